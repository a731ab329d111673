import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { draftReaderOf } from "@/lib/auth/draft-reader";
import { findArticle } from "@/lib/data/article/articles";
import { findDraftFile, listDrafts, mayReadDraft } from "@/lib/data/draft/drafts";
import { ForbiddenError, NotFoundError } from "@/lib/domain/errors";
import { defineQuery } from "@/lib/queries/define-query";

/**
 * A writer's document as it came, for whoever may read what confidential sources it may name, and for who brought it. Throws
 * ForbiddenError for others, NotFoundError where there is none and where it was erased.
 */
export const getDraftFile = defineQuery(
  "article:read",
  async (
    actor: Actor,
    slug: string,
    number: number,
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
    const article = await findArticle(slug);
    const draft = article && (await listDrafts(article.id)).find((each) => each.number === number);
    if (!draft) throw new NotFoundError("draft");
    const reader = draftReaderOf(actor);
    if (!mayReadDraft(reader, draft)) throw new ForbiddenError("draft:read");
    const file = await findDraftFile(reader, draft.id);
    if (!file) throw new NotFoundError("draft");
    return file;
  },
);
