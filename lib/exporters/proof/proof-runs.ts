import type { TextRange } from "@/lib/domain/text/range";

/** Words of a paragraph as a proof shows them: they stay, they go, they come. `ending` are the claims whose words end behind them. */
export type ProofRun = {
  readonly text: string;
  readonly is: "same" | "gone" | "come";
  readonly isTick: boolean;
  readonly ending: readonly number[];
};

type Change = TextRange & { readonly words: string };
type Claimed = TextRange & { readonly number: number };

/**
 * A paragraph's words with the corrections in it, cut where something begins or ends. A claim that ends where words come has
 * its number behind those.
 *
 * @param changes in text order, none over another
 * @param ticks the words that were ticked and are to be seen
 */
export function proofRuns(
  text: string,
  paragraph: TextRange,
  changes: readonly Change[],
  claims: readonly Claimed[],
  ticks: readonly TextRange[],
): ProofRun[] {
  const within = ({ start, end }: TextRange) => start < paragraph.end && end > paragraph.start;
  const [own, ticked] = [
    changes.filter((each) => paragraph.start <= each.start && each.end <= paragraph.end),
    ticks.filter(within),
  ];
  const ended = claims.filter(({ end }) => paragraph.start < end && end <= paragraph.end);
  const cuts = [
    ...[paragraph.start, paragraph.end, ...ended.map(({ end }) => end)],
    ...[...own, ...ticked].flatMap(({ start, end }) => [start, end]),
  ].filter((at) => paragraph.start <= at && at <= paragraph.end);
  const places = [...new Set(cuts)].toSorted((a, b) => a - b);
  const runs: ProofRun[] = [];
  for (const [i, start] of places.entries()) {
    const end = places[i + 1] ?? start;
    const ending = ended.filter((each) => each.end === start).map(({ number }) => number);
    const come = own.find((change) => change.end === start && change.words !== "");
    const last = runs.at(-1);
    if (come) runs.push({ text: come.words, is: "come", isTick: false, ending });
    else if (ending.length > 0 && last) runs[runs.length - 1] = { ...last, ending };
    if (end === start) continue;
    const isGone = own.some((change) => change.start <= start && end <= change.end);
    const isTick = ticked.some((tick) => tick.start <= start && end <= tick.end);
    runs.push({ text: text.slice(start, end), is: isGone ? "gone" : "same", isTick, ending: [] });
  }
  return runs;
}
