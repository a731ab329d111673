import type { TextRange } from "@/lib/domain/text/range";
import type { KeptRun } from "./kept-runs";

/**
 * Where the words of a correction stand in a new text in the place of the range of the old text that they correct, word for
 * word; null where they do not. Only the room between what was kept before the range and behind it is looked at, so that the
 * same words elsewhere are not taken for it. Takes time in proportion to the runs and that room.
 */
export function correctedPlace(
  newText: string,
  runs: readonly KeptRun[],
  range: TextRange,
  correction: string,
): TextRange | null {
  if (correction === "") return null;
  const { from, to } = roomOf(newText, runs, range);
  if (to < from) return null;
  const inside = placeIn(newText, correction, from, to);
  if (inside) return inside;
  // Where a correction begins or ends with words that stand beside it too, the runs cannot say which of them are its own.
  const around = placeIn(newText, correction, Math.max(0, from - correction.length), to + correction.length);
  return around && around.start <= from && around.end >= to ? around : null;
}

function placeIn(text: string, words: string, from: number, to: number): TextRange | null {
  const at = text.slice(from, to).indexOf(words);
  return at < 0 ? null : { start: from + at, end: from + at + words.length };
}

/** What lies in the new text between the last kept character before the range and the first behind it. */
function roomOf(newText: string, runs: readonly KeptRun[], { start, end }: TextRange): { from: number; to: number } {
  let before: KeptRun | null = null;
  let behind: KeptRun | null = null;
  for (const run of runs) {
    if (run.from < start && (!before || run.from > before.from)) before = run;
    if (run.from + run.length > end && (!behind || run.from < behind.from)) behind = run;
  }
  return {
    from: before ? before.to + Math.min(before.length, start - before.from) : 0,
    to: behind ? behind.to + Math.max(0, end - behind.from) : newText.length,
  };
}
