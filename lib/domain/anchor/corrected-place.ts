import type { TextRange } from "@/lib/domain/text/range";
import type { KeptRun } from "./kept-runs";

/**
 * Where the words of a correction stand in a new text in the place of the range of the old text that they correct, word for
 * word; null where they do not. Only the room between what was kept before the range and behind it is looked at, so that the
 * same words elsewhere are not taken for it. `quote` is what stands in the range: where the correction only cuts words off its
 * ends, nothing may stand in their place. Takes time in proportion to the runs and that room.
 */
export function correctedPlace(
  newText: string,
  runs: readonly KeptRun[],
  { quote, ...range }: TextRange & { readonly quote: string },
  correction: string,
): TextRange | null {
  if (correction === "") return null;
  const { from, to } = roomOf(newText, runs, range);
  if (to < from) return null;
  if (isCut(quote, correction)) return cutPlace(newText, correction, from, to);
  const inside = placeIn(newText, correction, from, to);
  if (inside) return inside;
  // Where a correction begins or ends with words that stand beside it too, the runs cannot say which of them are its own.
  const around = placeIn(newText, correction, Math.max(0, from - correction.length), to + correction.length);
  return around && around.start <= from && around.end >= to ? around : null;
}

/** Whether a correction is what is left of words that lose their beginning or end: “the president” of “the president today”. */
function isCut(quote: string, correction: string): boolean {
  return quote.length > correction.length && quote.includes(correction);
}

// The words of such a correction stand in the uncorrected text too: only that nothing stands beside them says that it was cut.
function cutPlace(newText: string, correction: string, from: number, to: number): TextRange | null {
  const room = newText.slice(from, to);
  if (room.trim() !== correction.trim()) return null;
  return placeIn(newText, correction, from, to);
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
