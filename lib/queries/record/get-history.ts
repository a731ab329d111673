import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { type Article, findArticle } from "@/lib/data/article/articles";
import { findClaimByNumber } from "@/lib/data/claim/claims";
import { listAuditEvents, type RecordedEvent } from "@/lib/data/record/audit-events";
import { NotFoundError } from "@/lib/domain/errors";
import { defineQuery } from "@/lib/queries/define-query";
import { type WithNames, withNames } from "@/lib/queries/parts/history-names";

/** How many events a page of a history holds. */
const PAGE = 100;

/** One page of a history, newest first; `page` counts from 1. */
export type History = {
  readonly article: Pick<Article, "slug" | "title" | "language" | "direction">;
  readonly events: readonly WithNames<RecordedEvent>[];
  readonly page: number;
  readonly hasOlder: boolean;
};

/** The history of an article, or of the claim with that number in it. Throws NotFoundError. */
export const getHistory = defineQuery(
  "article:read",
  async (actor: Actor, slug: string, claimNumber: number | null, page: number): Promise<History> => {
    const article = await findArticle(slug);
    if (!article) throw new NotFoundError("article");
    const claim = claimNumber === null ? null : await findClaimByNumber(article.id, claimNumber);
    if (claimNumber !== null && !claim) throw new NotFoundError("claim");
    const of = claim ? { claimId: claim.id } : { articleId: article.id };
    const found = await listAuditEvents(of, PAGE + 1, (page - 1) * PAGE);
    const events = found.slice(0, PAGE);
    return { article, events: await withNames(events, sourceReaderOf(actor)), page, hasOlder: found.length > PAGE };
  },
);
