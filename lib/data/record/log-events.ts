import "server-only";
import { database } from "@/lib/data/database";
import { type RecordedEvent, recordedEvent } from "./audit-events";

/** An event in its place in the log: its index, and the article that it belongs to, if any. */
export type LogEvent = RecordedEvent & {
  readonly index: number;
  readonly article: { readonly slug: string; readonly title: string } | null;
};

/** The events below an index of the log, or its last ones: at most `limit`, the last one first. */
export async function listLogEvents(before: number | null, limit: number): Promise<LogEvent[]> {
  const db = database();
  const leaves = await db.auditLeaf.findMany({
    where: before === null ? {} : { index: { lt: before } },
    orderBy: { index: "desc" },
    take: limit,
  });
  const rows = await db.auditEvent.findMany({ where: { id: { in: leaves.map(({ eventId }) => eventId) } } });
  const articleIds = rows.flatMap(({ articleId }) => articleId ?? []);
  const articles = await db.article.findMany({
    where: { id: { in: [...new Set(articleIds)] } },
    select: { id: true, slug: true, title: true },
  });
  return leaves.flatMap(({ index, eventId }) => {
    const row = rows.find(({ id }) => id === eventId);
    if (!row) return [];
    const { slug, title } = articles.find(({ id }) => id === row.articleId) ?? {};
    const article = slug !== undefined && title !== undefined ? { slug, title } : null;
    return [{ ...recordedEvent(row), index: Number(index), article }];
  });
}
