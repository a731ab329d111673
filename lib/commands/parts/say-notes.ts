import "server-only";
import { type Article, getVersionById } from "@/lib/data/article/articles";
import { listAnchors } from "@/lib/data/claim/anchors";
import { listClaimsById } from "@/lib/data/claim/claims";
import { type Comment, listComments, settleThread } from "@/lib/data/conversation/comments";
import { emptyOutsideComments, insertOutsideComments } from "@/lib/data/conversation/outside-comments";
import { insertPlace } from "@/lib/data/conversation/places";
import type { Transaction } from "@/lib/data/database";
import type { Draft, KeptNote } from "@/lib/data/draft/drafts";
import { makeAnchor } from "@/lib/domain/anchor/anchor";
import type { NoteWords } from "@/lib/domain/draft/draft-note";
import { isSaidSame, type SaidByName, saidInNote } from "@/lib/domain/draft/said-in-note";
import type { EventData } from "@/lib/domain/record/audit/events/event-data";
import { overlaps } from "@/lib/domain/text/range";

type Told = EventData["proof.returned"]["said"][number];
type Note = NoteWords & Pick<KeptNote, "claimId" | "threadId">;
type Said = { readonly said: readonly Told[]; readonly threads: readonly (string | null)[] };
type Where = Pick<Told, "about" | "number" | "chosen"> & { readonly claimId: string | null };

/**
 * Puts what notes say into the conversation of their article: at the claim that they are of, or on whose words they stand; else
 * on their words, or, where they have none, about the article. What a thread has already is not said twice, so that a second
 * draft, or a proof that is brought twice, adds what is new in it. Answers to one claim of a proof are one thread. Gives what
 * the event tells, and the thread of each note; null for one that says nothing there: no comment, one whose writer the document
 * does not name, and one on words of an older version.
 */
export async function sayNotes(
  tx: Transaction,
  article: Pick<Article, "id" | "versionNumber">,
  { versionId, kind }: Pick<Draft, "versionId" | "kind">,
  notes: readonly Note[],
  { at, byId }: { readonly at: Date; readonly byId: string },
): Promise<Said> {
  const places = await Places.read(tx, article, versionId, notes);
  const comments = await listComments({ articleId: article.id }, tx);
  const threadAt = new Map<string, string>();
  const told: Told[] = [];
  const sayOne = async (note: Note): Promise<string | null> => {
    const said = saidInNote(note);
    const where = said && places.of(note);
    if (!said || !where) return note.threadId;
    const own = note.threadId ?? threadAt.get(where.claimId ?? "") ?? begunAlready(comments, where, said);
    const first = comments.find(({ id }) => id === own);
    const before = comments.filter(({ firstId }) => firstId === own).map(saidBefore);
    const fresh = said.filter((each) => !before.some((known) => known && isSaidSame(known, each)));
    const about = first ? { claimId: first.claimId, kind: first.kind } : { claimId: where.claimId, kind: where.about };
    const moment = new Date(at.getTime() + told.length);
    const made = await insertOutsideComments(tx, { articleId: article.id, ...about }, own ?? null, fresh, moment);
    const thread = own ?? made[0]?.thread ?? null;
    if (!own && thread && where.chosen) await insertPlace(tx, thread, versionId, { ...where.chosen, how: "marked" });
    if (first?.resolvedAt && made.length > 0) await settleThread(tx, first.id, { resolvedAt: null, settledById: byId });
    if (kind === "proof" && where.claimId && thread) threadAt.set(where.claimId, thread);
    const { number } = first ? places.numbered(first.claimId) : where;
    told.push(...made.map((each) => ({ ...each, number, about: about.kind, chosen: own ? null : where.chosen })));
    return thread;
  };
  const threads: (string | null)[] = [];
  for (const note of notes) threads.push(await sayOne(note));
  return { said: told, threads };
}

/** Empties what notes said in the conversation, and nothing that others did; gives the ids of what was emptied. */
export async function unsayNotes(tx: Transaction, notes: readonly Note[], at: Date): Promise<string[]> {
  const threads = notes.flatMap(({ threadId }) => threadId ?? []);
  if (threads.length === 0) return [];
  const said = notes.flatMap((note) => (note.threadId === null ? [] : (saidInNote(note) ?? [])));
  return emptyOutsideComments(tx, threads, (one) => said.some((each) => isSaidSame(each, one)), at);
}

/** The thread at a claim that began with just this, said by the same name. */
function begunAlready(comments: readonly Comment[], { claimId }: Where, [first]: readonly SaidByName[]) {
  if (claimId === null || !first) return undefined;
  return comments.find((each) => {
    const said = each.id === each.firstId && each.claimId === claimId ? saidBefore(each) : null;
    return said && isSaidSame(said, first);
  })?.id;
}

function saidBefore({ authorName, words }: Comment): SaidByName | null {
  return authorName !== null && words !== null ? { name: authorName, words } : null;
}

/** What notes of a version are said about. */
class Places {
  private constructor(
    private readonly version: Awaited<ReturnType<typeof getVersionById>>,
    private readonly isNewest: boolean,
    private readonly claims: readonly { id: string; number: number; start: number; end: number }[],
    private readonly numbers: ReadonlyMap<string, number>,
  ) {}

  static async read(
    tx: Transaction,
    article: Pick<Article, "versionNumber">,
    versionId: string,
    notes: readonly Note[],
  ): Promise<Places> {
    const version = await getVersionById(tx, versionId);
    const anchors = await listAnchors(versionId, tx);
    // A claim that was marked later stands in no earlier version.
    const ids = new Set([...anchors.keys(), ...notes.flatMap(({ claimId }) => claimId ?? [])]);
    const claims = (await listClaimsById([...ids], tx)).filter(({ state }) => state !== "taken-back");
    const placed = claims.flatMap(({ id, number }) => {
      const anchor = anchors.get(id);
      return anchor && anchor.how !== "lost" ? [{ id, number, start: anchor.start, end: anchor.end }] : [];
    });
    const numbers = new Map(claims.map(({ id, number }) => [id, number]));
    return new Places(version, version.number === article.versionNumber, placed, numbers);
  }

  numbered(claimId: string | null): { number: number | null } {
    return { number: this.numbers.get(claimId ?? "") ?? null };
  }

  of({ claimId, start, end, quote }: Note): Where | null {
    if (claimId !== null) {
      const { number } = this.numbered(claimId);
      return number === null ? null : { about: "claim", claimId, number, chosen: null };
    }
    const none = { claimId: null, number: null };
    if (quote === "") return { ...none, about: "article", chosen: null };
    const over = this.claims.filter((each) => overlaps(each, { start, end }));
    const claim = over.find((each) => each.start === start && each.end === end) ?? over[0];
    if (claim) return { about: "claim", claimId: claim.id, number: claim.number, chosen: null };
    const anchor = makeAnchor(this.version.text, { start, end });
    if (!this.isNewest || !anchor.ok) return null;
    const place = { start: anchor.value.start, end: anchor.value.end, quote: anchor.value.quote };
    return { ...none, about: "words", chosen: { version: this.version.number, seenVersion: null, ...place } };
  }
}
