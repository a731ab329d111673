import type { Checks } from "@/lib/domain/record/bundle/bundle-fault";
import type { ToldArticle, ToldVersion } from "@/lib/domain/record/bundle/told/told-article";
import type { ToldSkip } from "@/lib/domain/record/bundle/told/told-skips";
import type { AuditReport, ReportSkip, ReportVersion } from "@/lib/domain/report/report";
import { signInHolds } from "./check-sign-in";
import { hashOfText, isAbout, type Reading, same } from "./read-values";

/**
 * Checks the article's own facts, its versions, sign-offs and skips against the records. The report of one claim has the
 * records of that claim alone: it tells of no skips, and not of all that ended a sign-off.
 */
export function checkArticle(checks: Checks, reading: Reading, report: AuditReport, told: ToldArticle): void {
  const { article } = report;
  checks.expect("report-article", {}, () => article.title === told.title && article.language === told.language);
  checkVersions(checks, reading, report, told.versions);
  checks.expect("report-sign-off", {}, () => signOffsHold(reading, report, told));
  checks.expect("report-proof", {}, () => proofsHold(reading, report, told));
  checks.expect("report-skip", {}, () => skipsHold(reading, report, told));
}

function checkVersions(
  checks: Checks,
  reading: Reading,
  { version, versions }: AuditReport,
  told: readonly ToldVersion[],
): void {
  const numbers = new Set([...versions, ...told].map(({ number }) => number));
  for (const number of numbers) {
    const [said, record] = [versions, told].map((all) => all.find((each) => each.number === number));
    checks.expect(
      "report-version",
      { number: String(number) },
      () =>
        said !== undefined &&
        record !== undefined &&
        versionHolds(reading, said as ReportVersion, record as ToldVersion),
    );
  }
  const { number, sha256, text, createdBy, createdAt } = versions.at(-1) ?? version;
  checks.expect(
    "report-version",
    { number: String(version.number) },
    () => same(version, { ...version, number, sha256, text, createdBy, createdAt }) && versions.length === told.length,
  );
}

function versionHolds(reading: Reading, said: ReportVersion, { by, at, ...told }: ToldVersion): boolean {
  const { text, createdBy, createdAt, ...facts } = said;
  return (
    hashOfText(reading, text) === facts.sha256 &&
    Object.entries(told).every(([name, value]) => same(facts[name as keyof typeof facts], value)) &&
    same(createdBy, reading.person(by)) &&
    isAbout(createdAt, at)
  );
}

function signOffsHold(reading: Reading, { article, scope }: AuditReport, { signOffs }: ToldArticle): boolean {
  const said = [...article.earlierSignOffs, ...(article.signOff ? [article.signOff] : [])];
  const inOrder = [...signOffs].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const isStanding = article.signOff !== null;
  return (
    said.length === inOrder.length &&
    said.every(({ by, at, signIn, endedAt, subject, subjectSha256 }, i) => {
      const told = inOrder[i];
      return (
        same([at, subjectSha256], [told?.at, told?.subjectSha256]) &&
        (same(endedAt, told?.endedAt) || (scope.claim !== null && told?.endedAt === null)) &&
        same(by, reading.person(told?.by)) &&
        signInHolds(reading, signIn, told?.signIn) &&
        hashOfText(reading, subject) === subjectSha256
      );
    }) &&
    article.earlierSignOffs.every(({ endedAt }) => endedAt !== null) &&
    (article.signOff?.endedAt ?? null) === null &&
    (article.state === "signed-off") === isStanding
  );
}

function proofsHold({ person }: Reading, { proofs }: AuditReport, told: ToldArticle): boolean {
  return (
    proofs.length === told.proofs.length &&
    proofs.every(({ by: said, ...proof }, i) => {
      const { by, ...record } = told.proofs[i] as (typeof told.proofs)[number];
      return same(proof, record) && same(said, person(by));
    })
  );
}

function skipsHold({ person }: Reading, { scope, skips, version }: AuditReport, told: ToldArticle): boolean {
  if (scope.claim !== null) return skips.length === 0;
  const isEarlier = (skip: ReportSkip, { by, at, quote, reason, note }: ToldSkip) =>
    same([skip.quote, skip.reason, skip.note], [quote, reason, note]) &&
    same(skip.by, person(by)) &&
    isAbout(skip.at, at);
  const isFresh = (skip: ReportSkip, record: ToldSkip) =>
    same([skip.start, skip.end], [record.start, record.end]) && isEarlier(skip, record);
  return (
    told.skips.holds(skips, isFresh, isEarlier) &&
    skips.every(({ start, end, quote }) => version.text.slice(start, end) === quote)
  );
}
