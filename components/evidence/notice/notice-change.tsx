import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { WordDiffView } from "@/components/verdict/word-diff-view";
import type { ListedNotice } from "@/lib/queries/evidence/list-notices";

/** How it was and how it is, side by side, with the ways to both snapshots. */
export function NoticeChange({ notice }: { notice: ListedNotice }) {
  const t = useTranslations("notices");
  const format = useFormatter();
  const { kind, detail, source, snapshotId, newSnapshotId, oldSnapshotAt, evidenceId } = notice;
  const base = `/sources/${source.id}/snapshots`;
  const when = oldSnapshotAt ? format.dateTime(oldSnapshotAt, { dateStyle: "medium" }) : "";
  const isMoved = kind === "page-moved";
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 sm:grid-cols-2">
      <Side
        heading={t(isMoved ? "moved-from" : "was")}
        foot={
          <Link href={`${base}/${snapshotId}?evidence=${evidenceId}`} className="text-ink underline underline-offset-2">
            {t("old-snapshot", { when })}
          </Link>
        }
      >
        {detail.was}
      </Side>
      <Side
        heading={t(isMoved ? "moved-to" : "is")}
        foot={
          newSnapshotId && (
            <Link href={`${base}/${newSnapshotId}`} className="text-ink underline underline-offset-2">
              {t("new-snapshot")}
            </Link>
          )
        }
      >
        {kind === "passage-changed" && <WordDiffView before={detail.was ?? ""} after={detail.is ?? ""} />}
        {isMoved && detail.is}
        {(kind === "passage-gone" || kind === "page-gone") && (
          <span className="font-sans text-sm text-soft">{t(kind === "page-gone" ? "kind-page-gone" : "gone-now")}</span>
        )}
      </Side>
    </div>
  );
}

function Side({ heading, foot, children }: { heading: string; foot: ReactNode; children: ReactNode }) {
  return (
    <div className="grid content-start gap-1 rounded-lg bg-sunken p-3">
      <h3 className="text-xs font-semibold text-soft">{heading}</h3>
      <p dir="auto" className="font-serif text-[0.9375rem] leading-normal break-words whitespace-pre-line">
        {children}
      </p>
      <p className="text-[0.8125rem] empty:hidden">{foot}</p>
    </div>
  );
}
