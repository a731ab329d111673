import "server-only";
import type { JobValue } from "@/lib/apart/jobs";
import { valueApart } from "@/lib/apart/run-apart";
import type { Actor } from "@/lib/auth/authorize";
import { findArticleByText, readVersion } from "@/lib/data/article/articles";
import { listAnchors } from "@/lib/data/claim/anchors";
import { listOriginsOf } from "@/lib/data/claim/claim-origins";
import { listClaims } from "@/lib/data/claim/claims";
import { type ForeignReport, findForeignReport } from "@/lib/data/exchange/foreign-reports";
import { listLogKeys } from "@/lib/data/record/keys";
import { sha256 } from "@/lib/data/sha256";
import type { ClaimFields } from "@/lib/domain/claim/fields";
import { NotFoundError } from "@/lib/domain/errors";
import { fingerprintOf, parseVerifierKey, verifierKeyOf } from "@/lib/domain/record/audit/signed-note";
import type { AuditReport } from "@/lib/domain/report/report";
import type { ClaimOrigin } from "@/lib/domain/shape/claim-origin";
import type { TextRange } from "@/lib/domain/text/range";
import { defineQuery } from "@/lib/queries/define-query";
import { isId } from "@/lib/queries/search-params";

/** A claim of another newsroom's report, as it is marked in an article of ours. */
export type ForeignClaim = TextRange & ClaimFields & { readonly origin: ClaimOrigin };

/** An article of ours that has the report's text, in the version with that number. */
export type ArticleHere = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly versionNumber: number;
};

/** A report of another newsroom and what can be done with it. */
export type ForeignReportPage = Omit<ForeignReport, "signedBy"> & {
  /** Who signed its bundle; `isOwn` when that is a key of our own log. */
  readonly key: { readonly key: string; readonly fingerprint: string; readonly isOwn: boolean } | null;
  readonly article: Pick<AuditReport["article"], "language" | "direction"> & { readonly version: number };
  readonly claimCount: number;
  readonly here: ArticleHere | null;
  /** Its claims that can be marked in our article, or will be in the one that is brought in. */
  readonly toMark: readonly ForeignClaim[];
  /** How many of its claims stand nowhere in the newest version. */
  readonly lost: number;
};

/** Throws NotFoundError. */
export const getForeignReportPage = defineQuery(
  "foreign-report:read",
  async (_: Actor, id: string): Promise<ForeignReportPage> => {
    const found = isId(id) ? await findForeignReport(id) : null;
    if (!found) throw new NotFoundError("report");
    const { report: bytes, signedBy, ...facts } = found;
    const report = await valueApart("foreign-claims", { report: bytes });
    const text = await findArticleByText(report.version.sha256);
    const here = text && {
      ...{ id: text.article.id, slug: text.article.slug, title: text.article.title, versionNumber: text.versionNumber },
    };
    const all = claimsOf(report, id);
    return {
      ...facts,
      key: signedBy === null ? null : await keyFacts(signedBy),
      article: { ...report.article, version: report.version.number },
      claimCount: report.claims.length,
      ...{ here, toMark: here ? await withoutKnown(all, here) : all, lost: report.claims.length - all.length },
    };
  },
);

type ReadClaims = JobValue<"foreign-claims">;

async function keyFacts(signedBy: string): Promise<ForeignReportPage["key"]> {
  const key = parseVerifierKey(sha256, signedBy);
  if (!key) return null;
  const own = (await listLogKeys()).map((each) => verifierKeyOf(sha256, each));
  return { key: signedBy, fingerprint: fingerprintOf(sha256, key), isOwn: own.includes(signedBy) };
}

function claimsOf({ claims }: ReadClaims, reportId: string): ForeignClaim[] {
  return claims.flatMap(({ id, place, fields }) => {
    const origin = { from: "report", reportId, id } as const;
    return place ? [{ ...place, ...fields, origin }] : [];
  });
}

/** Those that are no claims of our article yet: neither brought in before nor marked on the same words. */
async function withoutKnown(claims: readonly ForeignClaim[], here: ArticleHere): Promise<ForeignClaim[]> {
  const version = await readVersion(here.id, here.versionNumber);
  const [numberOf, own, anchors] = await Promise.all([
    listOriginsOf(here.id),
    listClaims(here.id),
    listAnchors(version.id),
  ]);
  const taken = new Set(own.flatMap(({ id }) => rangeOf(anchors.get(id)) ?? []));
  return claims.filter((claim) => numberOf(claim.origin) === null && !taken.has(`${claim.start} ${claim.end}`));
}

function rangeOf(anchor: { readonly start: number; readonly end: number } | undefined): string | null {
  return anchor ? `${anchor.start} ${anchor.end}` : null;
}
