import "server-only";
import { type Actor, may } from "@/lib/auth/authorize";
import { draftReaderOf } from "@/lib/auth/draft-reader";
import { findArticle, listVersions } from "@/lib/data/article/articles";
import { listClaims } from "@/lib/data/claim/claims";
import { namesOfPeople } from "@/lib/data/desk/people";
import { type Draft, findFindings, type KeptNote, listDrafts, listNotes, mayReadDraft } from "@/lib/data/draft/drafts";
import { listHolds } from "@/lib/data/draft/holds";
import { listStets } from "@/lib/data/verdict/stets";
import { listVerdicts } from "@/lib/data/verdict/verdicts";
import type { KeptFindings } from "@/lib/domain/draft/kept-findings";
import type { ProofOutcome } from "@/lib/domain/draft/proof-findings";
import { NotFoundError } from "@/lib/domain/errors";
import { defineQuery } from "@/lib/queries/define-query";

/** One of an article's documents in the list. */
export type DraftRow = Pick<Draft, "number" | "kind" | "name" | "changes" | "isErased"> & {
  readonly version: number;
  readonly by: string;
  readonly at: string;
};

/** A note as its page shows it; `claim` is the number of the claim that it became, or was before it changed. */
export type ShownNote = Omit<KeptNote, "claimId" | "draftId" | "id"> & { readonly claim: number | null };

/** A correction in a proof that came back, and what is ruled over it. */
export type ShownOutcome = {
  readonly claim: number;
  readonly claimId: string;
  readonly revision: number;
  readonly statement: string;
  readonly correction: string | null;
  readonly outcome: ProofOutcome;
  /** Null where nothing is to be ruled; `open` while a refusal waits for an editor; `over` when the verdict is another by now. */
  readonly ruling: "open" | "hold" | "stet" | "over" | null;
};

export type OpenDraft = DraftRow & {
  readonly id: string;
  /** Whether this person may read the document; if not, the notes are those that are open to everybody. */
  readonly mayRead: boolean;
  readonly notes: readonly ShownNote[];
  readonly findings: (Omit<KeptFindings, "outcomes"> & { readonly outcomes: readonly ShownOutcome[] }) | null;
  /** Whether a version can be made of a proof: it is of the newest one. */
  readonly isOfNewest: boolean;
  /** Whether a draft came before it, beside which its notes are new, changed or the same. */
  readonly followsDraft: boolean;
  readonly authors: readonly string[];
};

/** An article's documents, newest first, and the one that is open. */
export type Drafts = {
  readonly article: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly language: string;
    readonly direction: "ltr" | "rtl";
    readonly versionNumber: number;
  };
  readonly rows: readonly DraftRow[];
  readonly open: OpenDraft | null;
  readonly rights: {
    readonly take: boolean;
    readonly bring: boolean;
    readonly revise: boolean;
    readonly rule: boolean;
    readonly erase: boolean;
  };
};

/** The drafts and proofs of an article; `number` opens one, else the newest. Throws NotFoundError. */
export const getDrafts = defineQuery(
  "article:read",
  async (actor: Actor, slug: string, number: number | null): Promise<Drafts> => {
    const article = await findArticle(slug);
    if (!article) throw new NotFoundError("article");
    const [drafts, versions] = await Promise.all([listDrafts(article.id), listVersions(article.id)]);
    const names = await namesOfPeople(drafts.map(({ broughtById }) => broughtById));
    const numbers = new Map(versions.map(({ id, number: own }) => [id, own]));
    const rowOf = ({
      number: own,
      kind,
      name,
      changes,
      isErased,
      versionId,
      broughtById,
      broughtAt,
    }: Draft): DraftRow => ({
      ...{ number: own, kind, name, changes, isErased, version: numbers.get(versionId) ?? 0 },
      ...{ by: names.get(broughtById)?.name ?? "", at: broughtAt.toISOString() },
    });
    const chosen = number === null ? drafts[0] : drafts.find((each) => each.number === number);
    if (number !== null && !chosen) throw new NotFoundError("draft");
    const { id, title, language, direction, versionNumber } = article;
    return {
      article: { id, slug: article.slug, title, language, direction, versionNumber },
      // A file's name may tell a source; who may not read the file does not read its name.
      rows: drafts.map((each) => ({ ...rowOf(each), name: mayReadDraft(draftReaderOf(actor), each) ? each.name : "" })),
      open: chosen ? await openDraft(actor, chosen, rowOf(chosen), article, drafts) : null,
      rights: {
        take: may(actor, "claim:mark"),
        bring: may(actor, "snapshot:take"),
        revise: may(actor, "article:revise"),
        rule: may(actor, "verdict:decide"),
        erase: may(actor, "person:manage"),
      },
    };
  },
);

async function openDraft(
  actor: Actor,
  draft: Draft,
  row: DraftRow,
  article: { readonly id: string; readonly versionNumber: number },
  drafts: readonly Draft[],
): Promise<OpenDraft> {
  const reader = draftReaderOf(actor);
  const mayRead = mayReadDraft(reader, draft);
  const [notes, claims, findings] = await Promise.all([
    listNotes(reader, draft),
    listClaims(article.id),
    findFindings(draft.id),
  ]);
  const claimNumbers = new Map(claims.map(({ id, number }) => [id, number]));
  const authors = notes.flatMap(({ author, replies }) => [author, ...replies.map((reply) => reply.author)]);
  return {
    ...{ ...row, id: draft.id, name: mayRead ? row.name : "", mayRead },
    notes: notes.map(({ claimId, draftId: _, id: __, ...note }) => ({
      ...note,
      claim: (claimId && claimNumbers.get(claimId)) || null,
    })),
    findings: findings && { ...findings, outcomes: await shownOutcomes(draft.id, findings, claims) },
    isOfNewest: row.version === article.versionNumber,
    followsDraft: draft.kind === "draft" && drafts.some((each) => each.kind === "draft" && each.number < draft.number),
    authors: [...new Set(authors.filter((name) => name !== null))].sort(),
  };
}

async function shownOutcomes(
  draftId: string,
  { outcomes }: KeptFindings,
  claims: Awaited<ReturnType<typeof listClaims>>,
): Promise<ShownOutcome[]> {
  const own = outcomes.flatMap((each) => {
    const claim = claims.find(({ number }) => number === each.claim);
    return claim ? [{ ...each, claim }] : [];
  });
  const ids = own.map(({ claim }) => claim.id);
  const [verdicts, stets, holds] = await Promise.all([listVerdicts(ids), listStets(ids), listHolds(draftId)]);
  return own.map(({ claim, verdict: number, outcome }) => {
    const verdict = verdicts.find((each) => each.claimId === claim.id && each.number === number);
    const ruled = ({ verdictId }: { readonly verdictId: string }) => verdictId === verdict?.id;
    const stands = claim.state === "approved" && verdict?.state === "approved";
    const waits = stets.some(ruled) ? "stet" : holds.some(ruled) ? "hold" : stands ? "open" : "over";
    return {
      ...{ claim: claim.number, claimId: claim.id, revision: claim.revision, statement: claim.statement },
      ...{ correction: verdict?.correction ?? null, outcome, ruling: outcome === "refused" ? waits : null },
    };
  });
}
