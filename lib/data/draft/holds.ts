import "server-only";
import { database, type Transaction } from "@/lib/data/database";

/** An editor's ruling that a correction holds although the writer refused it in a proof. */
type Hold = {
  readonly claimId: string;
  readonly verdictId: string;
  readonly draftId: string;
  readonly reason: string;
  readonly ruledById: string;
  readonly ruledAt: Date;
};

/** The ruling over a verdict and a proof, or null. */
export async function findHold(tx: Transaction, verdictId: string, draftId: string): Promise<Hold | null> {
  return tx.hold.findUnique({ where: { verdictId_draftId: { verdictId, draftId } }, omit: { id: true } });
}

/** The rulings over a proof. */
export async function listHolds(draftId: string): Promise<Hold[]> {
  return database().hold.findMany({ where: { draftId }, omit: { id: true } });
}

/** Adds a ruling; gives its id. */
export async function insertHold(tx: Transaction, hold: Hold): Promise<string> {
  const { id } = await tx.hold.create({ data: hold, select: { id: true } });
  return id;
}
