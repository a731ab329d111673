import { useTranslations } from "next-intl";
import { stateIcons } from "@/components/ui/icon";
import type { VisibleClaimState } from "@/lib/domain/claim";

/** A claim's state by sign, word and colour. */
export function StateBadge({ state }: { state: VisibleClaimState }) {
  const t = useTranslations("state");
  return (
    <span
      className={`state-${state} inline-flex items-center gap-1.5 rounded-full bg-bg px-2.5 py-0.5 text-[0.78rem] font-semibold whitespace-nowrap text-c`}
    >
      <span aria-hidden="true">{stateIcons[state]}</span>
      {t(state)}
    </span>
  );
}
