import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { ByteSize } from "@/components/ui/byte-size";
import { snapshotKindOf } from "@/lib/domain/evidence/snapshot-kind";
import type { SnapshotFacts } from "@/lib/queries/evidence/get-snapshot";

/** How much of a hash tells snapshots apart at a glance. */
const SHORT = 8;

/**
 * A kept snapshot in a line: when, how, what; how large and its hash, where the reader may know them; the way to its page
 * where there is one to see.
 */
export function SnapshotKept({ snapshot, href }: { snapshot: SnapshotFacts; href: string | null }) {
  const t = useTranslations("snapshot");
  const kinds = useTranslations("snapshot-kind");
  const format = useFormatter();
  const { keptAt, length, type, sha256, how } = snapshot;
  if (!keptAt || type === null) return null;
  const when = format.dateTime(keptAt, { dateStyle: "medium", timeStyle: "short" });
  const words = t(`kept-${how}`, { when });
  return (
    <span className="text-[0.8125rem] break-words text-soft">
      {href === null ? (
        words
      ) : (
        <Link href={href} className="text-ink underline underline-offset-2">
          {words}
        </Link>
      )}
      {" · "}
      {kinds(snapshotKindOf(type))}
      {length !== null && sha256 !== null && (
        <>
          {" · "}
          <ByteSize bytes={length} />
          {" · "}
          <code className="font-mono text-[0.72rem]" title={`SHA-256 ${sha256}`}>
            {sha256.slice(0, SHORT)}…
          </code>
        </>
      )}
    </span>
  );
}
