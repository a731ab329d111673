import { tickFact } from "@/lib/commands/claim/tick-fact";
import { pasteSnapshot } from "@/lib/commands/evidence/paste-snapshot";
import { findArticleById, readVersion } from "@/lib/data/article/articles";
import { database } from "@/lib/data/database";
import { findFacts } from "@/lib/domain/fact/find-facts";
import { paragraphsOf } from "@/lib/domain/text/paragraphs";
import { sentencesOf } from "@/lib/domain/text/sentences";
import { as, type Desk } from "./desk";
import type { Done } from "./random-picks";

/** Ticks one of the newest version's facts, on a copy of one of the article's sources that has its whole sentence. */
export async function tickAtRandom(desk: Desk, articleId: string, one: <T>(all: readonly T[]) => T): Done {
  const article = await findArticleById(articleId);
  if (!article) return null;
  const { versionNumber } = article;
  const { text } = await readVersion(articleId, versionNumber);
  const blocks = paragraphsOf(text);
  const fact = one(findFacts(text, blocks, "en"));
  const sentence = fact && sentencesOf(text, blocks, "en").find(({ end }) => end >= fact.end);
  const pieces = await database().evidence.findMany({
    where: { claim: { articleId }, removedAt: null },
    select: { sourceId: true },
    orderBy: { addedAt: "asc" },
  });
  const sourceId = one(pieces)?.sourceId;
  if (!sentence || !sourceId) return null;
  const words = text.slice(sentence.start, sentence.end);
  const told = { sourceId, evidence: null, words, howSeen: "paper-archive", howSeenNote: null } as const;
  const pasted = await pasteSnapshot(as(desk.reviewer), told);
  if (!pasted.ok) return pasted;
  const { snapshotId } = pasted.value;
  return tickFact(as(desk.reviewer), { articleId, versionNumber, start: fact.start, end: fact.end, snapshotId });
}
