import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { VerdictDetail } from "@/lib/queries/claim/get-claim-detail";
import { FindingMark } from "./finding-mark";
import { WordDiffView } from "./word-diff-view";

type Compared = Pick<VerdictDetail, "number" | "rating" | "rationale" | "correction">;

/** What changed from one revision of a verdict to another: rating, rationale and correction. Server components only. */
export function VerdictCompare({ older, newer }: { older: Compared; newer: Compared }) {
  const t = useTranslations("verdict-view");
  const sameRating = older.rating.label === newer.rating.label && older.rating.key === newer.rating.key;
  return (
    <dl
      className="grid gap-2 rounded-lg border border-line px-3 py-2.5"
      aria-label={t("compared", { older: older.number, newer: newer.number })}
    >
      <Part name={t("rating")}>
        {sameRating ? (
          <>
            <FindingMark finding={newer.rating} /> <span className="text-soft">· {t("same")}</span>
          </>
        ) : (
          <>
            <span className="unseen">
              {t("rating-change", { older: older.rating.label, newer: newer.rating.label })}
            </span>
            <span aria-hidden="true">
              <FindingMark finding={older.rating} /> <span className="text-soft">→</span>{" "}
              <FindingMark finding={newer.rating} />
            </span>
          </>
        )}
      </Part>
      <Part name={t("rationale")}>
        <Changed older={older.rationale ?? t("tick")} newer={newer.rationale ?? t("tick")} />
      </Part>
      <Part name={t("correction")}>
        <Changed older={older.correction} newer={newer.correction} />
      </Part>
    </dl>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs font-semibold text-soft">{name}</dt>
      <dd className="break-words whitespace-pre-line">{children}</dd>
    </div>
  );
}

function Changed({ older, newer }: { older: string | null; newer: string | null }) {
  const t = useTranslations("verdict-view");
  if (older === newer) return <span className="text-soft">{older === null ? t("no-correction") : t("same")}</span>;
  return (
    <p dir="auto">
      <WordDiffView before={older ?? ""} after={newer ?? ""} />
    </p>
  );
}
