import { type Actor, authorize } from "@/lib/auth/authorize";
import { draftReaderOf } from "@/lib/auth/draft-reader";
import { defineCommand, done } from "@/lib/commands/define-command";
import { anchorInNewest } from "@/lib/commands/parts/anchor-in-newest";
import { snapshotForEvidence } from "@/lib/commands/parts/ask-snapshot";
import { checkNamesNobody } from "@/lib/commands/parts/check-comment";
import { endStandingSignOff, takeOpenArticle } from "@/lib/commands/parts/claim-in-hand";
import { countsNow } from "@/lib/commands/parts/keep-coverage";
import { getDraft } from "@/lib/commands/parts/keep-draft";
import { newSource } from "@/lib/commands/parts/new-source";
import { sayNotes, unsayNotes } from "@/lib/commands/parts/say-notes";
import { type Article, getVersionById, touchArticle } from "@/lib/data/article/articles";
import { findClaim, findClaimByNumber, insertClaim, updateClaim } from "@/lib/data/claim/claims";
import type { Transaction } from "@/lib/data/database";
import { type Draft, findNote, type KeptNote, mayReadDraft, updateNotes } from "@/lib/data/draft/drafts";
import { insertEvidence, isAttached } from "@/lib/data/evidence/evidence";
import { sourceInEvent } from "@/lib/data/evidence/source-facts";
import { statementFromQuote } from "@/lib/domain/claim/claim";
import { claimFieldsIn, usualFields } from "@/lib/domain/claim/fields";
import { guessCategory } from "@/lib/domain/claim/guess-category";
import { standsOnWords } from "@/lib/domain/draft/draft-note";
import { noteRange } from "@/lib/domain/draft/note-range";
import { saidInNote } from "@/lib/domain/draft/said-in-note";
import { ForbiddenError, NotFoundError } from "@/lib/domain/errors";
import type { EventData } from "@/lib/domain/record/audit/events/event-data";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { limits } from "@/lib/domain/shape/limits";
import type { TakeNoteInput } from "@/lib/input/draft";

type Pieces = EventData["draft.note-taken"]["pieces"];

/**
 * Makes a claim of a draft's note on its words, with the sources that it names as evidence whose addresses are fetched in the
 * background; where an open claim stands on these words, they become its evidence. A confidential source takes nothing of the
 * note along. Gives the claim's number. Refuses note-taken (`number`), note-without-words, note-claim-judged (`number`), what
 * rangeInNewest and newSource do, source-retired and words-name-source.
 */
export const takeNote = defineCommand<TakeNoteInput, { number: number }>({
  name: "take-note",
  permission: "claim:mark",
  secret: ["confidential"],
  async run({ tx, actor, now }, input) {
    const draft = await getDraft(tx, input.draftId);
    if (!mayReadDraft(draftReaderOf(actor), draft)) throw new ForbiddenError("draft:read");
    authorize(actor, "evidence:change");
    const open = await takeOpenArticle(tx, draft.articleId);
    if (!open.ok) return open;
    const article = open.value;
    const note = await findNote(tx, draft.id, input.noteNumber);
    if (!note) throw new NotFoundError("note");
    const taken = await checkWaits(tx, note);
    if (!taken.ok) return taken;
    const own = await getVersionById(tx, draft.versionId);
    const chosen = { ...noteRange(own, note, article.language), versionNumber: own.number };
    const newest = await anchorInNewest(tx, article, chosen);
    if (!newest.ok) return newest;
    const { version, range, seenVersion, anchor, standing } = newest.value;

    const number = standing ?? article.claimCount + 1;
    const statement = input.statement ?? statementFromQuote(anchor.quote);
    const category = guessCategory(version.text, version.blocks, article.language, range);
    const held = standing === null ? null : await openClaim(tx, article.id, standing);
    if (held && !held.ok) return held;
    const fields = held ? claimFieldsIn(held.value) : claimFieldsIn({ ...usualFields, statement, category });
    const hasSources = input.sources.length > 0 || input.confidential !== null;
    const changed = hasSources ? { evidenceChangedById: actor.id } : {};
    const claimId = held
      ? held.value.id
      : await insertClaim(
          tx,
          { ...fields, articleId: article.id, number, markedById: actor.id, ...changed },
          version.id,
          anchor,
        );
    const pieces = await attach(tx, actor, claimId, note, input, await now());
    if (!pieces.ok) return pieces;
    if (held) await updateClaim(tx, held.value, changed, await now());
    const talk = await intoConversation(tx, actor, { article, draft, note: { ...note, claimId } }, input, await now());
    if (!talk.ok) return talk;
    const { said, emptied, threadId } = talk.value;
    await updateNotes(tx, [note.id], { stands: input.confidential ? "confidential" : "claim", claimId, threadId });
    const signOffEnded = await endStandingSignOff(tx, article, await now());
    const counts = await countsNow(tx, article);
    await touchArticle(tx, article.id, await now(), held ? counts : { claimCount: number, ...counts });
    const { start, end, quote } = anchor;
    return done({
      value: { number },
      event: {
        type: "draft.note-taken",
        subject: claimId,
        articleId: article.id,
        claimId,
        to: "open",
        data: {
          ...{ draft: draft.id, draftNote: note.number, number, isNew: !held, version: version.number, seenVersion },
          ...{ start, end, quote, ...fields, pieces: pieces.value, said, emptied, signOffEnded },
        },
      },
    });
  },
});

