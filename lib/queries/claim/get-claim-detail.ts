import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { type Article, type ArticleVersion, findArticle, readVersion } from "@/lib/data/article/articles";
import { findAnchorIn } from "@/lib/data/claim/anchors";
import { findClaimByNumber, findClaimInArticle, type VisibleClaim } from "@/lib/data/claim/claims";
import { getNewsroomSettings } from "@/lib/data/desk/newsroom-settings";
import { namesOfPeople } from "@/lib/data/desk/people";
import { type EvidenceWithSource, listEvidenceWithSources } from "@/lib/data/evidence/evidence";
import { type SourceSnapshots, snapshotsOfSources } from "@/lib/data/evidence/snapshots";
import { titlesOfSources } from "@/lib/data/evidence/sources";
import { type Decision, listDecisions } from "@/lib/data/verdict/decisions";
import { correctedVersions, listStets } from "@/lib/data/verdict/stets";
import { listVerdicts, type Verdict } from "@/lib/data/verdict/verdicts";
import type { AnchorHow } from "@/lib/domain/anchor/anchor";
import { type KeptAnchor, type LookReason, lookReason } from "@/lib/domain/anchor/carry-claim";
import type { SignIn } from "@/lib/domain/desk/one-time-link";
import { NotFoundError } from "@/lib/domain/errors";
import { type EvidenceWarning, evidenceWarnings } from "@/lib/domain/evidence/evidence-warnings";
import type { SourceReader } from "@/lib/domain/evidence/source";
import { approvalSubjectOf, type SubjectChange, subjectChanges, wordsToApprove } from "@/lib/domain/verdict/approval";
import { type CorrectionStands, correctionOf } from "@/lib/domain/verdict/correction";
import { defineQuery } from "@/lib/queries/define-query";

/** Since when a sign-in stands, and who made its link by name; null for the operator. */
export type NamedSignIn = Pick<SignIn, "since" | "kind" | "madeAt"> & { readonly madeBy: string | null };

/** A sign-in as a screen tells it. */
export function namedSignIn({ since, kind, madeAt, madeById }: SignIn, nameOf: (id: string) => string): NamedSignIn {
  return { since, kind, madeAt, madeBy: madeById === null ? null : nameOf(madeById) };
}

/** A decision with the name of whoever gave it, and since when their sign-in stood. */
export type VerdictDecision = Omit<Decision, "subject" | "signIn"> & {
  readonly decidedBy: string;
  readonly signIn: NamedSignIn;
};

/** A verdict revision with its author's name and what was decided on it, oldest first. */
export type VerdictDetail = Verdict & {
  readonly author: string;
  readonly decisions: readonly VerdictDecision[];
};

/** A piece of evidence with who put it there, and what there is of its source beside what it rests on. */
export type EvidenceDetail = EvidenceWithSource & { readonly addedBy: string; readonly others: SourceSnapshots };

/** Where a correction stands, since which version, and the ruling that lets the text stand, with who gave it. */
export type DetailedCorrection = {
  readonly is: CorrectionStands;
  readonly version: number | null;
  readonly ruling: { readonly reason: string; readonly by: string; readonly at: Date } | null;
};

/** One claim with all that bears on it. `verdicts` are newest first; `standing` is the newest that was not withdrawn. */
export type ClaimDetail = {
  readonly claim: VisibleClaim & {
    readonly markedBy: string;
    readonly assignedTo: string | null;
  };
  readonly article: Pick<Article, "language" | "direction">;
  /** The claim's words in the article's current version; null where they were lost. */
  readonly quote: string | null;
  /** How the claim got to where it stands there, and why somebody should look at that, if so. */
  readonly stand: { readonly versionNumber: number; readonly how: AnchorHow; readonly look: LookReason | null };
  readonly evidence: readonly EvidenceDetail[];
  /** What to look at again in the evidence. */
  readonly warnings: readonly EvidenceWarning[];
  readonly verdicts: readonly VerdictDetail[];
  readonly standing: VerdictDetail | null;
  /** What the text did, or has still to do, about the approved verdict; null where there is nothing to do. */
  readonly correction: DetailedCorrection | null;
  /** What differs now from what the last decision was given on; empty without a decision. */
  readonly changes: readonly SubjectChange[];
};

/** A claim where it stands: its article, and its anchor in the newest version of that. */
type ClaimInPlace = { readonly article: Article; readonly claim: VisibleClaim; readonly anchor: KeptAnchor | null };

/** A claim with all that bears on it, and where it stands. */
type PlacedDetail = ClaimInPlace & { readonly version: ArticleVersion; readonly detail: ClaimDetail };

/** The claim with that number in the article at an address. Throws NotFoundError. */
export const getClaimDetail = defineQuery(
  "article:read",
  async (actor: Actor, slug: string, number: number): Promise<ClaimDetail> => {
    const article = await findArticle(slug);
    const claim = article && (await findClaimByNumber(article.id, number));
    if (!claim) throw new NotFoundError("claim");
    const anchor = await findAnchorIn(claim.id, article.id, article.versionNumber);
    const getVersion = () => readVersion(article.id, article.versionNumber);
    return claimDetail({ article, claim, anchor }, getVersion, sourceReaderOf(actor));
  },
);

