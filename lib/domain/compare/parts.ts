import type { TextRange } from "@/lib/domain/text/range";
import type { KeptPiece } from "./pair-blocks";
import { hasWord } from "./word-edges";

/**
 * A part of a compared block. `same` stands on both sides, equal apart from white space; `removed` and `added` on one.
 * `went` and `came` stand on one side here and unchanged in another block there, where a block was divided, joined or
 * moved. Ranges are UTF-16 code units of the old and of the new text.
 */
export type ComparedPart =
  | { readonly kind: "same"; readonly old: TextRange; readonly new: TextRange }
  | { readonly kind: "removed" | "went"; readonly old: TextRange; readonly new: null }
  | { readonly kind: "added" | "came"; readonly old: null; readonly new: TextRange };

type Texts = { readonly oldText: string; readonly newText: string };

/** A block on both sides, the pieces that it kept in place, and those that went to or came from other blocks. */
export type BlockPair = {
  readonly old: TextRange;
  readonly new: TextRange;
  readonly kept: readonly KeptPiece[];
  readonly went: readonly KeptPiece[];
  readonly came: readonly KeptPiece[];
};

/**
 * Takes a pair of blocks apart in reading order, what was removed before what replaced it. The parts of either side,
 * put together, are that side's block. Changes with only a space or a mark between them become one.
 */
export function partsOfPair(texts: Texts, pair: BlockPair): ComparedPart[] {
  const kept = withoutSpecks(texts, pair);
  const parts: ComparedPart[] = [];
  const last = { from: pair.old.end, to: pair.new.end, length: 0 };
  let old = pair.old.start;
  let now = pair.new.start;
  for (const { from, to, length } of [...kept, last]) {
    const before = { start: old, end: from };
    const after = { start: now, end: to };
    parts.push(...(isSpaceAlone(texts, before, after) ? [same(before, after)] : between(texts, pair, before, after)));
    old = from + length;
    now = to + length;
    if (length > 0) parts.push(same({ start: from, end: old }, { start: to, end: now }));
  }
  return joinedParts(parts);
}

/** The old side of a block of which nothing stayed in place. */
export function partsOfGone(oldText: string, block: TextRange, went: readonly KeptPiece[]): ComparedPart[] {
  return split(
    oldText,
    block,
    went.map(({ from, length }) => ({ start: from, end: from + length })),
  ).map(({ within, ...old }) => ({ kind: within ? "went" : "removed", old, new: null }));
}

/** The new side of a block of which nothing stood there before. */
export function partsOfCome(newText: string, block: TextRange, came: readonly KeptPiece[]): ComparedPart[] {
  return split(
    newText,
    block,
    came.map(({ to, length }) => ({ start: to, end: to + length })),
  ).map(({ within, ...range }) => ({ kind: within ? "came" : "added", old: null, new: range }));
}

/** Neighbouring parts that changed read as one change; gives how many of those there are. */
export function countChanges(parts: readonly ComparedPart[]): number {
  return parts.filter((part, i) => isChange(part) && !isChange(parts[i - 1])).length;
}

/** Whether a part stands in one text only. */
export function isChange(part: ComparedPart | undefined): boolean {
  return part?.kind === "removed" || part?.kind === "added";
}

function between(
  { oldText, newText }: Texts,
  { went, came }: BlockPair,
  before: TextRange,
  after: TextRange,
): ComparedPart[] {
  const goes = went.filter(({ from, length }) => from < before.end && from + length > before.start);
  const comes = came.filter(({ to, length }) => to < after.end && to + length > after.start);
  return [...partsOfGone(oldText, before, goes), ...partsOfCome(newText, after, comes)];
}

/** Takes out kept pieces without words that stand between two changes. */
function withoutSpecks({ oldText }: Texts, { old, new: after, kept }: BlockPair): KeptPiece[] {
  const result: KeptPiece[] = [];
  let from = old.start;
  let to = after.start;
  for (const [i, piece] of kept.entries()) {
    const next = kept[i + 1] ?? { from: old.end, to: after.end };
    const changedBefore = piece.from > from || piece.to > to;
    const changedAfter = next.from > piece.from + piece.length || next.to > piece.to + piece.length;
    if (changedBefore && changedAfter && !hasWord(oldText.slice(piece.from, piece.from + piece.length))) continue;
    result.push(piece);
    from = piece.from + piece.length;
    to = piece.to + piece.length;
  }
  return result;
}

/** White space that became other white space is a matter of wrapping, not of words. */
function isSpaceAlone({ oldText, newText }: Texts, before: TextRange, after: TextRange): boolean {
  return isSpace(oldText.slice(before.start, before.end)) && isSpace(newText.slice(after.start, after.end));
}

function isSpace(text: string): boolean {
  return text !== "" && text.trim() === "";
}

function same(old: TextRange, now: TextRange): ComparedPart {
  return { kind: "same", old, new: now };
}

/** The pieces of a range within and outside ascending ranges; white space beside what is within goes with it. */
function split(text: string, range: TextRange, inner: readonly TextRange[]): (TextRange & { within: boolean })[] {
  const pieces: (TextRange & { within: boolean })[] = [];
  const add = (start: number, end: number, isInner: boolean) => {
    if (start >= end) return;
    const within = isInner || (inner.length > 0 && isSpace(text.slice(start, end)));
    const last = pieces.at(-1);
    if (last?.within === within) pieces[pieces.length - 1] = { start: last.start, end, within };
    else pieces.push({ start, end, within });
  };
  let at = range.start;
  for (const each of inner) {
    const end = Math.min(range.end, each.end);
    add(at, Math.min(each.start, range.end), false);
    add(Math.max(at, each.start), end, true);
    at = Math.max(at, end);
  }
  add(at, range.end, false);
  return pieces;
}

function isEven({ old, new: now }: { old: TextRange; new: TextRange }): boolean {
  return old.end - old.start === now.end - now.start;
}

/** With `same` parts that follow each other in one, as long as both sides of it are equally long. */
function joinedParts(parts: readonly ComparedPart[]): ComparedPart[] {
  const joined: ComparedPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === "same" && last?.kind === "same" && isEven(part) && isEven(last)) {
      joined[joined.length - 1] = same(
        { start: last.old.start, end: part.old.end },
        { start: last.new.start, end: part.new.end },
      );
    } else joined.push(part);
  }
  return joined;
}
