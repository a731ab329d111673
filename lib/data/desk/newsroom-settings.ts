import "server-only";
import { database, type Transaction } from "@/lib/data/database";

/** What the newsroom has decided for all of its articles. `revision` rises by one with each change. */
export type NewsroomSettings = {
  /** Whether an article is signed off only when every sentence of it holds a claim or a skip. */
  readonly fullCoverage: boolean;
  /** The same of every number, date, name and quotation. */
  readonly fullFacts: boolean;
  /** What the newsroom is called, and the address of its public site; reports name it so. */
  readonly name: string | null;
  readonly siteAddress: string | null;
  /** Where this Galley stands, without a slash at the end; reports and links name it. Null until the server has started. */
  readonly galleyAddress: string | null;
  /** Whether e-mails may hold words that are not published yet: titles, statements, comments. */
  readonly mailWords: boolean;
  readonly revision: number;
};

/** The settings; a newsroom has them from its first day. */
export async function getNewsroomSettings(tx: Transaction = database()): Promise<NewsroomSettings> {
  // Not findUnique: Prisma makes one query of several of those at once, with `id IN`, which it lacks for a boolean.
  return tx.newsroomSettings.findFirstOrThrow({
    select: {
      ...{ fullCoverage: true, fullFacts: true, name: true, siteAddress: true, galleyAddress: true },
      ...{ mailWords: true, revision: true },
    },
  });
}

/** Saves the settings if they are still at that revision; false when somebody changed them meanwhile. */
export async function updateNewsroomSettings(
  tx: Transaction,
  { revision }: NewsroomSettings,
  change: Omit<NewsroomSettings, "revision">,
): Promise<boolean> {
  const { count } = await tx.newsroomSettings.updateMany({
    where: { id: true, revision },
    data: { ...change, revision: { increment: 1 } },
  });
  return count === 1;
}
