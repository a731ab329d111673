import type { TextRange } from "@/lib/domain/text/range";
import type { ClaimToMark } from "./marked-claims";

type Marked = {
  readonly claims: readonly (ClaimToMark & { readonly id: string })[];
  readonly skips: readonly (TextRange & { readonly id: string })[];
};

/** Where the marks of an article look otherwise after than before: what came, went, moved, or has another look or name. */
export function changedMarks(before: Marked, after: Marked): TextRange[] {
  if (before.claims === after.claims && before.skips === after.skips) return [];
  const placed = ({ claims }: Marked) =>
    claims.flatMap((claim) => (claim.anchor ? [{ ...claim, ...claim.anchor }] : []));
  return [
    ...changedRanges(placed(before), placed(after), lookOf),
    ...changedRanges(before.skips, after.skips, ({ start, end }) => `${start} ${end}`),
  ];
}

function lookOf(claim: Marked["claims"][number] & TextRange): string {
  const { label, colour, sign, mayStand } = claim.finding ?? {};
  const { number, state, isCorrected, isTick, statement, said, start, end } = claim;
  return JSON.stringify([
    { number, state, isCorrected, isTick, statement, said, start, end },
    label,
    colour,
    sign,
    mayStand,
  ]);
}

function changedRanges<R extends TextRange & { readonly id: string }>(
  before: readonly R[],
  after: readonly R[],
  look: (range: R) => string,
): TextRange[] {
  const gone = new Map(before.map((range) => [range.id, range]));
  const changed: TextRange[] = [];
  for (const range of after) {
    const was = gone.get(range.id);
    gone.delete(range.id);
    if (was === range || (was && look(was) === look(range))) continue;
    changed.push(range, ...(was ? [was] : []));
  }
  return [...changed, ...gone.values()];
}
