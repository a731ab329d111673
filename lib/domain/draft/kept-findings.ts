import { type ProofOutcome, proofOutcomes } from "./proof-findings";
import type { ShownHunk } from "./text-hunks";

/** What is kept of what was found in a proof that came back. Claims are told by number. */
export type KeptFindings = {
  readonly outcomes: readonly { readonly claim: number; readonly verdict: number; readonly outcome: ProofOutcome }[];
  readonly commentsGone: readonly number[];
  readonly outside: readonly ShownHunk[];
  readonly outsideCount: number;
  /** Whether the program that saved it kept Galley's marks, so that nothing is guessed. */
  readonly isMarked: boolean;
};

/** The claims of each outcome. */
export function claimsByOutcome({ outcomes }: Pick<KeptFindings, "outcomes">): Record<ProofOutcome, number[]> {
  const of = (outcome: ProofOutcome) => outcomes.filter((each) => each.outcome === outcome).map(({ claim }) => claim);
  return Object.fromEntries(proofOutcomes.map((outcome) => [outcome, of(outcome)])) as Record<ProofOutcome, number[]>;
}
