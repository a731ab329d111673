import "server-only";
import { listAnchors } from "@/lib/data/claim/anchors";
import { listClaims, type VisibleClaim } from "@/lib/data/claim/claims";
import { countSaid } from "@/lib/data/conversation/said";
import { namesOfPeople } from "@/lib/data/desk/people";
import { type StandingFinding, standingFindings } from "@/lib/data/verdict/standing-findings";
import { type KeptAnchor, type LookReason, lookReason } from "@/lib/domain/anchor/carry-claim";
import { inTextOrder } from "@/lib/domain/claim/text-order";
import type { TextRange } from "@/lib/domain/text/range";
import { isCorrected } from "@/lib/domain/verdict/correction";

/** A claim as the article, its rail and the list show it; `anchor` is null where it was lost. */
export type WorkbenchClaim = Pick<
  VisibleClaim,
  "id" | "number" | "isTick" | "statement" | "category" | "priority" | "revision" | "assignedToId" | "dueAt" | "state"
> & {
  readonly anchor: TextRange | null;
  /** What its standing verdict finds; null where nobody has judged it, or it is left out. */
  readonly finding: StandingFinding | null;
  /** Whether it stands on the words of its approved correction. */
  readonly isCorrected: boolean;
  /** Why somebody should look at where it stands in this version, or null. */
  readonly look: LookReason | null;
  readonly assignedTo: string | null;
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
  const [rows, findings, anchors, said] = await Promise.all([
    listClaims(articleId, undefined, ids),
    standingFindings(asked),
    listAnchors(versionId, undefined, ids),
    countSaid(asked),
  ]);
  const names = await namesOfPeople(rows.flatMap(({ assignedToId }) => assignedToId ?? []));
  const claims = rows.map((claim) => ({
    ...workbenchClaim(claim, findings.get(claim.id) ?? null, anchors.get(claim.id)),
    assignedTo: names.get(claim.assignedToId ?? "")?.name ?? null,
    said: said.get(claim.id) ?? 0,
  }));
  return claims.sort(inTextOrder);
}

function workbenchClaim(
  claim: VisibleClaim,
  finding: StandingFinding | null,
  anchor: KeptAnchor | undefined,
): Omit<WorkbenchClaim, "assignedTo" | "said"> {
  const { id, number, isTick, statement, category, priority, revision, assignedToId, dueAt, state } = claim;
  const quote = anchor && anchor.how !== "lost" ? anchor.quote : null;
  return {
    ...{ id, number, isTick, statement, category, priority, revision, assignedToId, dueAt, state, finding },
    isCorrected: finding !== null && isCorrected({ state, correction: finding.correction, quote }),
    anchor: anchor && quote !== null ? { start: anchor.start, end: anchor.end } : null,
    look: lookReason(state, anchor),
  };
}
