import { expect, it } from "vitest";
import type { Block } from "./blocks";
import { sentencesToCover } from "./sentences-to-cover";

it("headings have to be looked at, and lines without words do not", () => {
  const text = "A headline\n\n* * *\n\nOne. Two.";
  const block = (kind: Block["kind"], start: number, end: number): Block => ({ kind, level: 0, start, end });
  const blocks = [block("heading", 0, 10), block("paragraph", 12, 17), block("paragraph", 19, 28)];
  const words = sentencesToCover(text, blocks, "en").map(({ start, end }) => text.slice(start, end));
  expect(words).toEqual(["A headline", "One.", "Two."]);
});
