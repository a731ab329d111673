import { useTranslations } from "next-intl";
import { isUnderWay } from "@/lib/domain/evidence/snapshot";
import type { ListedSnapshot } from "@/lib/queries/evidence/list-source-snapshots";
import { refusalWords, type Translate } from "@/messages/refusal-words";
import { SnapshotKept } from "./snapshot-kept";
import { SnapshotUnderWay } from "./snapshot-under-way";

/** A source's snapshots, newest first. `isHidden` says that they are not for this reader to see. */
export function SnapshotList({ snapshots, isHidden }: { snapshots: readonly ListedSnapshot[]; isHidden: boolean }) {
  const t = useTranslations();
  return (
    <ul className="divide-y divide-line rounded-xl border border-line bg-panel">
      {snapshots.map((snapshot) => (
        <li key={snapshot.id} className="grid gap-1 px-4 py-3 sm:px-5">
          {isUnderWay(snapshot.state) && <SnapshotUnderWay snapshot={snapshot} />}
          {snapshot.state === "kept" && (
            <SnapshotKept
              snapshot={snapshot}
              href={isHidden ? null : `/sources/${snapshot.sourceId}/snapshots/${snapshot.id}`}
            />
          )}
          {snapshot.state === "failed" && (
            <p className="text-[0.78rem] break-words text-ink">
              <span className="font-semibold">{t("snapshot.failed")}</span>{" "}
              {snapshot.refusal && refusalWords(t as Translate, snapshot.refusal)}
            </p>
          )}
          <p className="text-[0.78rem] break-words text-soft">
            {snapshot.title && (
              <>
                <bdi>{snapshot.title}</bdi>
                {" · "}
              </>
            )}
            {snapshot.fileName && (
              <>
                <bdi>{snapshot.fileName}</bdi>
                {" · "}
              </>
            )}
            {snapshot.encoding && (
              <>
                {t("snapshot-list.read-as", { encoding: t(`encoding.names.${snapshot.encoding}`) })}
                {" · "}
              </>
            )}
            {snapshot.askedBy === null
              ? t("snapshot-list.by-watch")
              : t("snapshot-list.by", { name: snapshot.askedBy })}
          </p>
        </li>
      ))}
    </ul>
  );
}
