import { useTranslations } from "next-intl";
import type { PassageHow } from "@/lib/domain/evidence/snapshot";

/** A check mark would say that a second person approved, so none of these has one. */
const signs: Record<PassageHow, string> = { exact: "=", approximate: "≈", "not-found": "!" };

/** Whether the passage stands in the snapshot, by sign and word, and on which page. */
export function PassageFound({ how, page }: { how: PassageHow; page: number | null }) {
  const t = useTranslations("passage-how");
  return (
    <span className="text-[0.8125rem] font-medium">
      <span aria-hidden="true">{signs[how]} </span>
      {t(how)}
      {page !== null && how !== "not-found" && <span className="text-soft">, {t("page", { page })}</span>}
    </span>
  );
}
