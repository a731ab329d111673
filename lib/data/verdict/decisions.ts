import { oneOf } from "@/lib/data/columns";
import { type DecisionKind, decisionKinds } from "@/lib/domain/verdict/decision";
import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import { signInColumns, signInOf } from "@/lib/data/desk/one-time-links";
import type { SignIn } from "@/lib/domain/desk/one-time-link";
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
  /** Under which sign-in of theirs; the database says so. */
  readonly signIn: SignIn;
};

type DecisionRow = Omit<Decision, "kind" | "subject" | "signIn"> & {
  kind: string;
  subject: string;
  signInLink: Parameters<typeof signInOf>[0];
};

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
    signIn: signInOf(row.signInLink),
  };
}

/** Every decision on some claims, oldest first. */
export async function listDecisions(claimIds: readonly string[], tx: Transaction = database()): Promise<Decision[]> {
  const rows = await tx.decision.findMany({
    where: { claimId: { in: [...claimIds] } },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    include: { signInLink: { select: signInColumns } },
  });
  return rows.map(decisionOf);
}

/**
 * Adds a decision. The database fills in the two people of the four-eyes rule and refuses when the decider is one of them, and
 * the sign-in under which was decided.
 */
export async function insertDecision(
  tx: Transaction,
  decision: Pick<
    Decision,
    "claimId" | "verdictId" | "kind" | "reason" | "decidedById" | "decidedAt" | "subjectSha256"
  > & { subject: string },
): Promise<{ id: string; signIn: SignIn }> {
  const select = { id: true, signInLink: { select: signInColumns } } as const;
  const { id, signInLink } = await tx.decision.create({ data: decision, select });
  return { id, signIn: signInOf(signInLink) };
}
