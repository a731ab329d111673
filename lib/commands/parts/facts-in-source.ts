import "server-only";
import { type KeptText, type MatchedFacts, matchedApart, textToMatch } from "@/lib/apart/facts-apart";
import { type Article, type ArticleVersion, findArticleById, readVersion } from "@/lib/data/article/articles";
import type { SnapshotFacts } from "@/lib/data/evidence/snapshot-facts";
import { findSnapshot, findSnapshotText } from "@/lib/data/evidence/snapshots";
import { NotFoundError } from "@/lib/domain/errors";
import { pageAt, type SnapshotPage } from "@/lib/domain/evidence/snapshot";
import type { SourceReader } from "@/lib/domain/evidence/source";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { TextRange } from "@/lib/domain/text/range";

/** An article's newest version, a copy of a source, and what that says of the facts. */
export type FactsInSource = {
  readonly version: ArticleVersion;
  readonly source: KeptText & { readonly id: string; readonly snapshotId: string; readonly saltedSha256: string };
  readonly matched: MatchedFacts;
  /** The page that holds a place of the source, or null. */
  readonly pageOf: (place: TextRange) => number | null;
};

/** What was matched last: words of versions and of copies never change, and somebody who ticks asks for the same again and again. */
const kept = new Map<string, FactsInSource>();
const REMEMBERED = 8;

/**
 * Matches the facts of an article's newest version with a kept snapshot, apart, before any lock. Refuses `source-hidden` to
 * whoever may not read it, `snapshot-not-kept`, `snapshot-without-words`, and what runApart refuses.
 */
export async function factsInSource(
  reader: SourceReader,
  articleId: string,
  snapshotId: string,
): Promise<Result<FactsInSource>> {
  const article = await findArticleById(articleId);
  const snapshot = await findSnapshot(reader, snapshotId);
  if (!article || !snapshot) throw new NotFoundError(article ? "snapshot" : "article");
  if (snapshot.isHidden) return refuse("source-hidden");
  const key = [articleId, article.versionNumber, article.language, snapshotId].join(" ");
  const known = kept.get(key);
  const found = known ? ok(known) : await matchNow(reader, article, snapshot);
  if (!found.ok) return found;
  kept.delete(key);
  kept.set(key, found.value);
  for (const each of kept.keys()) if (kept.size > REMEMBERED) kept.delete(each);
  return found;
}

async function matchNow(
  reader: SourceReader,
  article: Article,
  snapshot: SnapshotFacts,
): Promise<Result<FactsInSource>> {
  const { id: snapshotId, sourceId, saltedSha256 } = snapshot;
  const copy = await findSnapshotText(reader, snapshotId);
  if (!copy || saltedSha256 === null) return refuse("snapshot-not-kept");
  if (copy.text.trim() === "") return refuse("snapshot-without-words");
  const { language } = article;
  const version = await readVersion(article.id, article.versionNumber);
  const source = textToMatch(copy, snapshot.language, language);
  const matched = await matchedApart({ text: version.text, blocks: version.blocks, language }, source);
  if (!matched.ok) return matched;
  const pages: readonly SnapshotPage[] = copy.pages;
  return ok({
    ...{ version, matched: matched.value },
    source: { ...source, id: sourceId, snapshotId, saltedSha256 },
    pageOf: ({ start }) => pageAt(pages, start),
  });
}
