import { useTranslations } from "next-intl";
import type { EvidenceWarning } from "@/lib/domain/evidence/evidence-warnings";
import type { Translate } from "@/messages/refusal-words";
import { warningWords } from "@/messages/warning-words";

/** What to look at again in a claim's evidence; nothing when there is nothing. It blocks nothing. */
export function EvidenceWarnings({ warnings }: { warnings: readonly EvidenceWarning[] }) {
  const t = useTranslations();
  if (warnings.length === 0) return null;
  return (
    <div className="rounded-lg border-s-3 border-ink bg-sunken px-3 py-2 text-[0.8125rem]">
      <p className="font-semibold text-ink">
        <span aria-hidden="true">⚠ </span>
        {t("evidence-warning.heading")}
      </p>
      <ul className="mt-1 grid gap-1">
        {warnings.map((warning) => (
          <li key={warning.what} dir="auto" className="break-words">
            {warningWords(t as Translate, warning)}
          </li>
        ))}
      </ul>
    </div>
  );
}
