import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import type { Transaction } from "@/lib/data/database";
import { findDraft, insertDraft, listDrafts, listNotes } from "@/lib/data/draft/drafts";
import { likenessOf } from "@/lib/domain/draft/note-likeness";
import { NotFoundError } from "@/lib/domain/errors";
import type { Draft } from "@/lib/importers/draft/import-draft";
import { changesIn } from "@/lib/importers/draft/previewed-draft";

/** A version that was read from a writer's document. */
type ReadDraft = {
  readonly articleId: string;
  readonly versionId: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly read: Draft;
};

/**
 * Keeps a writer's document with its notes. Those that the article's draft before had as they are stay what somebody made of
 * them; the rest wait, new or changed. Gives what the version's event tells of it.
 */
export async function keepDraft(
  tx: Transaction,
  { articleId, versionId, file, read }: ReadDraft,
  actor: Actor,
  broughtAt: Date,
): Promise<{ draft: string; draftSha256: string }> {
  const last = (await listDrafts(articleId, tx)).find(({ kind }) => kind === "draft");
  const earlier = last ? await listNotes({ seesAll: true, ownId: null }, last, tx) : [];
  const likeness = likenessOf(read.notes, earlier);
  const notes = read.notes.map((note, i) => {
    const { likeness: how, before } = likeness[i] ?? { likeness: "new" as const, before: null };
    const was = before === null ? undefined : earlier[before];
    return {
      ...{ ...note, likeness: how, claimId: was?.claimId ?? null, threadId: was?.threadId ?? null },
      stands: how === "same" && was ? was.stands : ("waiting" as const),
    };
  });
  const { id, saltedSha256 } = await insertDraft(tx, {
    ...{
      articleId,
      versionId,
      kind: "draft",
      name: file.name,
      bytes: file.bytes,
      changes: changesIn(read.article),
      otherText: read.otherText,
    },
    ...{ findings: null, broughtById: actor.id, broughtAt, notes },
  });
  return { draft: id, draftSha256: saltedSha256 };
}

/** The document with that id. Throws NotFoundError. */
export async function getDraft(tx: Transaction, id: string) {
  const draft = await findDraft(id, tx);
  if (!draft) throw new NotFoundError("draft");
  return draft;
}
