import { defineCommand, done } from "@/lib/commands/define-command";
import { takeArticle } from "@/lib/commands/parts/claim-in-hand";
import { eraseAuthorRows, listDrafts } from "@/lib/data/draft/drafts";
import { refuse } from "@/lib/domain/result";
import type { EraseDraftAuthorInput } from "@/lib/input/draft";

/**
 * Erases who wrote notes of an article's drafts: the name at each note and answer, the bytes of the documents that name them with
 * the salts of their hashes, and what stands of theirs in the conversation, so that the log still verifies and tells nobody anything of them. Refuses author-unknown.
 */
export const eraseDraftAuthor = defineCommand<EraseDraftAuthorInput, { notes: number; drafts: number }>({
  name: "erase-draft-author",
  permission: "person:manage",
  secret: ["author"],
  async run({ tx, now }, { articleId, author }) {
    await takeArticle(tx, articleId);
    const erased = await eraseAuthorRows(tx, articleId, author, await now());
    const [last] = await listDrafts(articleId, tx);
    if (erased.notes === 0 || !last) return refuse("author-unknown");
    return done({
      value: { notes: erased.notes, drafts: erased.drafts },
      event: {
        type: "draft.author-erased",
        subject: articleId,
        articleId,
        data: { draft: last.id, drafts: erased.drafts, draftNotes: erased.notes, emptied: erased.emptied },
      },
    });
  },
});