/** The claim with that id, and where it stands; null when there is none or its mark was taken back. */
export const findClaimDetail = defineQuery(
  "article:read",
  async (actor: Actor, claimId: string): Promise<PlacedDetail | null> => {
    const found = await findClaimInArticle(claimId);
    if (!found) return null;
    const { id, versionNumber } = found.article;
    const [version, anchor] = await Promise.all([
      readVersion(id, versionNumber),
      findAnchorIn(claimId, id, versionNumber),
    ]);
    const detail = await claimDetail({ ...found, anchor }, async () => version, sourceReaderOf(actor));
    return { ...found, version, anchor, detail };
  },
);

/** `getVersion` gives the article's newest version, where it is needed. */
async function claimDetail(
  { article, claim, anchor }: ClaimInPlace,
  getVersion: () => Promise<ArticleVersion>,
  reader: SourceReader,
): Promise<ClaimDetail> {
  const [evidence, verdicts, decisions, stets, correctedIn, newsroom] = await Promise.all([
    listEvidenceWithSources([claim.id], reader),
    listVerdicts([claim.id]),
    listDecisions([claim.id]),
    listStets([claim.id]),
    correctedVersions([claim.id]),
    getNewsroomSettings(),
  ]);
  const people = await namesOfPeople([
    claim.markedById,
    ...(claim.assignedToId ? [claim.assignedToId] : []),
    ...evidence.map(({ addedById }) => addedById),
    ...verdicts.map(({ authorId }) => authorId),
    ...stets.map(({ ruledById }) => ruledById),
    ...decisions.flatMap(({ decidedById, signIn }) => [decidedById, signIn.madeById ?? []].flat()),
  ]);
  const snapshots = await snapshotsOfSources(evidence.map(({ sourceId }) => sourceId));
  const nameOf = (id: string) => people.get(id)?.name ?? "";
  const detailed = verdicts.map((verdict) => ({
    ...verdict,
    author: nameOf(verdict.authorId),
    decisions: decisions
      .filter(({ verdictId }) => verdictId === verdict.id)
      .map(({ subject: _, ...decision }) => ({
        ...{ ...decision, decidedBy: nameOf(decision.decidedById), signIn: namedSignIn(decision.signIn, nameOf) },
      })),
  }));
  detailed.reverse();
  const standing = detailed.find(({ state }) => state !== "withdrawn") ?? null;
  const last = decisions.at(-1);
  const quote = anchor && anchor.how !== "lost" ? anchor.quote : null;
  const stet = stets.find(({ verdictId }) => verdictId === standing?.id);
  const is =
    standing &&
    correctionOf({
      ...{ state: claim.state, mayStand: standing.rating.mayStand, correction: standing.correction },
      ...{ quote, isStet: stet !== undefined },
    });
  const read = { article, claim, anchor, evidence };
  const changes =
    standing && last && claim.state !== "approved" ? changesSince(last, read, standing, await getVersion()) : [];
  return {
    claim: {
      ...claim,
      markedBy: nameOf(claim.markedById),
      assignedTo: claim.assignedToId ? nameOf(claim.assignedToId) : null,
    },
    article: { language: article.language, direction: article.direction },
    quote,
    stand: {
      versionNumber: article.versionNumber,
      how: anchor?.how ?? "lost",
      look: lookReason(claim.state, anchor),
    },
    evidence: evidence.map((piece) => ({
      ...piece,
      addedBy: nameOf(piece.addedById),
      others: snapshots.get(piece.sourceId) ?? { newest: null, underWay: null },
    })),
    warnings: evidenceWarnings(evidence, article, newsroom, standing?.rating.mayStand ?? null),
    verdicts: detailed,
    standing,
    correction: is && {
      is,
      version: is === "applied" ? (correctedIn.get(claim.id) ?? null) : null,
      ruling: stet ? { reason: stet.reason, by: nameOf(stet.ruledById), at: stet.ruledAt } : null,
    },
    changes: changes.length > 0 ? await withTitles(changes, reader) : [],
  };
}

/** What differs now from what a decision was given on. */
function changesSince(
  { subject }: Decision,
  { article, claim, anchor, evidence }: ClaimInPlace & { readonly evidence: readonly EvidenceWithSource[] },
  verdict: Verdict,
  version: ArticleVersion,
): SubjectChange[] {
  const words = wordsToApprove(version, anchor, article.language);
  return subjectChanges(subject, approvalSubjectOf({ claim, ...words, version, verdict, evidence }));
}

/** A change of evidence names its source by id; people want the title. */
async function withTitles(changes: readonly SubjectChange[], reader: SourceReader): Promise<SubjectChange[]> {
  const ids = changes.flatMap((change) => ("source" in change ? [change.source] : []));
  const titles = await titlesOfSources(ids, reader);
  return changes.map((change) =>
    "source" in change ? { ...change, source: titles.get(change.source) ?? change.source } : change,
  );
}
