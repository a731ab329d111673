import { expect, test } from "vitest";
import type { Block } from "./blocks";
import { isSameText } from "./same-text";

const text = "One\n\nTwo";
const first: Block = { start: 0, end: 3, kind: "list-item", level: 1, ordered: false };
const blocks: readonly Block[] = [first, { start: 5, end: 8, kind: "paragraph", level: 0 }];

test.each([
  ["the same again", { text, blocks: structuredClone(blocks) }, true],
  ["other words", { text: "Ono\n\nTwo", blocks }, false],
  ["a block less", { text, blocks: [first] }, false],
  ["a heading where a paragraph was", { text, blocks: [first, { ...blocks[1], kind: "heading" } as Block] }, false],
  ["another depth", { text, blocks: [{ ...first, level: 2 }, ...blocks.slice(1)] }, false],
  ["a numbered list", { text, blocks: [{ ...first, ordered: true }, ...blocks.slice(1)] }, false],
  ["a block that ends earlier", { text, blocks: [{ ...first, end: 2 }, ...blocks.slice(1)] }, false],
])("%s", (_, other, isSame) => {
  expect(isSameText({ text, blocks }, other)).toBe(isSame);
  expect(isSameText(other, { text, blocks })).toBe(isSame);
});
