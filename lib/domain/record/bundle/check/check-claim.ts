import { claimFieldsIn } from "@/lib/domain/claim/fields";
import type { Checks } from "@/lib/domain/record/bundle/bundle-fault";
import type { ToldArticle } from "@/lib/domain/record/bundle/told/told-article";
import type { ToldClaim, ToldDecision, ToldVerdict } from "@/lib/domain/record/bundle/told/told-claim";
import type { AuditReport, ReportClaim, ReportVerdict } from "@/lib/domain/report/report";
import { plainForm } from "@/lib/domain/text/word-forms";
import { dissentOf } from "@/lib/domain/verdict/dissent";
import { approvalHolds } from "./check-approval";
import { correctionHolds } from "./check-correction";
import { evidenceHolds } from "./check-evidence";
import { signInHolds } from "./check-sign-in";
import { hashOfText, isAbout, type Reading, same } from "./read-values";

/** Checks every claim, with all that is said of it, against the records. */
export function checkClaims(
  checks: Checks,
  reading: Reading,
  report: AuditReport,
  { claims: told }: ToldArticle,
): void {
  const titles = new Map(
    report.claims.flatMap(({ evidence }) =>
      evidence.map(({ source, mergedFrom }) => [(mergedFrom ?? source).id, source.title] as const),
    ),
  );
  const ratings = new Map(
    report.ratingScales.flatMap(({ version, ratings: all }) =>
      all.map(
        ({ sourceless: _, mayStand: __, confirms: ___, ...rating }) => [`${version} ${rating.key}`, rating] as const,
      ),
    ),
  );
  const standing = new Set(
    report.ratingScales.flatMap(({ version, ratings: all }) =>
      all.flatMap(({ key, mayStand }) => (mayStand ? `${version} ${key}` : [])),
    ),
  );
  for (const claim of report.claims) {
    const record = told.get(claim.id);
    const where = { number: String(claim.number) };
    checks.expect(
      "report-claim",
      where,
      () =>
        record !== undefined && claimHolds(reading, claim, record) && placeHolds(claim, record, report.version.text),
    );
    if (!record) continue;
    const isRated = () =>
      claim.verdicts.every(({ rating, scaleVersion }) => same(rating, ratings.get(`${scaleVersion} ${rating.key}`)));
    const mayStand =
      claim.verdict !== null && standing.has(`${claim.verdict.scaleVersion} ${claim.verdict.rating.key}`);
    checks.expect("report-verdict", where, () => isRated() && verdictsHold(reading, claim, record.verdicts));
    checks.expect("report-verdict", where, () => correctionHolds(reading, claim, record, mayStand));
    checks.expect("report-decision", where, () => decisionsHold(reading, claim, record.decisions));
    checks.expect("report-evidence", where, () => evidenceHolds(reading, claim, record));
    checks.expect("report-approval", where, () => approvalHolds(claim, record, report.version, titles));
  }
  const shown = new Set(report.claims.map(({ id }) => id));
  for (const { id, number, state } of told.values())
    checks.expect("report-claim", { number: String(number) }, () => state === "taken-back" || shown.has(id));
  checks.expect("report-counts", {}, () => shown.size === report.claims.length);
}

function claimHolds({ person }: Reading, claim: ReportClaim, told: ToldClaim): boolean {
  const { number, isTick, state, stateReason } = claim;
  const { assignedToId } = told;
  return (
    told.state !== "taken-back" &&
    same([number, isTick, state, stateReason], [told.number, told.isTick, told.state, told.stateReason]) &&
    same(claimFieldsIn(claim), claimFieldsIn(told.fields)) &&
    same(claim.assignedTo, assignedToId === null ? null : person(assignedToId)) &&
    (assignedToId === null) === (claim.assignedTo === null) &&
    same(claim.markedBy, person(told.by)) &&
    isAbout(claim.markedAt, told.at)
  );
}

function placeHolds({ anchor, how, look, state }: ReportClaim, { place }: ToldClaim, text: string): boolean {
  const isLost = place.how === "lost";
  const isHow = place.how === "carried" ? how === "exact" || how === "moved" : how === place.how;
  const toLook = isLost ? "lost" : place.how === "reworded" ? "reworded" : place.sentenceChanged ? "sentence" : null;
  return (
    isHow &&
    look === (state === "dismissed" ? null : toLook) &&
    isLost === (anchor === null) &&
    (anchor === null || text.slice(anchor.start, anchor.end) === anchor.quote) &&
    (anchor === null ||
      place.range === null ||
      same([anchor.start, anchor.end], [place.range.start, place.range.end])) &&
    (anchor === null || place.quote === null || isToldQuote(place, anchor.quote))
  );
}

/** Words that were carried to a version may stand there in another form; the record does not say in which. */
function isToldQuote({ quote, how }: ToldClaim["place"], stands: string): boolean {
  return quote === stands || (how !== "marked" && typeof quote === "string" && plainForm(quote) === plainForm(stands));
}

function verdictsHold({ person }: Reading, { verdict, verdicts }: ReportClaim, told: readonly ToldVerdict[]): boolean {
  const isSame = (said: ReportVerdict, { by, at, ...record }: ToldVerdict) => {
    const { number, rating, scaleVersion: scale, rationale, correction, state, author, submittedAt } = said;
    return (
      same({ number, rating: rating.key, label: rating.label, scale, rationale, correction, state }, record) &&
      same(author, person(by)) &&
      isAbout(submittedAt, at)
    );
  };
  const standing = verdicts.findLast(({ state }) => state !== "withdrawn");
  return (
    verdicts.length === told.length &&
    verdicts.every((said, i) => isSame(said, told[i] as ToldVerdict)) &&
    same(verdict, standing)
  );
}

function decisionsHold(reading: Reading, claim: ReportClaim, told: readonly ToldDecision[]): boolean {
  const { decisions, approval, state, verdict, verdicts, dissent } = claim;
  const inOrder = [...told].sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1));
  const isSame = (said: ReportClaim["decisions"][number], i: number) => {
    const record = inOrder[i];
    const subject = JSON.parse(said.subject) as { claim: string; version: { number: number } };
    return (
      same(
        [said.kind, said.verdict, said.at, said.note, said.subjectSha256],
        [record?.kind, record?.verdict, record?.at, record?.note ?? null, record?.subjectSha256],
      ) &&
      same(said.by, reading.person(record?.by)) &&
      signInHolds(reading, said.signIn, record?.signIn) &&
      hashOfText(reading, said.subject) === said.subjectSha256 &&
      subject.claim === claim.id &&
      subject.version.number === said.version
    );
  };
  const isApproved = state === "approved" || state === "stale";
  const standing = isApproved ? decisions.findLast(({ kind }) => kind !== "request-changes") : null;
  return (
    decisions.length === inOrder.length &&
    decisions.every(isSame) &&
    same(approval, standing) &&
    same(dissent, dissentOf(verdict, verdicts, decisions))
  );
}
