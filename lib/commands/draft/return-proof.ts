import { defineCommand, done } from "@/lib/commands/define-command";
import { takeOpenArticle } from "@/lib/commands/parts/claim-in-hand";
import { findArticleById, touchArticle } from "@/lib/data/article/articles";
import { insertDraft } from "@/lib/data/draft/drafts";
import { type HeldProof, holdProof } from "@/lib/data/draft/judge-proof";
import { claimsByOutcome } from "@/lib/domain/draft/kept-findings";
import { NotFoundError } from "@/lib/domain/errors";
import type { ReturnProofInput } from "@/lib/input/draft";

/**
 * Keeps a proof that came back: what the writer made of each correction, which an editor rules on where it was refused; answers
 * as notes at their claims; notes of the writer's own, which wait; and the file. The text changes by a new version alone.
 * Gives the document's number. Refuses what holdProof does.
 */
export const returnProof = defineCommand<ReturnProofInput, { number: number }, HeldProof>({
  name: "return-proof",
  permission: "article:revise",
  async prepare({ articleId, ...file }) {
    const article = await findArticleById(articleId);
    if (!article) throw new NotFoundError("article");
    return holdProof(article, file);
  },
  async run({ tx, actor, now }, { articleId, name, bytes }, { read, findings, version, claims }) {
    const open = await takeOpenArticle(tx, articleId);
    if (!open.ok) return open;
    const notes = read.notes.map(({ claim, ...note }) => {
      const claimId = claims.get(claim ?? 0) ?? null;
      const place = placeIn(version.text, note.quote);
      const stands = claimId === null ? ("waiting" as const) : ("comment" as const);
      return { ...note, ...place, likeness: "new" as const, stands, claimId };
    });
    const { id, number, saltedSha256 } = await insertDraft(tx, {
      ...{ articleId, versionId: version.id, kind: "proof", name, bytes, changes: read.changes, otherText: null },
      ...{ findings, broughtById: actor.id, broughtAt: await now(), notes },
    });
    await touchArticle(tx, articleId, await now());
    const { applied, refused, undecided, changed } = claimsByOutcome(findings);
    return done({
      value: { number },
      event: {
        type: "proof.returned",
        subject: id,
        articleId,
        data: {
          ...{ draft: id, draftSha256: saltedSha256, version: version.number, draftNotes: notes.length },
          ...{ writerApplied: applied, writerRefused: refused, undecided, writerChanged: changed },
          ...{ commentsGone: findings.commentsGone, changesBeside: findings.outsideCount },
        },
      },
    });
  },
});

/**
 * Where a note's words stand in the version: the note's own place is one in the writer's text, which is no version's. Words that
 * stand there twice, or not at all, are none.
 */
function placeIn(text: string, quote: string): { start: number; end: number; quote: string } {
  const start = quote === "" ? -1 : text.indexOf(quote);
  const isOne = start >= 0 && text.indexOf(quote, start + 1) < 0;
  return isOne ? { start, end: start + quote.length, quote } : { start: 0, end: 0, quote: "" };
}
