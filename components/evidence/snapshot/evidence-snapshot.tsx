import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { isUnderWay } from "@/lib/domain/evidence/snapshot";
import { momentText } from "@/lib/domain/moment";
import type { EvidenceDetail } from "@/lib/queries/claim/get-claim-detail";
import { refusalWords, type Translate } from "@/messages/refusal-words";
import { PassageFound } from "./passage-found";
import { otherSnapshotOf } from "./resting-evidence";
import { SnapshotKept } from "./snapshot-kept";
import { SnapshotUnderWay } from "./snapshot-under-way";

/** What a piece of evidence rests on, and whether its passage stands there. `actions` holds buttons. */
export function EvidenceSnapshot({ evidence, actions }: { evidence: EvidenceDetail; actions?: ReactNode }) {
  const t = useTranslations("snapshot");
  const { snapshot, passageHow, page, positionMs, doubtNoticeId } = evidence;
  return (
    <div className="grid gap-0.5">
      <SnapshotState evidence={evidence} />
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5 empty:hidden">
        {passageHow && <PassageFound how={passageHow} page={page} />}
        {positionMs !== null && (
          <span className="text-[0.8125rem] text-soft">{t("moment", { moment: momentText(positionMs) })}</span>
        )}
        {snapshot?.state === "kept" && <WayToText evidence={evidence} isChosenHere={Boolean(actions)} />}
      </p>
      {doubtNoticeId !== null && <p className="text-[0.8125rem] font-medium text-ink">{t("doubted")}</p>}
      <OtherSnapshot evidence={evidence} />
      {actions}
    </div>
  );
}

function SnapshotState({ evidence }: { evidence: EvidenceDetail }) {
  const t = useTranslations();
  const { snapshot, source, others } = evidence;
  if (snapshot && isUnderWay(snapshot.state)) return <SnapshotUnderWay snapshot={snapshot} />;
  if (snapshot?.state === "kept") {
    return (
      <p>
        <SnapshotKept snapshot={snapshot} href={hrefOf(evidence, snapshot.id)} />
      </p>
    );
  }
  if (snapshot) {
    return (
      <p className="text-[0.8125rem] break-words text-ink">
        <span className="font-semibold">{t("snapshot.failed")}</span>{" "}
        {snapshot.refusal && refusalWords(t as Translate, snapshot.refusal)}
      </p>
    );
  }
  const words = others.underWay ? "on-its-way" : source.isHidden ? "none-hidden" : "none";
  return others.newest ? null : <p className="text-[0.8125rem] text-soft">{t(`snapshot.${words}`)}</p>;
}

/** The way to the passage in the text, or to choosing it there where it is not chosen here. */
function WayToText({ evidence, isChosenHere }: { evidence: EvidenceDetail; isChosenHere: boolean }) {
  const t = useTranslations("snapshot");
  const { snapshot, passageHow } = evidence;
  const href = snapshot && hrefOf(evidence, snapshot.id);
  if (!href || snapshot.textRefusal) return null;
  const isFound = passageHow === "exact" || passageHow === "approximate";
  if (!isFound && isChosenHere) return null;
  return (
    <Link href={href} className="text-[0.8125rem] text-ink underline underline-offset-2">
      {t(isFound ? "look-in-text" : "choose-passage")}
    </Link>
  );
}

function OtherSnapshot({ evidence }: { evidence: EvidenceDetail }) {
  const t = useTranslations("snapshot");
  const format = useFormatter();
  const other = otherSnapshotOf(evidence);
  if (!other) return null;
  const isReread = other.isReread && other.keptAt.getTime() === evidence.snapshot?.keptAt?.getTime();
  const when = format.dateTime(isReread ? other.askedAt : other.keptAt, { dateStyle: "medium", timeStyle: "short" });
  const words = isReread ? "reread" : evidence.snapshot?.state === "kept" ? "newer" : "unbound";
  const href = hrefOf(evidence, other.id);
  return (
    <p className="text-[0.8125rem] text-soft">
      {t(words, { when })}{" "}
      {href && (
        <Link href={href} className="text-ink underline underline-offset-2">
          {t("look-at-it")}
        </Link>
      )}
    </p>
  );
}

function hrefOf({ id, sourceId, source }: EvidenceDetail, snapshotId: string): string | null {
  return source.isHidden ? null : `/sources/${sourceId}/snapshots/${snapshotId}?evidence=${id}`;
}
