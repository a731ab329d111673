import { useTranslations } from "next-intl";
import type { VisibleClaimState } from "@/lib/domain/claim/claim";

/** A claim's state by sign and word, always in ink. Long lists give the word as `label`, translated once for all rows. */
export function StateMark({ state, label }: { state: VisibleClaimState; label?: string }) {
  return (
    <span className="state">
      <i aria-hidden="true" className={`sign sign-${state}`} /> {label ?? <StateWord state={state} />}
    </span>
  );
}

function StateWord({ state }: { state: VisibleClaimState }) {
  return useTranslations("state")(state);
}
