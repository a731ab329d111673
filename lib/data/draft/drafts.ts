import "server-only";
import { randomBytes } from "node:crypto";
import { asWritten, oneOf, toJson } from "@/lib/data/columns";
import { emptyOutsideComments } from "@/lib/data/conversation/outside-comments";
import { database, type Transaction } from "@/lib/data/database";
import type { Prisma } from "@/lib/data/generated/client";
import { sha256, sha256HexInTurns } from "@/lib/data/sha256";
import {
  type DraftKind,
  draftKinds,
  type NoteLikeness,
  type NoteProposal,
  type NoteReply,
  type NoteStand,
  type NoteWords,
  noteKinds,
  noteLikenesses,
  noteStands,
} from "@/lib/domain/draft/draft-note";
import type { KeptFindings } from "@/lib/domain/draft/kept-findings";
import { saltedHash, snapshotSaltLength } from "@/lib/domain/salted-hash";

/** Who may read drafts: everybody with the right, or who brought it; made by draftReaderOf. */
export type DraftReader = { readonly seesAll: boolean; readonly ownId: string | null };

/** A writer's document or a proof that came back, without what it says. */
export type Draft = {
  readonly id: string;
  readonly articleId: string;
  readonly versionId: string;
  readonly kind: DraftKind;
  readonly number: number;
  readonly name: string;
  readonly saltedSha256: string;
  readonly changes: number;
  readonly broughtById: string;
  readonly broughtAt: Date;
  readonly isErased: boolean;
};

/** A note of it, as its reader may read it. */
export type KeptNote = NoteWords & {
  readonly id: string;
  readonly draftId: string;
  readonly number: number;
  readonly proposal: NoteProposal;
  readonly likeness: NoteLikeness;
  readonly stands: NoteStand;
  readonly claimId: string | null;
  /** The thread of the conversation in which it stands; null where what it says stands here alone. */
  readonly threadId: string | null;
};

/** A document about to be kept, with its notes in text order. */
type NewDraft = Pick<Draft, "articleId" | "versionId" | "kind" | "name" | "changes" | "broughtById" | "broughtAt"> & {
  readonly bytes: Uint8Array;
  readonly otherText: string | null;
  readonly findings: KeptFindings | null;
  readonly notes: readonly (NoteWords & Pick<KeptNote, "proposal" | "likeness" | "stands" | "claimId" | "threadId">)[];
};

const facts = {
  ...{ id: true, articleId: true, versionId: true, kind: true, number: true, name: true, saltedSha256: true },
  ...{ changes: true, broughtById: true, broughtAt: true },
} as const;

type Row = Omit<Draft, "kind" | "isErased"> & { readonly kind: string };

/** Keeps a document with its notes; gives its id, its number in the article and the salted hash that the log names it by. */
export async function insertDraft(
  tx: Transaction,
  { notes, bytes, findings, ...draft }: NewDraft,
): Promise<Pick<Draft, "id" | "number" | "saltedSha256">> {
  const salt = randomBytes(snapshotSaltLength);
  const saltedSha256 = saltedHash(sha256, salt.toString("hex"), await sha256HexInTurns(bytes));
  const number = (await tx.draft.count({ where: { articleId: draft.articleId } })) + 1;
  const { id } = await tx.draft.create({
    data: {
      ...{ ...draft, number, saltedSha256, salt: new Uint8Array(salt), bytes: new Uint8Array(bytes) },
      ...(findings && { findings: toJson(findings) }),
    },
    select: { id: true },
  });
  const rows = notes.map(({ start, end, at, replies, proposal, ...note }, i) => ({
    ...{ ...note, draftId: id, number: i + 1, startOffset: start, endOffset: end, writtenAt: at },
    ...{ replies: toJson([...replies]), proposal: toJson(proposal) },
  }));
  for (let from = 0; from < rows.length; from += 500)
    await tx.draftNote.createMany({ data: rows.slice(from, from + 500) });
  return { id, number, saltedSha256 };
}

/** The document with that id, or null. */
export async function findDraft(id: string, tx: Transaction = database()): Promise<Draft | null> {
  const row = await tx.draft.findUnique({ where: { id }, select: facts });
  return row ? ((await withErased(tx, [row]))[0] ?? null) : null;
}

/** All of an article, newest first. */
export async function listDrafts(articleId: string, tx: Transaction = database()): Promise<Draft[]> {
  const rows = await tx.draft.findMany({ where: { articleId }, orderBy: { number: "desc" }, select: facts });
  return withErased(tx, rows);
}

async function withErased(tx: Transaction, rows: readonly Row[]): Promise<Draft[]> {
  const gone = await tx.draft.findMany({
    where: { id: { in: rows.map(({ id }) => id) }, salt: null },
    select: { id: true },
  });
  const erased = new Set(gone.map(({ id }) => id));
  return rows.map((row) => ({ ...row, kind: oneOf(draftKinds, row.kind), isErased: erased.has(row.id) }));
}

/** Whether somebody may read a document and all of its notes. */
export function mayReadDraft({ seesAll, ownId }: DraftReader, { broughtById }: Pick<Draft, "broughtById">): boolean {
  return seesAll || ownId === broughtById;
}

