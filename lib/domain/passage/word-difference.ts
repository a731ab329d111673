import { compareTexts } from "@/lib/domain/anchor/compare-texts";
import { wholeWordRuns } from "@/lib/domain/compare/word-runs";

/** Words that both texts have, or only the first (`gone`), or only the second (`new`); in order, none empty. */
export type DifferencePart = { readonly how: "kept" | "gone" | "new"; readonly words: string };

/** How a text became another one, by whole words, for showing. Quotation marks count as different when they are. */
export function wordDifference(before: string, after: string): DifferencePart[] {
  const parts: DifferencePart[] = [];
  const add = (how: DifferencePart["how"], words: string) => {
    if (words !== "") parts.push({ how, words });
  };
  let from = 0;
  let to = 0;
  const { runs } = compareTexts(before, after);
  for (const run of [...wholeWordRuns(before, after, runs), { from: before.length, to: after.length, length: 0 }]) {
    add("gone", before.slice(from, run.from));
    add("new", after.slice(to, run.to));
    add("kept", after.slice(run.to, run.to + run.length));
    from = run.from + run.length;
    to = run.to + run.length;
  }
  return parts;
}

/** How much of both texts is kept, from 0 to 1, by letters and digits; 1 where neither has any. */
export function shareKept(parts: readonly DifferencePart[]): number {
  let all = 0;
  let kept = 0;
  for (const { how, words } of parts) {
    const letters = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    all += how === "kept" ? 2 * letters : letters;
    if (how === "kept") kept += 2 * letters;
  }
  return all === 0 ? 1 : kept / all;
}
