import { joinPieces, lengthOfPieces, replaceInPieces, splitPieces } from "@/lib/domain/text/edit";
import type { TextRange } from "@/lib/domain/text/range";
import { type BlockShape, type Caret, type EditorBlock, shapeOf } from "./editor-block";

type Blocks = readonly EditorBlock[];

/** The blocks after a step, and where the caret goes; null for a step that leads nowhere. */
export type Step = { readonly blocks: Blocks; readonly caret: Caret | null } | null;

/** A stretch of a block's words (code units) is replaced by others. */
export function typeInBlock(blocks: Blocks, id: number, range: TextRange, words: string): Step {
  const at = range.start + words.length;
  const typed = changed(blocks, id, (block) => ({ ...block, pieces: replaceInPieces(block.pieces, range, words) }));
  return typed && { blocks: typed, caret: { id, start: at, end: at } };
}

/**
 * A block ends where the caret is, and what follows is a block of its own; what was selected goes. The words at the
 * caret keep their block where nothing stands before them.
 */
export function splitBlock(blocks: Blocks, { id, start, end }: Caret, newId: number): Step {
  const index = indexOf(blocks, id);
  const block = blocks[index];
  if (!block) return null;
  const [before] = splitPieces(block.pieces, start);
  const [, after] = splitPieces(block.pieces, end);
  if (before.length === 0 && after.length > 0) {
    const blank = { ...blankLike(block, false), id: newId };
    return step(blocks.toSpliced(index, 1, blank, { ...block, pieces: after }), { id, start: 0, end: 0 });
  }
  const next = { ...blankLike(block, after.length === 0), id: newId, pieces: after };
  return step(blocks.toSpliced(index, 1, { ...block, pieces: before }, next), { id: newId, start: 0, end: 0 });
}

/** A block's words go to the end of the block before it. Of two of which one is empty, the other stays as it is. */
export function joinWithBefore(blocks: Blocks, id: number): Step {
  const index = indexOf(blocks, id);
  const [before, block] = [blocks[index - 1], blocks[index]];
  if (!before || !block) return null;
  const length = lengthOfPieces(before.pieces);
  if (length === 0) return step(blocks.toSpliced(index - 1, 1), { id, start: 0, end: 0 });
  const joined = { ...before, pieces: joinPieces(before.pieces, block.pieces) };
  return step(blocks.toSpliced(index - 1, 2, joined), { id: before.id, start: length, end: length });
}

/** The same with the block that follows. */
export function joinWithNext(blocks: Blocks, id: number): Step {
  const next = blocks[indexOf(blocks, id) + 1];
  return next ? joinWithBefore(blocks, next.id) : null;
}

/** A block changes places with its neighbour, `by` one up (-1) or down (1). */
export function moveBlock(blocks: Blocks, caret: Caret, by: -1 | 1): Step {
  const index = indexOf(blocks, caret.id);
  const [block, other] = [blocks[index], blocks[index + by]];
  if (!block || !other) return null;
  return step(blocks.with(index, other).with(index + by, block), caret);
}

/** A block goes; the caret stands in the one that takes its place, or else at the end of the one before. */
export function removeBlock(blocks: Blocks, id: number): Step {
  const index = indexOf(blocks, id);
  if (index < 0) return null;
  const [next, before] = [blocks[index + 1], blocks[index - 1]];
  const rest = blocks.toSpliced(index, 1);
  if (next) return step(rest, { id: next.id, start: 0, end: 0 });
  return step(rest, before ? atEnd(before) : null);
}

/** An empty block behind another, of its kind where that makes a list; at the end where `id` is null. */
export function addBlockAfter(blocks: Blocks, id: number | null, newId: number): Step {
  const index = id === null ? blocks.length - 1 : indexOf(blocks, id);
  const before = blocks[index];
  const blank = { ...(before ? blankLike(before, true) : paragraph), id: newId };
  return step(blocks.toSpliced(index + 1, 0, blank), { id: newId, start: 0, end: 0 });
}

/** A block becomes a heading, a paragraph, a quote or a list item. */
export function reshapeBlock(blocks: Blocks, id: number, { kind, level, ordered }: BlockShape): Step {
  const reshaped = changed(blocks, id, ({ block, pieces }) => ({
    id,
    block,
    pieces,
    ...shapeOf(kind, level, ordered),
  }));
  return reshaped && { blocks: reshaped, caret: null };
}

/**
 * Words of several blocks take the place of what is selected: the first goes on where the caret is, the last is gone on
 * with by what stands behind it, and those between are paragraphs. New blocks get the ids from `newId` on.
 */
export function pasteBlocks(blocks: Blocks, caret: Caret, parts: readonly string[], newId: number): Step {
  const index = indexOf(blocks, caret.id);
  const block = blocks[index];
  const last = parts.at(-1);
  if (!block || last === undefined || parts.length < 2) return null;
  const [before] = splitPieces(block.pieces, caret.start);
  const [, after] = splitPieces(block.pieces, caret.end);
  const fresh = parts.slice(1).map((words, place) => ({
    ...blankLike(block, true),
    id: newId + place,
    pieces: joinPieces([words], place === parts.length - 2 ? after : []),
  }));
  const first = { ...block, pieces: joinPieces(before, [parts[0] ?? ""]) };
  const end = { id: newId + parts.length - 2, start: last.length, end: last.length };
  return step(blocks.toSpliced(index, 1, first, ...fresh), end);
}

/** Where the caret stands when it comes to a block's end. */
export function atEnd({ id, pieces }: EditorBlock): Caret {
  const end = lengthOfPieces(pieces);
  return { id, start: end, end };
}

export function indexOf(blocks: Blocks, id: number): number {
  return blocks.findIndex((block) => block.id === id);
}

const paragraph = { block: null, kind: "paragraph", level: 0, pieces: [] } as const;

/** A new block beside another: behind a heading or a quote that has ended comes a paragraph. */
function blankLike({ kind, level, ordered }: EditorBlock, ended: boolean): Omit<EditorBlock, "id"> {
  if (ended && (kind === "heading" || kind === "quote")) return paragraph;
  return { ...paragraph, ...shapeOf(kind, level, ordered) };
}

function step(blocks: Blocks, caret: Caret | null): Step {
  return { blocks, caret };
}

function changed(blocks: Blocks, id: number, change: (block: EditorBlock) => EditorBlock): Blocks | null {
  const index = indexOf(blocks, id);
  const block = blocks[index];
  return block ? blocks.with(index, change(block)) : null;
}
