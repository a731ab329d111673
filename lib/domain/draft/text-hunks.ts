import { compareTexts } from "@/lib/domain/anchor/compare-texts";
import type { KeptRun } from "@/lib/domain/anchor/kept-runs";
import type { TextRange } from "@/lib/domain/text/range";
import { isBlank } from "@/lib/domain/text/trim";

/** Words of one text, and those that stand in their place in another; either may be empty. */
type Hunk = { readonly before: TextRange; readonly after: TextRange };

/** Where two texts differ, in text order, white space between words apart. */
export function hunksOf(before: string, after: string): Hunk[] {
  const { runs } = compareTexts(before, after);
  const hunks: Hunk[] = [];
  let [from, to] = [0, 0];
  for (const run of [...runs, { from: before.length, to: after.length, length: 0 }]) {
    const hunk = { before: { start: from, end: run.from }, after: { start: to, end: run.to } };
    if (!isBlank(before.slice(from, run.from)) || !isBlank(after.slice(to, run.to))) hunks.push(hunk);
    [from, to] = [run.from + run.length, run.to + run.length];
  }
  return hunks;
}

/** A difference with a few words around it, as a redline shows it. */
export type ShownHunk = { readonly lead: string; readonly gone: string; readonly come: string; readonly trail: string };

/** So much stands around a difference, in code units. */
const AROUND = 40;

/** Differences as redlines: whole words, and those near each other as one. At most `most` of them. */
export function shownHunks(before: string, after: string, most: number): ShownHunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunksOf(before, after).map((each) => inWords(before, after, each))) {
    const last = joined.at(-1);
    const isNear = last && hunk.before.start <= last.before.end && hunk.after.start <= last.after.end;
    if (isNear) {
      joined[joined.length - 1] = {
        before: { start: last.before.start, end: Math.max(last.before.end, hunk.before.end) },
        after: { start: last.after.start, end: Math.max(last.after.end, hunk.after.end) },
      };
    } else {
      joined.push(hunk);
    }
  }
  return joined.slice(0, most).map(({ before: gone, after: come }) => ({
    lead: before.slice(lineStart(before, gone.start), gone.start),
    gone: before.slice(gone.start, gone.end),
    come: after.slice(come.start, come.end),
    trail: before.slice(gone.end, lineEnd(before, gone.end)),
  }));
}

function inWords(before: string, after: string, { before: gone, after: come }: Hunk): Hunk {
  const isInside = (text: string, at: number) =>
    at > 0 && at < text.length && /^\S\S$/.test(text.slice(at - 1, at + 1));
  let lead = 0;
  while (
    isInside(before, gone.start - lead) &&
    before[gone.start - lead - 1] === after[come.start - lead - 1] &&
    lead < AROUND
  )
    lead++;
  let trail = 0;
  while (isInside(before, gone.end + trail) && before[gone.end + trail] === after[come.end + trail] && trail < AROUND)
    trail++;
  return {
    before: { start: gone.start - lead, end: gone.end + trail },
    after: { start: come.start - lead, end: come.end + trail },
  };
}

function lineStart(text: string, at: number): number {
  const line = text.lastIndexOf("\n", at - 1) + 1;
  if (at - line <= AROUND) return line;
  const space = text.indexOf(" ", at - AROUND);
  return space >= 0 && space < at ? space + 1 : at - AROUND;
}

function lineEnd(text: string, at: number): number {
  const line = text.indexOf("\n", at);
  const end = line < 0 ? text.length : line;
  if (end - at <= AROUND) return end;
  const space = text.lastIndexOf(" ", at + AROUND);
  return space > at ? space : at + AROUND;
}

/** Tells where kept characters of a text stand in another. Runs ascend in both. */
export class KeptPlaces {
  constructor(private readonly runs: readonly KeptRun[]) {}

  /** The place of the character at `offset`, or null where it was not kept. */
  of(offset: number): number | null {
    let [low, high] = [0, this.runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.runs[middle] as KeptRun).from <= offset) low = middle + 1;
      else high = middle;
    }
    const run = this.runs[low - 1];
    return run && offset < run.from + run.length ? run.to + offset - run.from : null;
  }
}
