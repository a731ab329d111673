import type { KeptRun } from "@/lib/domain/anchor/kept-runs";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Block } from "./blocks";
import { canonicalText, checkTextSize } from "./canonical";
import type { TextRange } from "./range";
import { trimRange } from "./trim";

/** A part of an edited block: a range of the version that was edited (code units of its text), or words written now. */
export type Piece = TextRange | string;

/** A block as the editor gives it back. `block` is the index of the block it was, null for one that is new. */
export type EditedBlock = Pick<Block, "kind" | "level"> & {
  readonly ordered?: boolean | undefined;
  readonly block: number | null;
  readonly pieces: readonly Piece[];
};

/** A version's text after an edit, its blocks, and which characters were kept where. */
export type EditedText = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly runs: readonly KeptRun[];
};

/** What stands between two blocks that did not stand beside each other before. */
const SEPARATOR = "\n\n";

/**
 * Puts an edited text together. What stood between two neighbours, before the first block and behind the last stays as
 * it was, while they still stand so; blocks without words go. Positions of everything kept are known exactly.
 * Refuses: text-empty, text-too-large, text-has-nul, text-has-lone-surrogate, range-outside (a piece outside the text, or
 * words kept in two places; no editor of ours sends either).
 */
export function applyEdit(
  old: { readonly text: string; readonly blocks: readonly Block[] },
  edited: readonly EditedBlock[],
): Result<EditedText> {
  const { text: oldText, blocks: oldBlocks } = old;
  const outside = edited.some(({ block, pieces }) => {
    const misplaced = pieces.some(
      (piece) =>
        typeof piece !== "string" && !(0 <= piece.start && piece.start <= piece.end && piece.end <= oldText.length),
    );
    return misplaced || (block !== null && !oldBlocks[block]);
  });
  if (outside) return refuse("range-outside");

  const writer = new Writer(oldText);
  const blocks: Block[] = [];
  let last: EditedBlock | null = null;
  for (const block of edited) {
    const pieces = trimPieces(oldText, block.pieces.map(inOneLineEnding));
    if (pieces.length === 0) continue;
    if (last || block.block === 0) writer.write(gap(oldBlocks, last, block));
    const start = writer.length;
    for (const piece of pieces) writer.write(piece);
    const { kind, level, ordered } = block;
    blocks.push({ start, end: writer.length, kind, level, ...(ordered !== undefined && { ordered }) });
    last = block;
  }
  if (!last) return refuse("text-empty");
  if (last.block === oldBlocks.length - 1) writer.write({ start: oldBlocks.at(-1)?.end ?? 0, end: oldText.length });
  if (keepsTwice(writer.runs)) return refuse("range-outside");
  const sized = checkTextSize(writer.text);
  if (!sized.ok) return sized;
  const canonical = canonicalText(writer.text);
  if (!canonical.ok) return canonical;
  return ok({ text: writer.text, blocks, runs: writer.runs });
}

/** The words of a block's pieces. */
export function wordsOf(oldText: string, pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : oldText.slice(piece.start, piece.end))).join("");
}

/** How many code units of words the pieces hold. */
export function lengthOfPieces(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
}

/** Pieces that follow each other, as one list in which neighbours that belong together are one. */
export function joinPieces(...parts: readonly (readonly Piece[])[]): Piece[] {
  return joined(parts.flat());
}

/** The pieces after the characters from `start` to `end` (code units of the pieces' words) are replaced by `words`. */
export function replaceInPieces(pieces: readonly Piece[], { start, end }: TextRange, words: string): Piece[] {
  const [before] = splitPieces(pieces, start);
  const [, after] = splitPieces(pieces, end);
  return joined([...before, words, ...after]);
}

/** The pieces before and behind an offset in code units of their words. */
export function splitPieces(pieces: readonly Piece[], offset: number): [Piece[], Piece[]] {
  const before: Piece[] = [];
  const after: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    const cut = Math.min(Math.max(offset - at, 0), length);
    before.push(part(piece, 0, cut));
    after.push(part(piece, cut, length));
    at += length;
  }
  return [joined(before), joined(after)];
}

function lengthOf(piece: Piece): number {
  return typeof piece === "string" ? piece.length : piece.end - piece.start;
}

function part(piece: Piece, from: number, to: number): Piece {
  if (typeof piece === "string") return piece.slice(from, to);
  return { start: piece.start + from, end: piece.start + to };
}

/** Without empty pieces, and with neighbours joined that belong together. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    if (lengthOf(piece) === 0) continue;
    const last = result.at(-1);
    if (typeof piece === "string" && typeof last === "string") result[result.length - 1] = last + piece;
    else if (typeof piece !== "string" && last && typeof last !== "string" && last.end === piece.start)
      result[result.length - 1] = { start: last.start, end: piece.end };
    else result.push(piece);
  }
  return result;
}

/** A browser may write line endings of its own; ranges of a version have none but line feeds. */
function inOneLineEnding(piece: Piece): Piece {
  return typeof piece === "string" ? piece.replace(/\r\n?/g, "\n") : piece;
}

/** A block neither starts nor ends with white space. */
function trimPieces(oldText: string, pieces: readonly Piece[]): Piece[] {
  const words = wordsOf(oldText, pieces);
  const { start, end } = trimRange(words, { start: 0, end: words.length });
  return splitPieces(splitPieces(pieces, end)[0], start)[1];
}

/** A claim on words that stood in two places would not know where to go. */
function keepsTwice(runs: readonly KeptRun[]): boolean {
  const ordered = [...runs].sort((a, b) => a.from - b.from);
  return ordered.some(({ from }, index) => {
    const before = ordered[index - 1];
    return before !== undefined && before.from + before.length > from;
  });
}

function gap(oldBlocks: readonly Block[], last: EditedBlock | null, next: EditedBlock): Piece {
  if (last === null) return { start: 0, end: oldBlocks[0]?.start ?? 0 };
  const before = last.block === null ? undefined : oldBlocks[last.block];
  const after = next.block === null ? undefined : oldBlocks[next.block];
  if (!before || !after || last.block === null || next.block !== last.block + 1) return SEPARATOR;
  return { start: before.end, end: after.start };
}

/** Collects a text and remembers what of it was kept. */
class Writer {
  readonly runs: KeptRun[] = [];
  length = 0;
  private readonly parts: string[] = [];

  constructor(private readonly oldText: string) {}

  get text(): string {
    return this.parts.join("");
  }

  write(piece: Piece): void {
    const words = typeof piece === "string" ? piece : this.oldText.slice(piece.start, piece.end);
    if (words === "") return;
    if (typeof piece !== "string") this.keep(piece.start, words.length);
    this.parts.push(words);
    this.length += words.length;
  }

  private keep(from: number, length: number): void {
    const last = this.runs.at(-1);
    const goesOn = last && last.from + last.length === from && last.to + last.length === this.length;
    if (goesOn) this.runs[this.runs.length - 1] = { ...last, length: last.length + length };
    else this.runs.push({ from, to: this.length, length });
  }
}
