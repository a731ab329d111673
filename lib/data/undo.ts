import "server-only";
import type { Transaction } from "./database";

/** Something that a person can take back. */
export type Undoable = { readonly what: "mark" | "skip" | "evidence"; readonly id: string; readonly at: Date };

/**
 * The last mark, skip or attachment that the person made in the article since `since` and that still stands untouched,
 * or null. A mark counts as untouched while its claim is open and carries neither evidence nor a verdict.
 */
export async function findLastUndoable(
  tx: Transaction,
  articleId: string,
  personId: string,
  since: Date,
): Promise<Undoable | null> {
  const [mark, skip, evidence] = [
    await tx.claim.findFirst({
      where: {
        articleId,
        markedById: personId,
        state: "open",
        createdAt: { gte: since },
        verdicts: { none: {} },
        evidence: { none: { removedAt: null } },
      },
      orderBy: [{ createdAt: "desc" }, { number: "desc" }],
      select: { id: true, createdAt: true },
    }),
    await tx.skip.findFirst({
      where: { articleId, madeById: personId, liftedAt: null, madeAt: { gte: since } },
      orderBy: [{ madeAt: "desc" }, { id: "desc" }],
      select: { id: true, madeAt: true },
    }),
    await tx.evidence.findFirst({
      where: {
        claim: { articleId, state: { notIn: ["dismissed", "taken-back"] } },
        addedById: personId,
        removedAt: null,
        addedAt: { gte: since },
      },
      orderBy: [{ addedAt: "desc" }, { id: "desc" }],
      select: { id: true, addedAt: true },
    }),
  ];
  const candidates: Undoable[] = [];
  if (mark) candidates.push({ what: "mark", id: mark.id, at: mark.createdAt });
  if (skip) candidates.push({ what: "skip", id: skip.id, at: skip.madeAt });
  if (evidence) candidates.push({ what: "evidence", id: evidence.id, at: evidence.addedAt });
  return candidates.sort((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null;
}
