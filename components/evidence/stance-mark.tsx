import { useTranslations } from "next-intl";
import type { Stance } from "@/lib/domain/evidence/evidence";

/** A stance's sign, so that it is known at a glance; always in ink, since a source is no finding. */
const stanceSigns: Record<Stance, string> = { supports: "+", refutes: "−", context: "·" };

/** How a source bears on a claim, by sign and word. */
export function StanceMark({ stance }: { stance: Stance }) {
  const t = useTranslations("stance");
  return (
    <span className="inline-flex items-center gap-1.5 font-semibold whitespace-nowrap">
      <span
        aria-hidden="true"
        className="inline-grid size-4 place-items-center rounded-[4px] border-[1.5px] border-ink text-xs leading-none"
      >
        {stanceSigns[stance]}
      </span>
      {t(stance)}
    </span>
  );
}
