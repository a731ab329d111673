import type { TextRange } from "@/lib/domain/text/range";
import { heaviestChain, type Row } from "./heaviest-chain";
import { hashOfStretch } from "./plain-units";
import { rareRows } from "./rare-rows";

/** Two ranges of the same length, one of each text, with the very same characters. */
export type SameLines = { readonly old: TextRange; readonly now: TextRange };

/** Shorter lines, such as headings, say too little by themselves. In code units. */
const TELLING = 30;

/**
 * The lines of two ranges that stand in both, once, and in the same order, with their line breaks, neighbours joined.
 * Most of a long text that was edited is such lines, and they need not be compared by words.
 */
export function unchangedLines(oldText: string, old: TextRange, newText: string, now: TextRange): SameLines[] {
  const before = linesOf(oldText, old);
  const after = linesOf(newText, now);
  const seen = new Map<number, number>();
  const oldIds = idsOf(oldText, before, seen);
  const newIds = idsOf(newText, after, seen);
  const rows = rareRows(onlyTelling(oldIds, before), onlyTelling(newIds, after), 1);
  const chain = heaviestChain(
    rows,
    ({ old: row, length }) => (before[row + length] as number) - (before[row] as number),
  );
  return chain.map((row) => rangesOf(before, after, row)).filter(isSame(oldText, newText));
}

/** The start of each line and, last, the range's end; a line goes on to where the next one with anything on it starts. */
function linesOf(text: string, { start, end }: TextRange): number[] {
  const starts: number[] = [];
  for (let at = start; at < end; ) {
    starts.push(at);
    const feed = text.indexOf("\n", at);
    if (feed < 0) break;
    at = feed + 1;
    while (at < end && text.charCodeAt(at) === 10) at++;
  }
  starts.push(end);
  return starts;
}

function idsOf(text: string, lines: readonly number[], seen: Map<number, number>): Int32Array {
  return Int32Array.from({ length: lines.length - 1 }, (_, i) => {
    const hash = hashOfStretch(text, lines[i] as number, lines[i + 1] as number);
    const known = seen.get(hash);
    if (known !== undefined) return known;
    seen.set(hash, seen.size);
    return seen.size - 1;
  });
}

function onlyTelling(ids: Int32Array, lines: readonly number[]): Int32Array {
  return ids.map((id, i) => ((lines[i + 1] as number) - (lines[i] as number) >= TELLING ? id : -1));
}

function rangesOf(before: readonly number[], after: readonly number[], { old, now, length }: Row): SameLines {
  return {
    old: { start: before[old] as number, end: before[old + length] as number },
    now: { start: after[now] as number, end: after[now + length] as number },
  };
}

/** Hashes may agree by chance, and curly quotes hash like straight ones. */
function isSame(oldText: string, newText: string): (lines: SameLines) => boolean {
  return ({ old, now }) =>
    old.end - old.start === now.end - now.start &&
    oldText.slice(old.start, old.end) === newText.slice(now.start, now.end);
}
