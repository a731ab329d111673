import { useTranslations } from "next-intl";
import type { SubjectChange } from "@/lib/domain/approval";
import { WordDiffView } from "./word-diff-view";

/** Changes whose two texts are worth showing word by word; a rating and a claimant are short enough to read whole. */
type TextChange = Extract<SubjectChange, { readonly from: string | null }>;

/**
 * What differs now from what the last decision was given on, in words; nothing when nothing does. Sources stand in
 * `changes` by title already. Server components only.
 */
export function ChangesSinceDecision({ changes }: { changes: readonly SubjectChange[] }) {
  const t = useTranslations("changes-since");
  const words = useTranslations("change");
  if (changes.length === 0) return null;
  let at = 0;
  return (
    <div className="state-stale rounded-lg border-s-3 border-c bg-bg px-3 py-2">
      <p className="text-[0.8125rem] font-semibold text-c">
        <span aria-hidden="true">↻ </span>
        {t("heading")}
      </p>
      <ul className="mt-1 grid gap-1.5">
        {changes.map((change) => (
          <li key={at++} className="break-words">
            <span dir="auto">{words(change.what, wordsOf(change))}</span>
            {"from" in change && change.what !== "version" && <TextChanged change={change} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function TextChanged({ change: { from, to } }: { change: TextChange }) {
  const t = useTranslations("changes-since");
  return (
    <p dir="auto" className="rounded bg-panel px-2 py-1 whitespace-pre-line">
      <WordDiffView before={from ?? t("empty")} after={to ?? t("empty")} />
    </p>
  );
}

function wordsOf(change: SubjectChange): { from: string; to: string; source: string } {
  if ("source" in change) return { from: "", to: "", source: change.source };
  return { from: change.from ?? "", to: change.to ?? "", source: "" };
}
