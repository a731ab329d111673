import { describe, expect, it } from "vitest";
import { blocksOf, versionOf } from "./block-samples";
import { addBlockAfter, moveBlock, reshapeBlock, splitBlock, typeInBlock } from "./block-steps";
import { decodeDraft, encodeDraft } from "./draft-code";
import type { EditorBlock } from "./editor-block";

const version = versionOf("# Title", "one two", "- item");
const { blocks: old, text } = version;
const blocks = blocksOf(version);
const read = (draft: string) => decodeDraft(old, text.length, draft);

describe("a draft", () => {
  it("of what nobody touched is short, however long the text", () => {
    expect(encodeDraft(old, blocks)).toBe("[0,1,2]");
  });

  it.each<[string, readonly EditorBlock[] | undefined]>([
    ["nothing", blocks],
    ["words that were typed", typeInBlock(blocks, 1, { start: 3, end: 4 }, " and ")?.blocks],
    ["a block that was moved", moveBlock(blocks, { id: 2, start: 0, end: 0 }, -1)?.blocks],
    ["a block that was split", splitBlock(blocks, { id: 1, start: 3, end: 3 }, 3)?.blocks],
    ["a block that was added", addBlockAfter(blocks, 2, 3)?.blocks],
    ["a block that became another kind", reshapeBlock(blocks, 2, { kind: "heading", level: 3 })?.blocks],
    ["no blocks at all", []],
  ])("gives back %s", (_, kept) => expect(read(encodeDraft(old, kept ?? []))).toEqual(kept));

  it.each([
    ["is no JSON", "[0,1"],
    ["is no list", "{}"],
    ["names a block that never was", "[0,7]"],
    ["names a block twice", "[0,0]"],
    ["has words from outside the text", '[[0,"heading",1,0,[0,99]]]'],
    ["has words that run backwards", '[[0,"heading",1,0,[3,1]]]'],
    ["has a kind that is unknown", '[[0,"table",1,0,"x"]]'],
    ["has half an offset", '[[null,"paragraph",0,0,[0.5,1]]]'],
  ])("is not read where it %s", (_, draft) => expect(read(draft)).toBeNull());
});
