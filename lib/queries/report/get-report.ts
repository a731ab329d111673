import "server-only";
import { EndedApart } from "@/lib/apart/ended-apart";
import { factsApart } from "@/lib/apart/facts-apart";
import type { Actor } from "@/lib/auth/authorize";
import { type ReportRows, readReportRows } from "@/lib/data/report/report-rows";
import { sha256 } from "@/lib/data/sha256";
import { coverageOf } from "@/lib/domain/article/coverage";
import { visibleClaimStates } from "@/lib/domain/claim/claim";
import { claimsByOutcome } from "@/lib/domain/draft/kept-findings";
import { NotFoundError } from "@/lib/domain/errors";
import { toBase64 } from "@/lib/domain/record/audit/base64";
import { keyInForce } from "@/lib/domain/record/audit/check-checkpoint";
import { verifierKeyOf } from "@/lib/domain/record/audit/signed-note";
import {
  type AuditReport,
  offsetsStatement,
  type ReportCheckpoint,
  type ReportSignOff,
  type ReportVersion,
  reportSchemaId,
  reportVersion,
} from "@/lib/domain/report/report";
import type { Block } from "@/lib/domain/text/blocks";
import { crossheadsIn, sentencesToCover } from "@/lib/domain/text/sentences-to-cover";
import { ownAddress } from "@/lib/env";
import { defineQuery } from "@/lib/queries/define-query";
import { reportClaims } from "@/lib/queries/parts/report-claims";
import { reportConversation } from "@/lib/queries/parts/report-conversation";
import { peopleIn } from "@/lib/queries/parts/report-people";
import { reportSignIn } from "@/lib/queries/parts/report-sign-in";
import { reportTimeline } from "@/lib/queries/parts/report-timeline";

/** The audit report of the article at an address, as it is now. Throws NotFoundError. */
export const getReport = defineQuery("report:export", (_: Actor, slug: string) => readReport(slug));

/**
 * The same for whoever sits at the command line of the server: they own the database anyway, as "operator" does in
 * lib/commands/define-command.ts. Nothing that answers a request may call this.
 */
export function getReportAsOperator(slug: string): Promise<AuditReport> {
  return readReport(slug);
}

async function readReport(slug: string): Promise<AuditReport> {
  const rows = await readReportRows(slug);
  if (!rows) throw new NotFoundError("article");
  const { version, claims, skips, scales, people, settings } = rows;
  const person = peopleIn(rows);
  const { number, sha256, text, createdById, createdAt } = version;
  return {
    $schema: reportSchemaId,
    reportVersion,
    generatedAt: rows.readAt.toISOString(),
    offsets: offsetsStatement,
    newsroom: { name: settings.name, site: settings.siteAddress, galley: settings.galleyAddress ?? ownAddress() },
    scope: { claim: null },
    article: reportArticle(rows),
    version: {
      number,
      sha256,
      text,
      blocks: version.blocks.map(blockInOrder),
      createdBy: person(createdById),
      createdAt: createdAt.toISOString(),
    },
    versions: rows.versions.map((each) => reportVersionOf(each, person)),
    counts: countsOf(claims.map(({ state }) => state)),
    coverage: await reportCoverage(rows),
    sources: countSources(rows),
    claims: reportClaims(rows),
    skips: skips.map(({ start, end, quote, reason, note, madeById, madeAt }) => ({
      start,
      end,
      quote,
      reason,
      note,
      by: person(madeById),
      at: madeAt.toISOString(),
    })),
    conversation: reportConversation(rows),
    proofs: rows.proofs.map(({ findings, version, saltedSha256, notes, broughtById, broughtAt }) => ({
      ...{ version, sha256: saltedSha256, ...claimsByOutcome(findings) },
      ...{ commentsGone: findings.commentsGone, changesBeside: findings.outsideCount, notes },
      ...{ by: person(broughtById), at: broughtAt.toISOString() },
    })),
    timeline: reportTimeline(rows),
    ratingScales: scales.map(({ version, ratings }) => ({
      version,
      ratings: ratings.map(({ key, label, colour, sign, number, sourceless, mayStand, confirms }) => ({
        ...{ key, label, colour, sign, number },
        ...{ sourceless, mayStand, confirms },
      })),
    })),
    people: [...people].map(([id, { name, role }]) => ({ name, role, id })),
    checkpoint: reportCheckpoint(rows, person),
  };
}

