import type { Actor } from "@/lib/auth/authorize";
import { defineCommand, done } from "@/lib/commands/define-command";
import { checkNamesNobody } from "@/lib/commands/parts/check-comment";
import { takeOpenArticle } from "@/lib/commands/parts/claim-in-hand";
import { sayNotes } from "@/lib/commands/parts/say-notes";
import { findArticleById, touchArticle } from "@/lib/data/article/articles";
import type { Transaction } from "@/lib/data/database";
import { insertDraft } from "@/lib/data/draft/drafts";
import { type HeldProof, holdProof } from "@/lib/data/draft/judge-proof";
import type { NoteWords } from "@/lib/domain/draft/draft-note";
import { claimsByOutcome } from "@/lib/domain/draft/kept-findings";
import { NotFoundError } from "@/lib/domain/errors";
import type { ReturnProofInput } from "@/lib/input/draft";

/**
 * Keeps a proof that came back: what the writer made of each correction, which an editor rules on where it was refused; answers
 * as comments on their claims; notes of the writer's own, which wait; and the file. The text changes by a new version alone.
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
      return { ...note, ...place, likeness: "new" as const, claimId, threadId: null };
    });
    const answers: Answers = new Set(notes.filter(({ claimId }) => claimId !== null));
    const free = await withoutNames(tx, actor, articleId, answers);
    const at = await now();
    const draft = { versionId: version.id, kind: "proof" as const };
    const when = { at, byId: actor.id };
    const { said, threads } = await sayNotes(tx, open.value, draft, [...free], when);
    const threadOf = new Map([...free].map((note, i) => [note, threads[i] ?? null]));
    const kept = notes.map((note) => {
      const stands = free.has(note) ? ("comment" as const) : ("waiting" as const);
      return { ...note, stands, threadId: threadOf.get(note) ?? null };
    });
    const { id, number, saltedSha256 } = await insertDraft(tx, {
      ...{ ...draft, articleId, name, bytes, changes: read.changes, otherText: null },
      ...{ findings, broughtById: actor.id, broughtAt: at, notes: kept },
    });
    await touchArticle(tx, articleId, at);
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
          ...{ commentsGone: findings.commentsGone, changesBeside: findings.outsideCount, said },
        },
      },
    });
  },
});

type Answers = ReadonlySet<NoteWords & { readonly claimId: string | null; readonly threadId: null }>;

/** The answers that hold the name of no confidential source; the others wait until somebody has read them. */
async function withoutNames(tx: Transaction, actor: Actor, articleId: string, answers: Answers): Promise<Answers> {
  const free = new Set<NoteWords & { readonly claimId: string | null; readonly threadId: null }>();
  for (const answer of answers) {
    if ((await checkNamesNobody(tx, actor, articleId, [answer.text])).ok) free.add(answer);
  }
  return free;
}

/**
 * Where a note's words stand in the version: the note's own place is one in the writer's text, which is no version's. Words that
 * stand there twice, or not at all, are none.
 */
function placeIn(text: string, quote: string): { start: number; end: number; quote: string } {
  const start = quote === "" ? -1 : text.indexOf(quote);
  const isOne = start >= 0 && text.indexOf(quote, start + 1) < 0;
  return isOne ? { start, end: start + quote.length, quote } : { start: 0, end: 0, quote: "" };
}
