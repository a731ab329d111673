import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsOf } from "@/lib/domain/text/edit";
import { blocksOf, linesOf, versionOf } from "./block-samples";
import {
  addBlockAfter,
  joinWithBefore,
  joinWithNext,
  moveBlock,
  pasteBlocks,
  removeBlock,
  reshapeBlock,
  type Step,
  splitBlock,
  typeInBlock,
} from "./block-steps";
import type { Caret, EditorBlock } from "./editor-block";

const version = versionOf("# Title", "one two", "> said", "- item", "");
const blocks = blocksOf(version);
const at = (id: number, start: number, end = start): Caret => ({ id, start, end });
type Steps = (from: readonly EditorBlock[]) => Step;

describe("a step", () => {
  it.each<[string, Steps, string[], Caret | null]>([
    ["types words", (b) => typeInBlock(b, 1, at(1, 3), "s"), ["# Title", "ones two", "> said", "- item", ""], at(1, 4)],
    ["deletes", (b) => typeInBlock(b, 1, at(1, 0, 4), ""), ["# Title", "two", "> said", "- item", ""], at(1, 0)],
    [
      "splits a paragraph in two",
      (b) => splitBlock(b, at(1, 3), 9),
      ["# Title", "one", " two", "> said", "- item", ""],
      at(9, 0),
    ],
    [
      "splits over what was selected, which goes",
      (b) => splitBlock(b, at(1, 3, 4), 9),
      ["# Title", "one", "two", "> said", "- item", ""],
      at(9, 0),
    ],
    [
      "goes on with a paragraph behind a heading",
      (b) => splitBlock(b, at(0, 5), 9),
      ["# Title", "", "one two", "> said", "- item", ""],
      at(9, 0),
    ],
    [
      "goes on with an item behind an item",
      (b) => splitBlock(b, at(3, 4), 9),
      ["# Title", "one two", "> said", "- item", "- ", ""],
      at(9, 0),
    ],
    [
      "makes room above a block when it is split at its start",
      (b) => splitBlock(b, at(1, 0), 9),
      ["# Title", "", "one two", "> said", "- item", ""],
      at(1, 0),
    ],
    [
      "joins a block with the one before, whose kind stays",
      (b) => joinWithBefore(b, 1),
      ["# Titleone two", "> said", "- item", ""],
      at(0, 5),
    ],
    [
      "joins a block with the one behind",
      (b) => joinWithNext(b, 1),
      ["# Title", "one twosaid", "- item", ""],
      at(1, 7),
    ],
    [
      "takes an empty block away by joining it",
      (b) => joinWithBefore(b, 4),
      ["# Title", "one two", "> said", "- item"],
      at(3, 4),
    ],
    ["moves a block up", (b) => moveBlock(b, at(2, 1), -1), ["# Title", "> said", "one two", "- item", ""], at(2, 1)],
    ["moves a block down", (b) => moveBlock(b, at(1, 1), 1), ["# Title", "> said", "one two", "- item", ""], at(1, 1)],
    ["removes a block", (b) => removeBlock(b, 1), ["# Title", "> said", "- item", ""], at(2, 0)],
    ["removes the last block", (b) => removeBlock(b, 4), ["# Title", "one two", "> said", "- item"], at(3, 4)],
    [
      "adds an item below an item",
      (b) => addBlockAfter(b, 3, 9),
      ["# Title", "one two", "> said", "- item", "- ", ""],
      at(9, 0),
    ],
    [
      "adds a paragraph at the end",
      (b) => addBlockAfter(b, null, 9),
      ["# Title", "one two", "> said", "- item", "", ""],
      at(9, 0),
    ],
    [
      "makes a quote of a paragraph",
      (b) => reshapeBlock(b, 1, { kind: "quote", level: 0 }),
      ["# Title", "> one two", "> said", "- item", ""],
      null,
    ],
    [
      "pastes words of three blocks over a selection",
      (b) => pasteBlocks(b, at(1, 3, 4), ["A", "B", "C"], 9),
      ["# Title", "oneA", "B", "Ctwo", "> said", "- item", ""],
      at(10, 1),
    ],
  ])("%s", (_, step, lines, caret) => {
    const made = step(blocks);
    expect(made && linesOf(version, made.blocks)).toEqual(lines);
    expect(made?.caret).toEqual(caret);
  });

  it.each<[string, Steps]>([
    ["the first block has none before it to be joined with", (b) => joinWithBefore(b, 0)],
    ["the last block has none behind it", (b) => joinWithNext(b, 4)],
    ["the first block cannot go up", (b) => moveBlock(b, at(0, 0), -1)],
    ["the last block cannot go down", (b) => moveBlock(b, at(4, 0), 1)],
    ["a block that is gone cannot be typed in", (b) => typeInBlock(b, 77, at(77, 0), "x")],
  ])("leads nowhere: %s", (_, step) => expect(step(blocks)).toBeNull());

  it("takes the empty first block away when the second is joined with it, and keeps what the second is", () => {
    const empty = versionOf("", "> said");
    const made = joinWithBefore(blocksOf(empty), 1);
    expect(made && linesOf(empty, made.blocks)).toEqual(["> said"]);
    expect(made?.blocks[0]?.block).toBe(1);
  });
});

it("splitting a block anywhere and joining it again leaves its words, its origin and its identity", () => {
  fc.assert(
    fc.property(fc.nat(7), (offset) => {
      const split = splitBlock(blocks, at(1, offset), 9);
      const again = split && joinWithBefore(split.blocks, offset === 0 ? 1 : 9);
      expect(again?.blocks).toEqual(blocks);
    }),
  );
});

it("steps of any kind lose no word that was not deleted, and never give one id twice", () => {
  const step = fc.record({ what: fc.nat(3), index: fc.nat(20), offset: fc.nat(10) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let [now, nextId] = [blocks as readonly EditorBlock[], 100];
      for (const { what, index, offset } of steps) {
        const block = now[index % now.length];
        if (!block) break;
        const length = wordsOf(version.text, block.pieces).length;
        const caret = at(block.id, Math.min(offset, length));
        const made = [
          () => splitBlock(now, caret, nextId++),
          () => joinWithBefore(now, block.id),
          () => joinWithNext(now, block.id),
          () => moveBlock(now, caret, offset % 2 === 0 ? 1 : -1),
        ][what]?.();
        if (made) now = made.blocks;
      }
      const words = (from: readonly EditorBlock[]) =>
        [...from.map(({ pieces }) => wordsOf(version.text, pieces)).join("")].sort().join("");
      expect(words(now)).toBe(words(blocks));
      expect(new Set(now.map(({ id }) => id)).size).toBe(now.length);
    }),
  );
});
