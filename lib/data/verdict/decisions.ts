import { oneOf } from "@/lib/data/columns";
import { type DecisionKind, decisionKinds } from "@/lib/domain/verdict/decision";
import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import type { ApprovalSubject } from "@/lib/domain/verdict/approval";

/** What an editor decided, and on exactly what. */
export type Decision = {
  readonly id: string;
  readonly claimId: string;
  readonly verdictId: string;
  readonly kind: DecisionKind;
  readonly reason: string | null;
  readonly decidedById: string;
  readonly decidedAt: Date;
  readonly subject: ApprovalSubject;
  readonly subjectSha256: string;
};

type DecisionRow = Omit<Decision, "kind" | "subject"> & { kind: string; subject: string };

function decisionOf(row: DecisionRow): Decision {
  return {
    id: row.id,
    claimId: row.claimId,
    verdictId: row.verdictId,
    kind: oneOf(decisionKinds, row.kind),
    reason: row.reason,
    decidedById: row.decidedById,
    decidedAt: row.decidedAt,
    subject: JSON.parse(row.subject),
    subjectSha256: row.subjectSha256,
  };
}

/** Every decision on some claims, oldest first. */
export async function listDecisions(claimIds: readonly string[], tx: Transaction = database()): Promise<Decision[]> {
  const rows = await tx.decision.findMany({
    where: { claimId: { in: [...claimIds] } },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(decisionOf);
}

/** Adds a decision. The database fills in the two people of the four-eyes rule and refuses when the decider is one of them. */
export async function insertDecision(
  tx: Transaction,
  decision: Pick<
    Decision,
    "claimId" | "verdictId" | "kind" | "reason" | "decidedById" | "decidedAt" | "subjectSha256"
  > & { subject: string },
): Promise<string> {
  const row = await tx.decision.create({ data: decision, select: { id: true } });
  return row.id;
}
