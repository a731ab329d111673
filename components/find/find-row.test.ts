import { describe, expect, test } from "vitest";
import { pagesLike, rowsOf } from "./find-row";

const pages = [
  { href: "/articles/import", name: "Import an article" },
  { href: "/articles", name: "Articles" },
  { href: "/people", name: "People" },
];
const names = (typed: string) => pagesLike(pages, typed).map(({ title }) => title.text);

describe("pages are found", () => {
  test.each([
    ["by the beginning of a word", "art", ["Import an article", "Articles"]],
    ["by several words in whatever order", "article import", ["Import an article"]],
    ["whatever the capitals", "PEO", ["People"]],
    ["not within a word", "rticle", []],
    ["not where a word is missing", "import people", []],
    ["all, where nothing is typed", " ", ["Import an article", "Articles", "People"]],
  ])("%s", (_, typed, expected) => expect(names(typed)).toEqual(expected));
});

test("the hits of a name are told in their order", () =>
  expect(pagesLike(pages, "article imp")[0]?.title.hits).toEqual([0, 3, 10, 17]));

test("a page stands where it fits beside what was found", () => {
  const thing = {
    kind: "claim",
    id: "1",
    href: "/x",
    title: { text: "x", hits: [] },
    said: null,
    of: null,
    language: null,
  } as const;
  const found = [
    { ...thing, score: 1.5 },
    { ...thing, id: "2", score: 0.5 },
  ];
  expect(rowsOf(found, pagesLike(pages, "article")).map(({ key }) => key)).toEqual([
    ...["page /articles", "claim 1", "page /articles/import", "claim 2"],
  ]);
});
