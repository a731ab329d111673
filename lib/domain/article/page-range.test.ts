import { expect, test } from "vitest";
import { pageAt } from "./page-range";

const pages = [
  { number: 1, start: 0, end: 10 },
  { number: 2, start: 10, end: 10 },
  { number: 3, start: 12, end: 20 },
];

test.each([
  ["the first character is on the first page", 0, 1],
  ["so is the last before its end", 9, 1],
  ["a page without words holds nothing", 10, 3],
  ["what parts two pages counts with the one behind", 11, 3],
  ["the end of the text is on the last page", 20, 3],
])("%s", (_, offset, number) => expect(pageAt(pages, offset)).toBe(number));

test("a document without pages has none", () => expect(pageAt([], 0)).toBe(null));
