import { oneOf } from "@/lib/data/columns";
import { decisionKinds } from "@/lib/domain/verdict/decision";
import "server-only";
import { type Article, type ArticleVersion, articleOf, versionOf } from "@/lib/data/article/articles";
import { listSkips, type Skip } from "@/lib/data/article/skips";
import { listClaims, type VisibleClaim } from "@/lib/data/claim/claims";
import { type Comment, listIncludedComments } from "@/lib/data/conversation/comments";
import { atOneMoment, databaseTime, type Transaction } from "@/lib/data/database";
import { getNewsroomSettings, type NewsroomSettings } from "@/lib/data/desk/newsroom-settings";
import { signInColumns, signInOf } from "@/lib/data/desk/one-time-links";
import { listDraftHashes, listReturnedProofs, type ReturnedProofRow } from "@/lib/data/draft/draft-hashes";
import { type EvidenceWithSource, listEvidenceWithSources } from "@/lib/data/evidence/evidence";
import { eventInBytes } from "@/lib/data/record/audit-events";
import { findNewestCheckpoint, type SignedCheckpoint } from "@/lib/data/record/checkpoints";
import { type LogKey, listLogKeys } from "@/lib/data/record/keys";
import type { Decision } from "@/lib/data/verdict/decisions";
import { ratingOf } from "@/lib/data/verdict/rating-scales";
import { correctedVersions, listStets, type Stet } from "@/lib/data/verdict/stets";
import { listVerdicts, type Verdict } from "@/lib/data/verdict/verdicts";
import type { SignIn } from "@/lib/domain/desk/one-time-link";
import { type Role, roles } from "@/lib/domain/desk/permissions";
import { outsider } from "@/lib/domain/evidence/source";
import { peopleInEvent } from "@/lib/domain/record/audit/people-in-event";

/** A sign-off or a decision with the exact text that its hash names. */
type WithSubject<T> = Omit<T, "subject"> & { readonly subject: string };

export type ReportRows = {
  readonly readAt: Date;
  readonly article: Article;
  readonly version: ArticleVersion;
  /** Every version, oldest first. */
  readonly versions: readonly (ArticleVersion & {
    readonly originalSha256: string | null;
    readonly draftSha256: string | null;
  })[];
  readonly proofs: readonly ReturnedProofRow[];
  readonly claims: readonly VisibleClaim[];
  readonly anchors: readonly {
    claimId: string;
    start: number;
    end: number;
    quote: string;
    how: string;
    sentenceChanged: boolean;
  }[];
  readonly skips: readonly Skip[];
  /** Also what was taken off its claim. Oldest first. A report leaves the house: confidential sources are hidden. */
  readonly evidence: readonly EvidenceWithSource[];
  readonly verdicts: readonly Verdict[];
  readonly decisions: readonly WithSubject<Decision>[];
  /** Rulings that the text stands, oldest first. */
  readonly stets: readonly Stet[];
  /** The last version in which each claim came to stand on its correction's words, by claim id. */
  readonly correctedIn: ReadonlyMap<string, number>;
  readonly signOffs: readonly {
    signedById: string;
    signedAt: Date;
    withdrawnAt: Date | null;
    subjectSha256: string;
    subject: string;
    signIn: SignIn;
  }[];
  readonly events: readonly {
    at: Date;
    actorId: string | null;
    bytes: Uint8Array;
    leafHash: Uint8Array;
    /** Its place in the order in which events were written. */
    position: bigint;
  }[];
  /** The comments of the threads that an editor has reports hold. */
  readonly comments: readonly Comment[];
  readonly scales: readonly { version: number; ratings: readonly Verdict["rating"][] }[];
  readonly settings: NewsroomSettings;
  /** The audit log's newest checkpoint, and its keys. */
  readonly checkpoint: SignedCheckpoint | null;
  readonly logKeys: readonly LogKey[];
  readonly people: ReadonlyMap<string, { name: string; role: Role }>;
};

/**
 * All that a report says of the article at an address, as it was at one moment: a report that is read while somebody
 * works must not hold half of what they did. Null when there is no such article.
 */
export async function readReportRows(slug: string): Promise<ReportRows | null> {
  // PostgreSQL refuses a NUL even to look for it.
  if (slug.includes("\0")) return null;
  return atOneMoment((tx) => rowsOf(tx, slug));
}

