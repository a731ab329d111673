import { useTranslations } from "next-intl";
import { PanelSection } from "@/components/claim/panel-section";
import type { KeptEarlierCheck } from "@/lib/queries/exchange/earlier-checks";
import { CheckCard } from "./check-card";

/** The earlier checks that are like a claim; nothing where there is none. */
export function LikeChecks({ checks }: { checks: readonly KeptEarlierCheck[] }) {
  const t = useTranslations("earlier-checks");
  if (checks.length === 0) return null;
  return (
    <PanelSection title={t("beside")}>
      <ul className="grid gap-4">
        {checks.map((check) => (
          <li key={check.id} className="border-s-3 border-line ps-3">
            <CheckCard check={check} />
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
