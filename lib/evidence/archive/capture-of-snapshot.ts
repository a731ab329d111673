import type { SnapshotHop } from "@/lib/domain/evidence/snapshot";
import type { Capture } from "./capture";

/** What of a kept snapshot goes into an archive. */
export type ArchivedSnapshot = {
  readonly id: string;
  readonly type: string | null;
  readonly title: string | null;
  readonly fileName: string | null;
  readonly askedAddress: string | null;
  readonly finalAddress: string | null;
  readonly hops: readonly SnapshotHop[];
  readonly keptAt: Date | null;
  readonly askedAt: Date;
};

/** A kept snapshot as an archive's records are written from it: a page with its answers, or a file that was brought. */
export function captureOf(snapshot: ArchivedSnapshot, bytes: Uint8Array): Capture {
  const { id, title, askedAddress, finalAddress, hops, fileName } = snapshot;
  const type = snapshot.type ?? "application/octet-stream";
  const at = snapshot.keptAt ?? snapshot.askedAt;
  if (askedAddress === null || finalAddress === null) return { name: fileName ?? `${id}.txt`, bytes, type, at, title };
  return {
    askedAddress,
    finalAddress,
    hops: hops.map((hop) => ({ ...hop, at: new Date(hop.at) })),
    bytes,
    type,
    fetchedAt: at,
    title,
  };
}