/** The notes of a document in text order, for whoever may read it; for others those that somebody put beside the text. */
export async function listNotes(reader: DraftReader, draft: Draft, tx: Transaction = database()): Promise<KeptNote[]> {
  const open = mayReadDraft(reader, draft) ? {} : { stands: { in: openStands } };
  const rows = await tx.draftNote.findMany({ where: { draftId: draft.id, ...open }, orderBy: { number: "asc" } });
  return rows.map(keptNoteOf);
}

/** What everybody reads of a note: what somebody made a claim of, or put beside the text. */
const openStands = ["claim", "comment"] satisfies NoteStand[];

/** The note with that number, as it stands. */
export async function findNote(tx: Transaction, draftId: string, number: number): Promise<KeptNote | null> {
  const row = await tx.draftNote.findUnique({ where: { draftId_number: { draftId, number } } });
  return row && keptNoteOf(row);
}

/** Says what somebody made of notes. */
export async function updateNotes(
  tx: Transaction,
  ids: readonly string[],
  change: { readonly stands: NoteStand; readonly claimId?: string; readonly threadId?: string | null },
): Promise<void> {
  await tx.draftNote.updateMany({ where: { id: { in: [...ids] } }, data: change });
}

/** Of a proof: what was found in it. */
export async function findFindings(id: string, tx: Transaction = database()): Promise<KeptFindings | null> {
  const row = await tx.draft.findUnique({ where: { id }, select: { findings: true } });
  return row?.findings ? asWritten<KeptFindings>(row.findings) : null;
}

/** The file itself, for whoever may read it; null where they may not, and where it was erased. */
export async function findDraftFile(
  reader: DraftReader,
  id: string,
  tx: Transaction = database(),
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  const row = await tx.draft.findUnique({ where: { id }, select: { name: true, bytes: true, broughtById: true } });
  return row?.bytes && mayReadDraft(reader, row) ? { name: row.name, bytes: row.bytes } : null;
}

/**
 * The notes at a claim: what became of it, answers to it, and notes that stand on words of its own; but for those that stand in
 * the conversation.
 */
export async function listNotesAtClaim(reader: DraftReader, claimId: string): Promise<(KeptNote & { draft: Draft })[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT n.id FROM draft_note n JOIN draft d ON d.id = n.draft_id
    LEFT JOIN anchor a ON a.version_id = d.version_id AND a.claim_id = ${claimId}::uuid
    WHERE n.stands <> 'dropped' AND n.thread_id IS NULL AND (n.claim_id = ${claimId}::uuid
      OR (n.claim_id IS NULL AND n.stands = 'comment' AND n.start_offset < a.end_offset AND a.start_offset < n.end_offset))
    LIMIT 200`;
  const notes = await database().draftNote.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    include: { draft: { select: facts } },
    orderBy: [{ draftId: "asc" }, { number: "asc" }],
  });
  const drafts = await withErased(
    database(),
    notes.map(({ draft }) => draft),
  );
  return notes.flatMap((row, i) => {
    const draft = drafts[i] as Draft;
    const isOpen = openStands.some((stand) => stand === row.stands) || mayReadDraft(reader, draft);
    return isOpen ? [{ ...keptNoteOf(row), draft }] : [];
  });
}

/**
 * Takes a writer's name from all notes and answers of an article's documents, the bytes of those documents with their salts, and
 * what they said in the conversation. Gives how many of each, and the comments.
 */
export async function eraseAuthorRows(
  tx: Transaction,
  articleId: string,
  author: string,
  at: Date,
): Promise<{ drafts: number; notes: number; emptied: string[] }> {
  const rows = await tx.draftNote.findMany({ where: { draft: { articleId } } });
  const named = rows.filter(
    (row) => row.author === author || asWritten<NoteReply[]>(row.replies).some((reply) => reply.author === author),
  );
  for (const { id, author: own, replies } of named) {
    const without = asWritten<NoteReply[]>(replies).map((reply) =>
      reply.author === author ? { ...reply, author: null } : reply,
    );
    await tx.draftNote.update({
      where: { id },
      data: { author: own === author ? null : own, replies: toJson(without) },
    });
  }
  const ids = [...new Set(named.map(({ draftId }) => draftId))];
  const { count } = await tx.draft.updateMany({
    where: { id: { in: ids }, salt: { not: null } },
    data: { bytes: null, salt: null },
  });
  const threads = rows.flatMap(({ threadId }) => threadId ?? []);
  const emptied = await emptyOutsideComments(tx, threads, ({ name }) => name === author.trim(), at);
  return { drafts: count, notes: named.length, emptied };
}

function keptNoteOf(row: Prisma.DraftNoteGetPayload<object>): KeptNote {
  const { id, draftId, number, quote, text, author, resolved, claimId, threadId } = row;
  return {
    ...{ id, draftId, number, quote, text, author, resolved, claimId, threadId, at: row.writtenAt },
    ...{ kind: oneOf(noteKinds, row.kind), start: row.startOffset, end: row.endOffset },
    replies: asWritten<NoteReply[]>(row.replies),
    proposal: asWritten<NoteProposal>(row.proposal),
    likeness: oneOf(noteLikenesses, row.likeness),
    stands: oneOf(noteStands, row.stands),
  };
}
