import { type Block, type BlockKind, blockKinds } from "@/lib/domain/text/blocks";
import type { Piece } from "@/lib/domain/text/edit";
import { type EditorBlock, isUntouched, shapeOf, untouchedBlocks } from "./editor-block";

/** An edited block in short: which old one it was, kind, level, whether it is numbered, and its pieces. */
type Short = readonly [number | null, BlockKind, number, 0 | 1, ...(string | readonly [number, number])[]];

/** Edited blocks as a draft keeps them: an untouched one as its number alone, so that a long article stays short. */
export function encodeDraft(old: readonly Block[], blocks: readonly EditorBlock[]): string {
  return JSON.stringify(blocks.map((block) => (isUntouched(old, block) ? block.block : shortOf(block))));
}

/** The blocks that a draft keeps; null where it is garbled or does not fit the version's blocks and the text's length. */
export function decodeDraft(old: readonly Block[], length: number, draft: string): EditorBlock[] | null {
  const untouched = untouchedBlocks(old);
  let nextId = old.length;
  const seen = new Set<number>();
  const read = (value: unknown): EditorBlock | null => {
    const block = typeof value === "number" ? untouched[value] : longOf(value, old.length, length);
    if (!block) return null;
    if (block.block === null) return { ...block, id: nextId++ };
    if (seen.has(block.block)) return null;
    seen.add(block.block);
    return { ...block, id: block.block };
  };
  const values = parsed(draft);
  const blocks = Array.isArray(values) ? values.map(read) : [null];
  return blocks.every((block) => block !== null) ? blocks : null;
}

function shortOf({ block, kind, level, ordered, pieces }: EditorBlock): Short {
  const short = pieces.map((piece) => (typeof piece === "string" ? piece : ([piece.start, piece.end] as const)));
  return [block, kind, level, ordered ? 1 : 0, ...short];
}

function longOf(value: unknown, count: number, length: number): Omit<EditorBlock, "id"> | null {
  if (!Array.isArray(value)) return null;
  const [block, kind, level, ordered, ...rest] = value as unknown[];
  const known = block === null || (isOffset(block, count - 1) && typeof block === "number");
  if (!known || !blockKinds.some((each) => each === kind) || typeof level !== "number") return null;
  const pieces = rest.map((piece) => pieceOf(piece, length));
  if (!pieces.every((piece) => piece !== null)) return null;
  return { block: block as number | null, ...shapeOf(kind as BlockKind, level, ordered === 1), pieces };
}

function pieceOf(value: unknown, length: number): Piece | null {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return null;
  const [start, end] = value as unknown[];
  if (!isOffset(start, length) || !isOffset(end, length) || start > end) return null;
  return { start, end };
}

function isOffset(value: unknown, most: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
