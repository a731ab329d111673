import { useFormatter, useTranslations } from "next-intl";
import { SnapshotUnderWay } from "@/components/evidence/snapshot/snapshot-under-way";
import { isUnderWay } from "@/lib/domain/evidence/snapshot";
import type { LineByLine } from "@/lib/queries/article/get-line-by-line";
import { refusalWords } from "@/messages/refusal-words";
import { translate } from "@/messages/translate";
import { PinnedWords } from "./pinned-words";

/** The pinned source: what it is, when its copy was kept, and the copy's words or why there are none. Server components only. */
export function PinnedCopy({ pinned }: { pinned: NonNullable<LineByLine["pinned"]> }) {
  const t = useTranslations("lines");
  const format = useFormatter();
  const { title, copy, lastTry, retired } = pinned;
  if (!copy)
    return (
      <div className="grid gap-2">
        <p>{t("no-copy", { title })}</p>
        {lastTry && isUnderWay(lastTry.state) && <SnapshotUnderWay snapshot={lastTry} />}
        {lastTry?.refusal && lastTry.state === "failed" && (
          <p>{t("not-kept", { why: refusalWords(translate, lastTry.refusal) })}</p>
        )}
      </div>
    );
  const { refusal } = copy;
  return (
    <>
      {/* The copy's own headings stand below it, wherever it is shown. */}
      <h2 className="unseen">{title}</h2>
      <p className="byline">
        <bdi>{title}</bdi> · {t("kept", { when: format.dateTime(copy.keptAt, { dateStyle: "medium" }) })}
      </p>
      {retired && <p>{t("retired", { why: retired.reason })}</p>}
      {copy.text.trim() === "" && <p>{t("no-words")}</p>}
      {refusal && <p>{t("not-matched", { why: refusalWords(translate, refusal) })}</p>}
      {!copy.isWhole && <p className="byline">{t("passages-only")}</p>}
      <PinnedWords copy={copy} />
    </>
  );
}
