import { expect, test } from "vitest";
import { blocksHold } from "./blocks-hold";

const text = "One.\n\nTwo 😀.";
const block = (start: number, end: number) => ({ start, end, kind: "paragraph", level: 0 }) as const;

test.each([
  ["none", [], true],
  ["one after the other", [block(0, 4), block(6, 13)], true],
  ["side by side", [block(0, 3), block(3, 4)], true],
  ["overlapping", [block(0, 4), block(3, 13)], false],
  ["in reverse", [block(6, 13), block(0, 4)], false],
  ["an empty one", [block(2, 2)], false],
  ["one that ends before it begins", [block(4, 2)], false],
  ["one behind the text", [block(6, 14)], false],
  ["one with white space at its end", [block(0, 5)], false],
  ["one with white space before it", [block(5, 13)], false],
])("%s", (_, blocks, holds) => expect(blocksHold(text, blocks)).toBe(holds));
