import { useTranslations } from "next-intl";
import type { VisibleClaimState } from "@/lib/domain/claim/claim";
import { stateSigns } from "@/lib/domain/verdict/signs";

/** A claim's state by sign, word and colour. Long lists give the word as `label`, translated once for all rows. */
export function StateBadge({ state, label }: { state: VisibleClaimState; label?: string }) {
  return (
    <span className={`badge state-${state}`}>
      <i aria-hidden="true">{stateSigns[state]}</i> {label ?? <StateWord state={state} />}
    </span>
  );
}

function StateWord({ state }: { state: VisibleClaimState }) {
  return useTranslations("state")(state);
}
