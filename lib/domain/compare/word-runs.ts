import type { KeptRun } from "@/lib/domain/anchor/kept-runs";
import { isInsideWord } from "./word-edges";

/**
 * What two texts share, by whole words: runs that ascend in both texts, cut where their characters differ after all
 * (a run may look past curly quotes), and drawn back to where no word is cut in either text. Offsets are UTF-16 code
 * units.
 */
export function wholeWordRuns(oldText: string, newText: string, runs: readonly KeptRun[]): KeptRun[] {
  return runs
    .flatMap((run) => equalStretches(oldText, newText, run))
    .map((run) => drawnBack(oldText, newText, run))
    .filter(({ length }) => length > 0);
}

function equalStretches(oldText: string, newText: string, run: KeptRun): KeptRun[] {
  const { from, to, length } = run;
  if (oldText.slice(from, from + length) === newText.slice(to, to + length)) return [run];
  const stretches: KeptRun[] = [];
  let start = 0;
  for (let at = 0; at <= length; at++) {
    if (at < length && oldText.charCodeAt(from + at) === newText.charCodeAt(to + at)) continue;
    if (at > start) stretches.push({ from: from + start, to: to + start, length: at - start });
    start = at + 1;
  }
  return stretches;
}

function drawnBack(oldText: string, newText: string, { from, to, length }: KeptRun): KeptRun {
  const cuts = (at: number) => isInsideWord(oldText, from + at) || isInsideWord(newText, to + at);
  let start = 0;
  let end = length;
  while (start < end && cuts(start)) start++;
  while (end > start && cuts(end)) end--;
  return { from: from + start, to: to + start, length: end - start };
}
