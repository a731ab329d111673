import type { TextRange } from "@/lib/domain/text/range";
import { holderOf } from "./held-ranges";

/** How far a fact is: left to do, ticked, held by a claim that is worked on, or skipped. */
type FactState = "waiting" | "ticked" | "flagged" | "skipped";

/** A fact of an article, and how far it is. */
export type FactNow = TextRange & { readonly state: FactState };

/** How far each fact is, by the claims and skips that hold the whole of it; a tick says more than another claim. */
export function factStates(
  facts: readonly TextRange[],
  claims: readonly (TextRange & { readonly isTick: boolean })[],
  skips: readonly TextRange[],
): FactNow[] {
  const isTicked = holderOf(claims.filter(({ isTick }) => isTick));
  const isClaimed = holderOf(claims);
  const isSkipped = holderOf(skips);
  return facts.map((fact) => ({
    ...fact,
    state: isTicked(fact) ? "ticked" : isClaimed(fact) ? "flagged" : isSkipped(fact) ? "skipped" : "waiting",
  }));
}
