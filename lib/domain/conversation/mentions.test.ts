import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchingPeople, mentionAt, mentionLabels, mentionParts, mentionsIn, withIds, withLabels } from "./mentions";

const rosa = { id: "0199c0de-0000-7000-8000-00000000aaaa", name: "Rosa" };
const rosaLuz = { id: "0199c0de-0000-7000-8000-00000000bbbb", name: "Rosa Luz" };
const otherRosa = { id: "0199c0de-0000-7000-8000-00000000cccc", name: "Rosa Luz" };
const labels = mentionLabels([rosa, rosaLuz]);

test.each([
  ["a name becomes an id", "Ask @Rosa about it", `Ask @(${rosa.id}) about it`],
  ["the longer of two names wins", "@Rosa Luz, please", `@(${rosaLuz.id}), please`],
  ["a name ends where the word does", "@Rosalind was there", "@Rosalind was there"],
  ["an address is no mention", "write to me@Rosa.example", "write to me@Rosa.example"],
  ["nobody's name stays what was typed", "@Nobody knows", "@Nobody knows"],
  ["a lone sign stays", "@ 5 pm @", "@ 5 pm @"],
  ["two in a row", "@Rosa @Rosa Luz", `@(${rosa.id}) @(${rosaLuz.id})`],
])("%s", (_, typed, kept) => {
  expect(withIds(typed, labels)).toBe(kept);
  expect(withLabels(kept, labels)).toBe(typed);
});

test("two people of one name are told apart by the end of their ids", () => {
  const two = mentionLabels([rosaLuz, otherRosa]);
  expect([...two.values()]).toEqual(["Rosa Luz bbbb", "Rosa Luz cccc"]);
  expect(withIds("@Rosa Luz cccc", two)).toBe(`@(${otherRosa.id})`);
});

test("an id that nobody has stays as it is in a field", () => {
  const unknown = `@(${otherRosa.id})`;
  expect(withLabels(unknown, labels)).toBe(unknown);
  expect(mentionsIn(`${unknown} ${unknown} @(not-an-id)`)).toEqual([otherRosa.id]);
});

test("words fall into text and mentions, and nothing is lost", () => {
  expect(mentionParts(`a @(${rosa.id})b`)).toEqual([{ text: "a " }, { mention: rosa.id }, { text: "b" }]);
  const sign = fc.constantFrom("@", "@Rosa", "@Rosa Luz", `@(${rosa.id})`, " ", "x", "\n", "é");
  fc.assert(
    fc.property(
      fc.array(sign).map((signs) => signs.join("")),
      (words) => {
        const parts = mentionParts(words).map((part) => ("text" in part ? part.text : `@(${part.mention})`));
        expect(parts.join("")).toBe(words);
      },
    ),
  );
});

describe("while somebody types", () => {
  test.each([
    ["after the sign", "Ask @Ro", 7, { start: 4, query: "Ro" }],
    ["with two words", "@Rosa L", 7, { start: 0, query: "Rosa L" }],
    ["right at the sign", "@", 1, { start: 0, query: "" }],
    ["not in an address", "me@Ro", 5, null],
    ["not on the next line", "@Ro\nx", 5, null],
    ["not before it", "@Ro", 0, null],
  ])("%s", (_, typed, caret, found) => {
    expect(mentionAt(typed, caret)).toEqual(found);
  });

  test("names that begin so come first, accents and case do not count", () => {
    const people = [
      { id: "1", name: "Ana Müller" },
      { id: "2", name: "MUNA" },
      { id: "3", name: "Bob" },
    ];
    expect(matchingPeople(people, "mu").map(({ id }) => id)).toEqual(["2", "1"]);
  });
});