function reportCheckpoint(
  { checkpoint, logKeys }: ReportRows,
  person: ReturnType<typeof peopleIn>,
): ReportCheckpoint | null {
  const key = checkpoint && keyInForce(logKeys, checkpoint.size);
  if (!key) return null;
  const { size, root, note } = checkpoint;
  const keys = logKeys.slice(0, logKeys.indexOf(key) + 1).map((each) => ({
    key: verifierKeyOf(sha256, each),
    since: each.since.toISOString(),
    by: each.rotatedBy === null ? null : person(each.rotatedBy),
    reason: each.reason,
  }));
  return { origin: key.name, size, root: toBase64(root), note, key: verifierKeyOf(sha256, key), keys };
}

function reportVersionOf(row: ReportRows["versions"][number], person: ReturnType<typeof peopleIn>): ReportVersion {
  const { number, sha256, text, origin, originalSha256, draftSha256, note, inserted, deleted, bounded } = row;
  const by = { createdBy: person(row.createdById), createdAt: row.createdAt.toISOString() };
  const from = { origin, originalSha256, draftSha256, note };
  return { number, sha256, text, ...from, inserted, deleted, bounded, ...by };
}

/** The database keeps blocks as jsonb, which orders members its own way. */
function blockInOrder({ start, end, kind, level, ordered }: Block): Block {
  return { start, end, kind, level, ...(ordered !== undefined && { ordered }) };
}

function countsOf(states: readonly string[]): AuditReport["counts"] {
  const count = (state: string) => states.filter((each) => each === state).length;
  return Object.fromEntries(visibleClaimStates.map((state) => [state, count(state)])) as AuditReport["counts"];
}

function countSources({ evidence }: ReportRows): AuditReport["sources"] {
  const standing = evidence.filter(({ removedAt }) => removedAt === null);
  const sources = new Map(standing.map(({ source }) => [source.id, source]));
  const confidential = [...sources.values()].filter(({ confidence }) => confidence !== null);
  return { total: sources.size, confidential: confidential.length };
}

function reportArticle(rows: ReportRows): AuditReport["article"] {
  const { id, slug, title, byline, publishedOn, modifiedOn, site, address, language, direction, state } = rows.article;
  const person = peopleIn(rows);
  const signOffs = rows.signOffs.map(
    ({ signedById, signedAt, signIn, withdrawnAt, subjectSha256, subject }): ReportSignOff => ({
      by: person(signedById),
      at: signedAt.toISOString(),
      signIn: reportSignIn(signIn, person),
      endedAt: withdrawnAt?.toISOString() ?? null,
      subjectSha256,
      subject,
    }),
  );
  return {
    id,
    slug,
    title,
    byline,
    publishedOn,
    modifiedOn,
    site,
    address,
    language,
    direction,
    state,
    signOff: signOffs.find(({ endedAt }) => endedAt === null) ?? null,
    earlierSignOffs: signOffs.filter(({ endedAt }) => endedAt !== null),
  };
}

async function reportCoverage(rows: ReportRows): Promise<AuditReport["coverage"]> {
  const { article, version, anchors, claims, skips } = rows;
  const visible = new Set(claims.map(({ id }) => id));
  const marked = anchors.filter(({ claimId, how }) => visible.has(claimId) && how !== "lost");
  const sentences = sentencesToCover(version.text, version.blocks, article.language);
  const { text, blocks } = version;
  const found = await factsApart({ text, blocks, language: article.language });
  if (!found.ok) throw new EndedApart(found.refusal);
  const {
    share,
    counts,
    facts,
    sentences: states,
  } = coverageOf(sentences, marked, skips, found.value, crossheadsIn(blocks));
  const unmarked = states.filter(({ state }) => state === "unmarked");
  return {
    share,
    sentences: counts,
    facts,
    unmarked: unmarked.map(({ start, end }) => ({ start, end, text: version.text.slice(start, end) })),
  };
}
