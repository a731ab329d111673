import "server-only";
import { database, type Transaction } from "@/lib/data/database";

/** An editor's ruling that the text stands, over one revision of a verdict. */
export type Stet = {
  readonly claimId: string;
  readonly verdictId: string;
  readonly reason: string;
  readonly ruledById: string;
  readonly ruledAt: Date;
};

/** The rulings on some claims, oldest first; those over earlier revisions stand there, too. */
export async function listStets(claimIds: readonly string[], tx: Transaction = database()): Promise<Stet[]> {
  const rows = await tx.stet.findMany({
    where: { claimId: { in: [...claimIds] } },
    orderBy: [{ ruledAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id: _, ...stet }) => stet);
}

/** Adds a ruling; gives its id. */
export async function insertStet(tx: Transaction, stet: Stet): Promise<string> {
  const { id } = await tx.stet.create({ data: stet, select: { id: true } });
  return id;
}

/** The last version in which each claim came to stand on the words of its approved correction, by claim id. */
export async function correctedVersions(
  claimIds: readonly string[],
  tx: Transaction = database(),
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ claimId: string; number: number }[]>`
    SELECT DISTINCT ON (a.claim_id) a.claim_id AS "claimId", v.number
    FROM anchor a JOIN article_version v ON v.id = a.version_id
    WHERE a.claim_id = ANY (${[...claimIds]}::uuid[]) AND a.how = 'corrected'
    ORDER BY a.claim_id, v.number DESC`;
  return new Map(rows.map(({ claimId, number }) => [claimId, number]));
}
