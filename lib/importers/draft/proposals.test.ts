import { expect, test } from "vitest";
import { proposalOf } from "./proposals";

const note = (text: string, at: string | null = "2026-05-20T10:00:00Z") => ({ author: null, at, text, replies: [] });
const addressesOf = (text: string) => proposalOf(note(text)).sources.map(({ address }) => address);

test.each<[string, string, string[]]>([
  ["an address is a source", "https://a.example/report", ["https://a.example/report"]],
  ["a sentence's stop is not the address's", "See https://a.example/report.", ["https://a.example/report"]],
  [
    "several are several",
    "https://a.example/1 and https://b.example/2",
    ["https://a.example/1", "https://b.example/2"],
  ],
  [
    "commas alone may part them",
    "https://a.example/1,https://b.example/2",
    ["https://a.example/1", "https://b.example/2"],
  ],
  ["the same page twice is one", "http://www.a.example/1 https://a.example/1/", ["http://www.a.example/1"]],
  [
    "a copy in an archive is one",
    "https://archive.example/2024/https://a.example/",
    ["https://archive.example/2024/https://a.example/"],
  ],
  ["brackets around it go", "(https://a.example/x)", ["https://a.example/x"]],
  ["brackets in it stay", "https://a.example/x_(y)", ["https://a.example/x_(y)"]],
  ["without a scheme too, where it begins so", "www.a.example/x", ["https://www.a.example/x"]],
  ["what is no web address is none", "mailto:a@b.example javascript:alert(1) ftp://a.example", []],
  ["words are none", "Where is this from? Check 4.2 million.", []],
])("addresses: %s", (_, text, addresses) => expect(addressesOf(text)).toEqual(addresses));

test("addresses in answers count, too", () => {
  const replies = [{ author: "A", at: null, text: "here: https://a.example/" }];
  expect(proposalOf({ ...note("Source?"), replies }).sources).toHaveLength(1);
});

test.each<[string, string, string | null]>([
  ["Interview with Ana Diaz, 3 May", "Ana Diaz", "2026-05-03"],
  ["Interview with Ana Diaz, 3 June", "Ana Diaz", "2025-06-03"],
  ["Phone interview with the minister (May 3, 2024)", "the minister", "2024-05-03"],
  ["Spoke to Ana Diaz", "Ana Diaz", null],
  ["Gespräch mit Jörg Groß, 3. Mai 2025", "Jörg Groß", "2025-05-03"],
  ["Telefonat mit dem Amt, 3. Mai", "dem Amt", "2026-05-03"],
  ["Entretien avec Léa, 3 mai 2025", "Léa", "2025-05-03"],
  ["Entrevista con José, 3 de mayo de 2025", "José", "2025-05-03"],
  ["مقابلة مع الوزير، 3 مايو 2025", "الوزير", "2025-05-03"],
  ["田中氏へのインタビュー、2025年5月3日", "田中氏", null],
])("%s is an interview", (text, author, publishedOn) => {
  expect(proposalOf(note(text)).sources).toMatchObject([
    { address: null, title: text, author, publishedOn, medium: "interview" },
  ]);
});

test("an interview with an address is both; a question is none", () => {
  expect(proposalOf(note("Interview with Ana, https://a.example/")).sources.map(({ medium }) => medium)).toEqual([
    "interview",
    "page",
  ]);
  expect(proposalOf(note("Did we interview with care?")).sources).toEqual([]);
});