async function rowsOf(tx: Transaction, slug: string): Promise<ReportRows | null> {
  const row = await tx.article.findUnique({ where: { slug } });
  if (!row) return null;
  const article = articleOf(row);
  const versions = await listWholeVersions(tx, article.id);
  const version = versions.at(-1);
  if (!version) throw new Error("an article has no version");
  const claims = await listClaims(article.id, tx);
  const ids = claims.map(({ id }) => id);
  const verdicts = await listVerdicts(ids, tx);
  const rest = {
    readAt: await databaseTime(tx),
    anchors: await tx.anchor.findMany({ where: { versionId: version.id } }),
    skips: await listSkips(version.id, tx),
    proofs: await listReturnedProofs(tx, article.id),
    evidence: await listEvidenceWithSources(ids, outsider, { tx, withRemoved: true }),
    decisions: await listDecisionsWithText(tx, ids),
    stets: await listStets(ids, tx),
    correctedIn: await correctedVersions(ids, tx),
    signOffs: await listSignOffsWithText(tx, article.id),
    events: await tx.auditEvent.findMany({
      where: { numbers: { some: { series: "article", ofId: article.id } } },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    }),
    comments: await listIncludedComments(article.id, tx),
    scales: await listScales(tx, verdicts),
    checkpoint: await findNewestCheckpoint(tx),
    logKeys: await listLogKeys(tx),
    settings: await getNewsroomSettings(tx),
  };
  const named = [
    ...versions.map(({ createdById }) => createdById),
    ...claims.flatMap(({ markedById, assignedToId }) => [markedById, assignedToId ?? []].flat()),
    ...rest.skips.map(({ madeById }) => madeById),
    ...rest.evidence.map(({ addedById }) => addedById),
    ...verdicts.map(({ authorId }) => authorId),
    ...rest.decisions.flatMap(({ decidedById, signIn }) => [decidedById, signIn.madeById ?? []].flat()),
    ...rest.proofs.map(({ broughtById }) => broughtById),
    ...rest.logKeys.flatMap(({ rotatedBy }) => rotatedBy ?? []),
    ...rest.stets.map(({ ruledById }) => ruledById),
    ...rest.signOffs.flatMap(({ signedById, signIn }) => [signedById, signIn.madeById ?? []].flat()),
    ...rest.events.flatMap(({ actorId, bytes }) => [actorId ?? [], peopleInEvent(eventInBytes(bytes))].flat()),
  ];
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(named)] } },
    select: { id: true, name: true, role: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return {
    article,
    version,
    versions,
    claims,
    verdicts,
    ...rest,
    people: new Map(people.map(({ id, name, role }) => [id, { name, role: oneOf(roles, role) }])),
  };
}

async function listWholeVersions(tx: Transaction, articleId: string): Promise<ReportRows["versions"]> {
  const rows = await tx.articleVersion.findMany({
    where: { articleId },
    orderBy: { number: "asc" },
    include: { original: { select: { sha256: true } } },
  });
  const drafts = await listDraftHashes(tx, articleId);
  return rows.map((row) => ({
    ...{ ...versionOf(row), originalSha256: row.original?.sha256 ?? null },
    draftSha256: drafts.get(row.id) ?? null,
  }));
}

async function listDecisionsWithText(tx: Transaction, claimIds: string[]): Promise<WithSubject<Decision>[]> {
  const rows = await tx.decision.findMany({
    where: { claimId: { in: claimIds } },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    include: { signInLink: { select: signInColumns } },
  });
  return rows.map(({ signInLink, ...row }) => ({
    ...{ ...row, kind: oneOf(decisionKinds, row.kind), signIn: signInOf(signInLink) },
  }));
}

async function listSignOffsWithText(tx: Transaction, articleId: string): Promise<ReportRows["signOffs"]> {
  const rows = await tx.signOff.findMany({
    where: { articleId },
    orderBy: { signedAt: "asc" },
    include: { signInLink: { select: signInColumns } },
  });
  return rows.map(({ signInLink, ...row }) => ({ ...row, signIn: signInOf(signInLink) }));
}

/** The scales that the verdicts were given on; the one in force while there is no verdict yet. */
async function listScales(tx: Transaction, verdicts: readonly Verdict[]): Promise<ReportRows["scales"]> {
  const versions = [...new Set(verdicts.map(({ rating }) => rating.scaleVersion))];
  const include = { ratings: { orderBy: { position: "asc" } } } as const;
  const rows =
    versions.length > 0
      ? await tx.ratingScale.findMany({ where: { version: { in: versions } }, orderBy: { version: "asc" }, include })
      : await tx.ratingScale.findMany({ orderBy: { version: "desc" }, take: 1, include });
  return rows.map(({ version, ratings }) => ({ version, ratings: ratings.map((rating) => ratingOf(rating, version)) }));
}
