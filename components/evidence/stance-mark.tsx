import { useTranslations } from "next-intl";
import type { Stance } from "@/lib/domain/evidence/evidence";

/** A stance's sign, so that it never tells by colour alone. */
const stanceSigns: Record<Stance, string> = { supports: "+", refutes: "−", context: "◦" };

/** How a source bears on a claim, by sign, word and colour. */
export function StanceMark({ stance }: { stance: Stance }) {
  const t = useTranslations("stance");
  return (
    <span className={`stance-${stance} text-xs font-bold whitespace-nowrap text-c`}>
      <span aria-hidden="true">{stanceSigns[stance]} </span>
      {t(stance)}
    </span>
  );
}
