import { expect, it } from "vitest";
import type { Block } from "./blocks";
import { crossheadsIn, sentencesToCover } from "./sentences-to-cover";

it("headings have to be looked at, and lines without words do not", () => {
  const text = "A headline\n\n* * *\n\nOne. Two.";
  const block = (kind: Block["kind"], start: number, end: number): Block => ({ kind, level: 0, start, end });
  const blocks = [block("heading", 0, 10), block("paragraph", 12, 17), block("paragraph", 19, 28)];
  const words = sentencesToCover(text, blocks, "en").map(({ start, end }) => text.slice(start, end));
  expect(words).toEqual(["A headline", "One.", "Two."]);
});

it("the heading that a text begins with is its headline, and each one after it a crosshead", () => {
  const block = (kind: Block["kind"], start: number): Block => ({ kind, level: 1, start, end: start + 5 });
  expect(crossheadsIn([block("heading", 0), block("paragraph", 7), block("heading", 14)])).toEqual([
    { start: 14, end: 19 },
  ]);
  expect(crossheadsIn([block("paragraph", 0), block("heading", 7)])).toEqual([{ start: 7, end: 12 }]);
  expect(crossheadsIn([block("heading", 0)])).toEqual([]);
  expect(crossheadsIn([])).toEqual([]);
});
