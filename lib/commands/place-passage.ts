import "server-only";
import type { Transaction } from "@/lib/data/database";
import type { EvidencePlace } from "@/lib/data/evidence";
import { findSnapshotText } from "@/lib/data/snapshots";
import { pageAt } from "@/lib/domain/snapshot";

type Place = Omit<EvidencePlace, "snapshotId" | "positionMs">;

const nowhere: Place = { passageHow: null, passageStart: null, passageEnd: null, page: null };

/** Where a passage stands in the text of a kept snapshot; nowhere without a passage or as long as nothing is kept. */
export async function placePassage(tx: Transaction, snapshotId: string | null, passage: string | null): Promise<Place> {
  if (snapshotId === null || passage === null) return nowhere;
  const kept = await findSnapshotText(snapshotId, tx);
  if (!kept) return nowhere;
  const start = kept.text.indexOf(passage);
  if (start < 0) return { ...nowhere, passageHow: "not-found" };
  const page = pageAt(kept.pages, start);
  return { passageHow: "exact", passageStart: start, passageEnd: start + passage.length, page };
}
