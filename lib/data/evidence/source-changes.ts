import { dayColumn } from "@/lib/data/columns";
import "server-only";
import type { Transaction } from "@/lib/data/database";
import { Prisma } from "@/lib/data/generated/client";
import type { Confidence } from "@/lib/domain/evidence/source";
import { confidenceColumns, type Retirement, type ShownSource, type SourceFields } from "./sources";

/** Changes what is said of a source, if it still has the revision that was read. Its address stays: it is which source it is. */
export async function updateSource(
  tx: Transaction,
  source: Pick<ShownSource, "id" | "revision">,
  fields: Omit<SourceFields, "address" | "addressKey" | "confidence">,
): Promise<boolean> {
  const { count } = await tx.source.updateMany({
    where: { id: source.id, revision: source.revision },
    data: { ...fields, publishedOn: dayColumn(fields.publishedOn), revision: { increment: 1 } },
  });
  return count === 1;
}

/**
 * Makes a source confidential or ends that, with all that was merged into it, if it still has the revision that was
 * read. Gives "taken" when another source that is not confidential has its address; the transaction is over then.
 */
export async function updateConfidence(
  tx: Transaction,
  source: Pick<ShownSource, "id" | "revision">,
  confidence: Confidence | null,
): Promise<"saved" | "changed" | "taken"> {
  const { id, revision } = source;
  const columns = confidenceColumns(confidence);
  try {
    const { count } = await tx.source.updateMany({
      where: { id, revision },
      data: { ...columns, revision: { increment: 1 } },
    });
    if (count === 0) return "changed";
    await tx.source.updateMany({ where: { mergedIntoId: id }, data: { ...columns, revision: { increment: 1 } } });
    return "saved";
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return "taken";
    throw error;
  }
}

/** Retires a source or brings it back, if it still has the revision that was read. */
export async function updateRetirement(
  tx: Transaction,
  { id, revision }: Pick<ShownSource, "id" | "revision">,
  retired: Retirement | null,
): Promise<boolean> {
  const { count } = await tx.source.updateMany({
    where: { id, revision },
    data: { retiredAt: retired?.at ?? null, retiredReason: retired?.reason ?? null, revision: { increment: 1 } },
  });
  return count === 1;
}
