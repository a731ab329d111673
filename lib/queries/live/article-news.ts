import "server-only";
import { type Actor, may } from "@/lib/auth/authorize";
import { type Article, findArticle, findVersionId } from "@/lib/data/article/articles";
import { listSaidRanges } from "@/lib/data/conversation/said";
import type { LoggedChange } from "@/lib/data/live/changes";
import type { TextRange } from "@/lib/domain/text/range";
import { type WorkbenchClaim, workbenchClaims } from "@/lib/queries/parts/workbench-claims";
import {
  type WorkbenchPlan,
  type WorkbenchSkip,
  workbenchPlan,
  workbenchSkips,
} from "@/lib/queries/parts/workbench-parts";

/**
 * What the workbench of an article shows now of what has changed in it, so that no page is read anew for that: whole claims
 * and all skips, as its query gives them. It is at least as new as the changes that it comes with.
 */
export type ArticleNews = {
  /** The article's slug. */
  readonly article: string;
  /** The version in which claims and skips stand; a workbench of another one is to be read anew. */
  readonly versionNumber: number;
  readonly plan: WorkbenchPlan;
  readonly claims: readonly WorkbenchClaim[];
  /** The ids of claims whose marks were taken back. */
  readonly gone: readonly string[];
  /** Null where none has changed. */
  readonly skips: readonly WorkbenchSkip[] | null;
  /** The words that open threads are about; null where nothing was said of words. */
  readonly said: readonly TextRange[] | null;
};

/**
 * What some changes come to, article by article, for whoever {@link newsTo} lets have it. What it says of a claim is the
 * same for everybody who may read articles: neither claims nor their findings name a source.
 */
export async function newsOf(changes: readonly LoggedChange[]): Promise<ArticleNews[]> {
  const slugs = new Set(changes.flatMap(({ article }) => article ?? []));
  const news: ArticleNews[] = [];
  for (const slug of slugs) {
    const article = await findArticle(slug);
    const own = changes.filter((change) => change.article === slug);
    if (article) news.push(await newsOfArticle(article, own));
  }
  return news;
}

/** The news that somebody may have, by the role that they have now. */
export function newsTo(actor: Actor, news: readonly ArticleNews[]): readonly ArticleNews[] {
  return may(actor, "article:read") ? news : [];
}

async function newsOfArticle(article: Article, changes: readonly LoggedChange[]): Promise<ArticleNews> {
  const versionId = await findVersionId(article.id, article.versionNumber);
  const ids = [...new Set(changes.flatMap(({ claimId }) => claimId ?? []))];
  const hasSkips = changes.some(({ type }) => type.startsWith("skip."));
  const hasTalk = changes.some(({ type, claimId }) => claimId === null && /^(?:comment|thread)\./.test(type));
  const [claims, skips, said, plan] = await Promise.all([
    ids.length === 0 ? [] : workbenchClaims(article.id, versionId, ids),
    hasSkips ? workbenchSkips(versionId) : null,
    hasTalk ? listSaidRanges(versionId) : null,
    workbenchPlan(article),
  ]);
  const shown = new Set(claims.map(({ id }) => id));
  return {
    article: article.slug,
    versionNumber: article.versionNumber,
    ...{ plan, claims, gone: ids.filter((id) => !shown.has(id)), skips, said },
  };
}
