import { useTranslations } from "next-intl";
import type { PassageHow } from "@/lib/domain/evidence/snapshot";

const looks: Record<PassageHow, { sign: string; tone: string }> = {
  exact: { sign: "✓", tone: "text-approved" },
  approximate: { sign: "≈", tone: "text-stale" },
  "not-found": { sign: "!", tone: "text-danger" },
};

/** Whether the passage stands in the snapshot, by sign, word and colour, and on which page. */
export function PassageFound({ how, page }: { how: PassageHow; page: number | null }) {
  const t = useTranslations("passage-how");
  const { sign, tone } = looks[how];
  return (
    <span className={`text-[0.78rem] font-medium ${tone}`}>
      <span aria-hidden="true">{sign} </span>
      {t(how)}
      {page !== null && how !== "not-found" && <span className="text-soft">, {t("page", { page })}</span>}
    </span>
  );
}
