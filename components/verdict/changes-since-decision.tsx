import { useTranslations } from "next-intl";
import type { SubjectChange } from "@/lib/domain/verdict/approval";
import { WordDiffView } from "./word-diff-view";

type Props = {
  /** Sources stand in them by title already. */
  readonly changes: readonly SubjectChange[];
  /** Ratings that may have changed, for their labels; without them their keys are shown. */
  readonly ratings?: readonly { readonly key: string; readonly label: string }[];
  /** A stale claim without a change was changed and changed back. */
  readonly isStale?: boolean;
};

/** What differs now from what the last decision was given on, in words; nothing when nothing does. Server components only. */
export function ChangesSinceDecision({ changes, ratings = [], isStale = false }: Props) {
  const t = useTranslations("changes-since");
  const words = useTranslations("change");
  if (changes.length === 0)
    return isStale ? (
      <p className="border-s-3 border-double border-ink bg-sunken px-3 py-2">{t("changed-back")}</p>
    ) : null;
  const labelOf = (key: string | null) => ratings.find((rating) => rating.key === key)?.label ?? key;
  let at = 0;
  return (
    <div className="border-s-3 border-double border-ink bg-sunken px-3 py-2">
      <p className="state font-semibold">
        <i aria-hidden="true" className="sign sign-stale" />
        {t("heading")}
      </p>
      <ul className="mt-1 grid gap-1.5">
        {changes.map((change) => (
          <li key={at++} className="break-words">
            {words(change.what, placesOf(change))}
            {change.what === "rating" && <TextChanged from={labelOf(change.from)} to={labelOf(change.to)} />}
            {"from" in change && change.what !== "rating" && change.what !== "version" && (
              <TextChanged from={change.from} to={change.to} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function TextChanged({ from, to }: { from: string | null; to: string | null }) {
  return (
    <p dir="auto" className="rounded bg-panel px-2 py-1 whitespace-pre-line">
      <WordDiffView before={from ?? ""} after={to ?? ""} />
    </p>
  );
}

/** What the sentences under `change` have places for. */
function placesOf(change: SubjectChange): { from: string; to: string; source: string } {
  if ("source" in change) return { from: "", to: "", source: change.source };
  return { from: change.from ?? "", to: change.to ?? "", source: "" };
}
