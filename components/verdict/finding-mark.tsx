import type { VisibleClaimState } from "@/lib/domain/claim/claim";
import type { Finding } from "@/lib/domain/verdict/rating-scale";

type Props = {
  readonly finding: Finding;
  /** The state of its claim, whose line goes under the word; without one the word has no line. */
  readonly state?: VisibleClaimState;
  readonly className?: string;
};

/** A finding by sign, word and colour; the same wherever one is shown. */
export function FindingMark({ finding: { label, colour, sign }, state, className = "" }: Props) {
  return (
    <span className={`finding f-${colour} ${className}`}>
      <i aria-hidden="true" className={`sign sign-${sign}`} />
      <bdi className={state && `s-${state}`}>{label}</bdi>
    </span>
  );
}
