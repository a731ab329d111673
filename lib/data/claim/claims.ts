import { type Article, articleOf } from "@/lib/data/article/articles";
import { type ColumnsOf, fieldsIn, oneOf } from "@/lib/data/columns";
import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import type { Anchor } from "@/lib/domain/anchor/anchor";
import { type ClaimState, claimStates, type VisibleClaimState, visibleClaimStates } from "@/lib/domain/claim/claim";
import { type ClaimField, type ClaimFields, claimTable } from "@/lib/domain/claim/fields";

/** A claim's own facts. `revision` goes up with every change to the claim, its evidence or its verdicts. */
export type Claim = ClaimFields & {
  readonly id: string;
  readonly articleId: string;
  readonly number: number;
  /** It came about by a tick: it states that its words agree with a source, and nothing of the sentence around them. */
  readonly isTick: boolean;
  readonly state: ClaimState;
  readonly stateReason: string | null;
  readonly revision: number;
  readonly markedById: string;
  readonly evidenceChangedById: string | null;
  readonly createdAt: Date;
} & ClaimPlan;

/** Who has a claim, and until when, where it matters. */
export type ClaimPlan = { readonly assignedToId: string | null; readonly dueAt: Date | null };

/** A claim that people see: its mark was not taken back. */
export type VisibleClaim = Claim & { readonly state: VisibleClaimState };

type ClaimRow = Omit<Claim, ClaimField | "state"> & ColumnsOf<typeof claimTable> & { readonly state: string };

/** A row of the table as the rest of Galley knows it. */
export function claimOf(row: ClaimRow): Claim {
  return {
    id: row.id,
    articleId: row.articleId,
    number: row.number,
    isTick: row.isTick,
    ...fieldsIn(claimTable, row),
    state: oneOf(claimStates, row.state),
    stateReason: row.stateReason,
    revision: row.revision,
    markedById: row.markedById,
    evidenceChangedById: row.evidenceChangedById,
    createdAt: row.createdAt,
    assignedToId: row.assignedToId,
    dueAt: row.dueAt,
  };
}

function visibleClaimOf(row: ClaimRow): VisibleClaim {
  return { ...claimOf(row), state: oneOf(visibleClaimStates, row.state) };
}

/** The claim with that id, or null. Lock its article first when it is to be changed. */
export async function findClaim(tx: Transaction, id: string): Promise<Claim | null> {
  const row = await tx.claim.findUnique({ where: { id } });
  return row && claimOf(row);
}

/** The claim with that number in the article, or null; marks taken back do not count. */
export async function findClaimByNumber(
  articleId: string,
  number: number,
  tx: Transaction = database(),
): Promise<VisibleClaim | null> {
  const row = await tx.claim.findUnique({ where: { articleId_number: { articleId, number } } });
  return row && row.state !== "taken-back" ? visibleClaimOf(row) : null;
}

/** A claim by its id, with its article; null when there is none or its mark was taken back. */
export async function findClaimInArticle(id: string): Promise<{ claim: VisibleClaim; article: Article } | null> {
  const row = await database().claim.findUnique({ where: { id }, include: { article: true } });
  return row && row.state !== "taken-back" ? { claim: visibleClaimOf(row), article: articleOf(row.article) } : null;
}

/** All claims of an article that are not taken back, by number. */
export async function listClaims(articleId: string, tx: Transaction = database()): Promise<VisibleClaim[]> {
  const rows = await tx.claim.findMany({
    where: { articleId, state: { not: "taken-back" } },
    orderBy: { number: "asc" },
  });
  return rows.map(visibleClaimOf);
}

/** The claims with these ids, in their order. */
export async function listClaimsById(ids: readonly string[], tx: Transaction = database()): Promise<Claim[]> {
  const rows = await tx.claim.findMany({ where: { id: { in: [...ids] } } });
  const known = new Map(rows.map((row) => [row.id, claimOf(row)]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** Adds a claim with its anchor; gives its id. */
export async function insertClaim(
  tx: Transaction,
  claim: ClaimFields & { articleId: string; number: number; markedById: string } & Partial<
      Pick<Claim, "isTick" | "state" | "evidenceChangedById">
    >,
  versionId: string,
  anchor: Anchor,
): Promise<string> {
  const { id } = await tx.claim.create({ data: claim, select: { id: true } });
  await tx.anchor.create({ data: { claimId: id, versionId, ...anchor }, select: { claimId: true } });
  return id;
}

export type ClaimChange = Partial<ClaimFields & ClaimPlan> & {
  readonly state?: ClaimState;
  readonly stateReason?: string | null;
  readonly evidenceChangedById?: string;
};

/** Saves a change if the claim still has the revision that was read; false when somebody was faster. */
export async function updateClaim(
  tx: Transaction,
  claim: Pick<Claim, "id" | "revision" | "state">,
  change: ClaimChange,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.claim.updateMany({
    where: { id: claim.id, revision: claim.revision },
    data: { ...change, ...staleness(claim.state, change.state ?? claim.state, now), revision: { increment: 1 } },
  });
  return count === 1;
}

/** Puts claims into the state that a new version of their article leaves them in, and raises their revisions. */
export async function changeCarriedClaims(
  tx: Transaction,
  claims: readonly { readonly id: string; readonly from: ClaimState; readonly to: ClaimState }[],
  now: Date,
): Promise<void> {
  const changes = new Map(claims.map((claim) => [`${claim.from} ${claim.to}`, claim]));
  for (const { from, to } of changes.values()) {
    const ids = claims.filter((claim) => claim.from === from && claim.to === to).map(({ id }) => id);
    const change = { state: to, ...staleness(from, to, now) };
    await tx.claim.updateMany({ where: { id: { in: ids } }, data: { ...change, revision: { increment: 1 } } });
  }
}

/** What a change of state does to the moment since when a claim is stale. */
function staleness(from: ClaimState, to: ClaimState, now: Date): { staleSince?: Date | null } {
  if (from === to) return {};
  return { staleSince: to === "stale" ? now : null };
}

/** How many claims await an editor: submitted ones and stale ones. */
export async function countClaimsAwaitingDecision(): Promise<number> {
  return database().claim.count({ where: { state: { in: ["submitted", "stale"] }, article: { archivedAt: null } } });
}
