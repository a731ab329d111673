import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CopiedHash } from "@/components/article/versions/copied-hash";
import { ByteSize } from "@/components/ui/byte-size";
import type { SnapshotFacts } from "@/lib/queries/evidence/get-snapshot";

type Props = {
  readonly snapshot: SnapshotFacts;
  readonly askedBy: string | null;
};

/** What the last answer says of the page that is worth reading years later. */
const telling = /^(?:content-(?:language|disposition)|last-modified|etag|date|server|x-robots-tag|memento-datetime)$/i;

/** All that is known of a snapshot, a fact a line. */
export function SnapshotFactsList({ snapshot, askedBy }: Props) {
  const t = useTranslations("snapshot-page");
  const ways = useTranslations("how-seen");
  const format = useFormatter();
  const time = (at: Date) => format.dateTime(at, { dateStyle: "long", timeStyle: "medium" });
  const asked = { when: time(snapshot.askedAt), name: askedBy ?? "" };
  const redirects = snapshot.hops.slice(0, -1);
  const headers = (snapshot.hops.at(-1)?.headers ?? []).filter(([name]) => telling.test(name));
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-2 text-sm">
      <Fact name={t("asked")}>{t(askedBy === null ? "asked-by-watch" : "asked-by", asked)}</Fact>
      {snapshot.keptAt && <Fact name={t("kept")}>{time(snapshot.keptAt)}</Fact>}
      {snapshot.howSeen && <Fact name={t("how-seen")}>{ways(snapshot.howSeen)}</Fact>}
      {snapshot.howSeenNote && <Fact name="">{snapshot.howSeenNote}</Fact>}
      {snapshot.title && <Fact name={t("page-title")}>{snapshot.title}</Fact>}
      {snapshot.fileName && <Fact name={t("file-name")}>{snapshot.fileName}</Fact>}
      {snapshot.askedAddress && <Fact name={t("asked-address")}>{snapshot.askedAddress}</Fact>}
      {redirects.map((hop) => (
        <Fact key={hop.address} name={t("redirects")}>
          {hop.status} · {hop.address}
        </Fact>
      ))}
      {snapshot.finalAddress && snapshot.finalAddress !== snapshot.askedAddress && (
        <Fact name={t("final-address")}>{snapshot.finalAddress}</Fact>
      )}
      {snapshot.status !== null && (
        <Fact name={t("status")}>
          {snapshot.status}
          {snapshot.remoteAddress && ` · ${t("server")} ${snapshot.remoteAddress}`}
        </Fact>
      )}
      {snapshot.type && <Fact name={t("type")}>{snapshot.type}</Fact>}
      {snapshot.toldType && <Fact name={t("told-type")}>{snapshot.toldType}</Fact>}
      {snapshot.length !== null && (
        <Fact name={t("size")}>
          <ByteSize bytes={snapshot.length} />
        </Fact>
      )}
      {snapshot.language && <Fact name={t("language")}>{snapshot.language}</Fact>}
      {headers.length > 0 && (
        <Fact name={t("headers")}>
          {headers.map(([name, value]) => (
            <span key={`${name}:${value}`} className="block font-mono text-xs break-all">
              {name}: {value}
            </span>
          ))}
        </Fact>
      )}
      {snapshot.archivedAddress && <Fact name={t("archived")}>{snapshot.archivedAddress}</Fact>}
      {snapshot.timeStampAt && (
        <Fact name={t("time-stamp")}>{t("time-stamp-at", { when: time(snapshot.timeStampAt) })}</Fact>
      )}
      {snapshot.sha256 && (
        <div>
          <dt className="unseen">{t("hash")}</dt>
          <dd>
            <CopiedHash sha256={snapshot.sha256} label={t("hash")} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid">
      <dt className="text-xs text-soft empty:hidden">{name}</dt>
      <dd dir="auto" className="min-w-0 break-words">
        {children}
      </dd>
    </div>
  );
}
