import { oneOf } from "@/lib/data/columns";
import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import { type VerdictState, verdictStates } from "@/lib/domain/verdict/verdict";
import { type KeptRating, ratingOf } from "./rating-scales";

/** One revision of a claim's verdict. */
export type Verdict = {
  readonly id: string;
  readonly claimId: string;
  readonly number: number;
  readonly rating: KeptRating;
  /** Null for a tick alone. */
  readonly rationale: string | null;
  readonly correction: string | null;
  readonly state: VerdictState;
  readonly authorId: string;
  readonly submittedAt: Date;
};

const withRating = { rating: { include: { scale: { select: { version: true } } } } } as const;

type VerdictRow = Omit<Verdict, "rating" | "state"> & {
  state: string;
  rating: Parameters<typeof ratingOf>[0] & { scale: { version: number } };
};

function verdictOf(row: VerdictRow): Verdict {
  return {
    id: row.id,
    claimId: row.claimId,
    number: row.number,
    rating: ratingOf(row.rating, row.rating.scale.version),
    rationale: row.rationale,
    correction: row.correction,
    state: oneOf(verdictStates, row.state),
    authorId: row.authorId,
    submittedAt: row.submittedAt,
  };
}

/** Every revision of some claims' verdicts, oldest first. */
export async function listVerdicts(claimIds: readonly string[], tx: Transaction = database()): Promise<Verdict[]> {
  const rows = await tx.verdict.findMany({
    where: { claimId: { in: [...claimIds] } },
    include: withRating,
    orderBy: { number: "asc" },
  });
  return rows.map(verdictOf);
}

/** The newest revision that was not withdrawn, or null. */
export async function findStandingVerdict(tx: Transaction, claimId: string): Promise<Verdict | null> {
  const row = await tx.verdict.findFirst({
    where: { claimId, state: { not: "withdrawn" } },
    include: withRating,
    orderBy: { number: "desc" },
  });
  return row && verdictOf(row);
}

/** How many revisions the claim has, withdrawn ones included. */
export async function countVerdicts(tx: Transaction, claimId: string): Promise<number> {
  return tx.verdict.count({ where: { claimId } });
}

/** Adds a revision; gives its id. */
export async function insertVerdict(
  tx: Transaction,
  verdict: Pick<Verdict, "claimId" | "number" | "rationale" | "correction" | "authorId"> & { ratingId: string },
): Promise<string> {
  const row = await tx.verdict.create({ data: verdict, select: { id: true } });
  return row.id;
}

/** Moves a revision to another state. Its words never change. */
export async function updateVerdictState(tx: Transaction, id: string, state: VerdictState): Promise<void> {
  await tx.verdict.update({ where: { id }, data: { state } });
}
