import "server-only";
import { listPlacedClaims, type PlacedClaim } from "@/lib/data/claim/placed-claims";
import { countSaid } from "@/lib/data/conversation/said";
import { type LookReason, lookReason } from "@/lib/domain/anchor/carry-claim";
import { inTextOrder } from "@/lib/domain/claim/text-order";
import type { TextRange } from "@/lib/domain/text/range";
import { isCorrected } from "@/lib/domain/verdict/correction";

/** A claim as the article, its rail and the list show it; `anchor` is null where it was lost. */
export type WorkbenchClaim = Omit<PlacedClaim, "anchor"> & {
  readonly anchor: TextRange | null;
  /** Whether it stands on the words of its approved correction. */
  readonly isCorrected: boolean;
  /** Why somebody should look at where it stands in this version, or null. */
  readonly look: LookReason | null;
  /** How many comments stand in the open threads about it. */
  readonly said: number;
};

/** The claims of an article as its workbench shows them in a version, in text order; or those of them with some ids. */
export async function workbenchClaims(
  articleId: string,
  versionId: string,
  ids?: readonly string[],
): Promise<WorkbenchClaim[]> {
  const asked = ids ? { claimIds: ids } : { articleId };
  const [claims, said] = await Promise.all([listPlacedClaims(asked, versionId), countSaid(asked)]);
  return claims.map((claim) => workbenchClaim(claim, said.get(claim.id) ?? 0)).sort(inTextOrder);
}

function workbenchClaim(claim: PlacedClaim, said: number): WorkbenchClaim {
  const { state, finding } = claim;
  const anchor = claim.anchor?.how === "lost" ? null : claim.anchor;
  return {
    id: claim.id,
    number: claim.number,
    isTick: claim.isTick,
    statement: claim.statement,
    category: claim.category,
    priority: claim.priority,
    revision: claim.revision,
    assignedToId: claim.assignedToId,
    assignedTo: claim.assignedTo,
    dueAt: claim.dueAt,
    state,
    finding,
    isCorrected:
      finding !== null && isCorrected({ state, correction: finding.correction, quote: anchor?.quote ?? null }),
    anchor: anchor && { start: anchor.start, end: anchor.end },
    look: lookReason(state, claim.anchor),
    said,
  };
}