/**
 * What a note says without naming a source is said at its claim, unless it stands in the conversation already. One that becomes a
 * confidential source is taken from there.
 */
async function intoConversation(
  tx: Transaction,
  actor: Actor,
  { article, draft, note }: { readonly article: Article; readonly draft: Draft; readonly note: KeptNote },
  { sources, confidential }: TakeNoteInput,
  at: Date,
): Promise<Result<{ said: EventData["draft.note-taken"]["said"]; emptied: string[]; threadId: string | null }>> {
  if (confidential) return ok({ said: [], emptied: await unsayNotes(tx, [note], at), threadId: null });
  if (sources.length > 0 || note.threadId) return ok({ said: [], emptied: [], threadId: note.threadId });
  const words = (saidInNote(note) ?? []).map((each) => each.words);
  const kept = await checkNamesNobody(tx, actor, article.id, words);
  if (!kept.ok) return kept;
  const { said, threads } = await sayNotes(tx, article, draft, [note], { at, byId: actor.id });
  return ok({ said, emptied: [], threadId: threads[0] ?? null });
}

/** Whether a note can still become a claim. */
async function checkWaits(tx: Transaction, note: KeptNote): Promise<Result<undefined>> {
  if (!standsOnWords(note)) return refuse("note-without-words");
  if (note.stands !== "claim" && note.stands !== "confidential") return ok(undefined);
  const claim = note.claimId === null ? null : await findClaim(tx, note.claimId);
  // A mark that was taken back left the note without a claim.
  return claim && claim.state !== "taken-back" ? refuse("note-taken", { number: claim.number }) : ok(undefined);
}

/** The claim that stands on the words already; evidence of a judged one is attached there, where everybody sees what that means. */
async function openClaim(tx: Transaction, articleId: string, number: number) {
  const claim = await findClaimByNumber(articleId, number, tx);
  if (claim?.state !== "open") return refuse("note-claim-judged", { number });
  return ok(claim);
}

/** Puts the sources that a note names to its claim; one that stands there already is left as it is. */
async function attach(
  tx: Transaction,
  actor: Actor,
  claimId: string,
  note: KeptNote,
  { sources, confidential }: TakeNoteInput,
  at: Date,
): Promise<Result<Pieces>> {
  const named = confidential ? [secretSource(confidential)] : sources.map(openSource);
  const pieces: Pieces[number][] = [];
  for (const each of named) {
    const found = await newSource(tx, each, null, actor);
    if (!found.ok) return found;
    const { source, known } = found.value;
    if (source.retired) return refuse("source-retired", { title: source.title });
    if (await isAttached(tx, claimId, source.id)) continue;
    const asked = await snapshotForEvidence(tx, source, actor.id, at);
    const said = confidential || source.confidence ? null : besideAddresses(note.text);
    const fields = { stance: "supports" as const, passage: null, note: said };
    const snapshotId = asked?.snapshotId ?? null;
    const place = { passageHow: null, passageStart: null, passageEnd: null, page: null };
    const evidence = await insertEvidence(tx, {
      ...{ claimId, sourceId: source.id, addedById: actor.id, snapshotId, ...fields, ...place },
    });
    const told = { evidence, source: await sourceInEvent(tx, source.id), sourceWasKnown: known, ...fields };
    pieces.push({ ...told, snapshot: snapshotId, snapshotAsked: asked?.isNew ?? false });
  }
  return ok(pieces);
}

const unsaid = { from: "new", publisher: null, kind: "primary" } as const;

function openSource({ address, title, author, publishedOn, medium }: TakeNoteInput["sources"][number]) {
  const kind = medium === "page" ? ("secondary" as const) : ("primary" as const);
  return { ...unsaid, kind, address, title, author, publishedOn, medium };
}

function secretSource({ title, description, reason }: NonNullable<TakeNoteInput["confidential"]>) {
  const told = { address: null, author: null, publishedOn: null, medium: "interview" as const };
  return { ...unsaid, ...told, title, confidence: { description, reason } };
}

const LEAST_SAID = 3;

/** What a note says, as a note on the evidence, where it says more than addresses; they stay in it, since sentences go on around them. */
function besideAddresses(text: string): string | null {
  const words = text.split(/\s+/).filter((word) => !/^[([<"“]?(?:https?:\/\/|www\.)/i.test(word));
  // What stands between two addresses, such as "and", says nothing.
  return words.length >= LEAST_SAID ? text.slice(0, limits.note) : null;
}
