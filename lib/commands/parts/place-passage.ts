import "server-only";
import { valueApart } from "@/lib/apart/run-apart";
import type { Transaction } from "@/lib/data/database";
import type { EvidencePlace } from "@/lib/data/evidence/evidence";
import { findSnapshotText } from "@/lib/data/evidence/snapshots";
import { pageAt } from "@/lib/domain/evidence/snapshot";
import type { SourceReader } from "@/lib/domain/evidence/source";

type Place = Omit<EvidencePlace, "snapshotId" | "positionMs">;

const nowhere: Place = { passageHow: null, passageStart: null, passageEnd: null, page: null };

/**
 * Where a passage stands in the text of a kept snapshot; nowhere without a passage, as long as nothing is kept, and for a
 * reader who may not read what is kept: then nobody looks, so that nothing can come of a guess. Throws EndedApart where
 * looking for it took more than it may.
 */
export async function placePassage(
  tx: Transaction,
  reader: SourceReader,
  snapshotId: string | null,
  passage: string | null,
): Promise<Place> {
  if (snapshotId === null || passage === null) return nowhere;
  const kept = await findSnapshotText(reader, snapshotId, tx);
  if (!kept) return nowhere;
  const found = await valueApart("find-passage", { text: kept.text, passage });
  if (found.how === "not-found") return { ...nowhere, passageHow: "not-found" };
  const { how, start, end } = found;
  return { passageHow: how, passageStart: start, passageEnd: end, page: pageAt(kept.pages, start) };
}
