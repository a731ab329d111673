import { canonicalJson, type Json } from "../audit/canonical-json";
import { toHex } from "../audit/signed-note";
import { leafHash, type Sha256 } from "../audit/tree";
import type { Bag } from "./bag";
import { BundleFaultFound } from "./bundle-fault";
import type { ShownEvents } from "./check-log";
import { claimsFromRecords, type ToldEvidence } from "./claims-from-records";
import type { EventRecord } from "./event-record";
import { fileText } from "./file-text";
import { places, versionPlace } from "./layout";
import type { CheckedClaim, CheckedReport } from "./report-as-read";
import { strictJson } from "./strict-json";

const utf8 = new TextEncoder();

/**
 * Checks what the report says against the records of the log: its timeline is those records; versions have their hashes;
 * claims, verdicts, decisions, evidence and sign-offs are what the records tell. Throws BundleFaultFound.
 */
export function checkReport(sha256: Sha256, bag: Bag, shown: ShownEvents): CheckedReport {
  const text = fileText(bag, places.report);
  const report = strictJson(text, places.report) as CheckedReport;
  if (`${JSON.stringify(report, null, 2)}\n` !== text)
    throw new BundleFaultFound("json-not-as-written", { file: places.report });
  try {
    const events = checkTimeline(sha256, report, shown);
    checkVersions(sha256, bag, report, events);
    checkClaims(sha256, report, events);
    checkSignOff(sha256, report, events);
  } catch (error) {
    // A member that is missing or of another kind; what is missing is no report, whatever its hash.
    if (error instanceof TypeError) throw new BundleFaultFound("report-unreadable", { file: places.report });
    throw error;
  }
  return report;
}

/**
 * Checks that the timeline is the records, no more and no less, and gives the events in the log's order, which is not that
 * of the clocks. Of a withheld record the report's own row is all that there is; its hash stands in the log.
 */
function checkTimeline(sha256: Sha256, report: CheckedReport, { records, withheld }: ShownEvents): EventRecord[] {
  const places = new Map([...records, ...withheld].map(([index, said]) => [said, index]));
  const events = new Map<number, EventRecord>();
  for (const row of report.timeline) {
    const index = places.get(row.record ?? row.leafHash);
    if (index === undefined || events.has(index)) throw new BundleFaultFound("report-timeline", { at: row.at });
    events.set(index, row.record === null ? withheldEvent(report, row) : checkedEvent(sha256, report, row, row.record));
  }
  if (events.size !== places.size) throw new BundleFaultFound("report-timeline", { at: "" });
  return [...events].sort(([a], [b]) => a - b).map(([, event]) => event);
}

type Row = CheckedReport["timeline"][number];

function checkedEvent(sha256: Sha256, { article, people }: CheckedReport, row: Row, record: string): EventRecord {
  const event = strictJson(record, places.report) as EventRecord;
  const person = people.find(({ id }) => id === event.actor);
  const by = person ? { name: person.name, role: person.role } : null;
  const isSame =
    canonicalJson(event as unknown as Json) === record &&
    event.article === article.id &&
    row.leafHash === toHex(leafHash(sha256, utf8.encode(record))) &&
    same([row.at, row.type, row.from, row.to, row.data], [event.at, event.type, event.from, event.to, event.data]) &&
    same(row.by, by) &&
    (event.actor === null) === (by === null);
  if (!isSame) throw new BundleFaultFound("report-timeline", { at: row.at });
  return event;
}

function withheldEvent({ article, claims }: CheckedReport, row: Row): EventRecord {
  const claim = claims.find(({ number }) => number === row.claim)?.id ?? null;
  const { at, type, from, to, data, leafHash: id } = row;
  return { id, at, actor: null, type, subject: "", article: article.id, claim, from, to, data };
}

function checkVersions(sha256: Sha256, bag: Bag, report: CheckedReport, events: readonly EventRecord[]): void {
  for (const { number, sha256: hash, text } of report.versions) {
    const event = events.find(
      ({ type, data }) => /^article\.(imported|version-added)$/.test(type) && data.version === number,
    );
    const isSame =
      toHex(sha256(utf8.encode(text))) === hash &&
      event?.data.sha256 === hash &&
      fileText(bag, versionPlace(number)) === text;
    if (!isSame) throw new BundleFaultFound("report-version", { number: String(number) });
  }
  const newest = report.versions.at(-1);
  if (report.version.sha256 !== newest?.sha256 || report.version.text !== newest.text)
    throw new BundleFaultFound("report-version", { number: String(report.version.number) });
}

function checkClaims(sha256: Sha256, report: CheckedReport, events: readonly EventRecord[]): void {
  const told = claimsFromRecords(events);
  for (const claim of report.claims) {
    const number = String(claim.number);
    const record = told.get(claim.id);
    if (!record || record.isTakenBack) throw new BundleFaultFound("report-claim", { number });
    // An approval also ends through what happens elsewhere, which no record of the claim tells of.
    const isState = claim.state === record.state || (claim.state === "stale" && record.state === "approved");
    const { statement, claimant, category, priority } = claim;
    if (!isState || claim.number !== record.number || !same({ statement, claimant, category, priority }, record.fields))
      throw new BundleFaultFound("report-claim", { number });
    checkVerdicts(claim, record.verdicts);
    checkDecisions(sha256, claim, events);
    checkEvidence(claim, record.evidence);
  }
  for (const [id, { number, isTakenBack }] of told) {
    if (!isTakenBack && !report.claims.some((claim) => claim.id === id))
      throw new BundleFaultFound("report-claim", { number: String(number) });
  }
}

function checkVerdicts({ number, verdict, verdicts }: CheckedClaim, told: readonly unknown[]): void {
  const said = verdicts.map(({ number: revision, rating, scaleVersion, rationale, correction }) => ({
    verdict: revision,
    rating: rating.key,
    scale: scaleVersion,
    rationale,
    correction,
  }));
  if (!same(said, told)) throw new BundleFaultFound("report-verdict", { number: String(number) });
  const shown = verdict && verdicts.find((each) => each.number === verdict.number);
  if (verdict && !same(verdict, shown)) throw new BundleFaultFound("report-verdict", { number: String(number) });
}

function checkDecisions(sha256: Sha256, claim: CheckedClaim, events: readonly EventRecord[]): void {
  const number = String(claim.number);
  const told = events.filter(({ claim: id, data }) => id === claim.id && typeof data.subjectSha256 === "string");
  const said = claim.decisions.map(({ subjectSha256, at, verdict, note }) => [subjectSha256, at, verdict, note]);
  if (
    !same(
      said,
      told.map(({ at, data }) => [data.subjectSha256, at, data.verdict, data.reason ?? null]),
    )
  )
    throw new BundleFaultFound("report-decision", { number });
  for (const { subject, subjectSha256 } of claim.decisions) {
    if (toHex(sha256(utf8.encode(subject))) !== subjectSha256)
      throw new BundleFaultFound("report-decision", { number });
  }
  if (claim.approval && !claim.decisions.some((decision) => same(decision, claim.approval)))
    throw new BundleFaultFound("report-decision", { number });
}

function checkEvidence(claim: CheckedClaim, told: ReadonlyMap<string, ToldEvidence>): void {
  const number = String(claim.number);
  for (const piece of claim.evidence) {
    const record = told.get(piece.id);
    // Its record may be withheld.
    if (record === undefined && piece.source.isConfidential) continue;
    const isSame =
      record !== undefined &&
      record.stance === piece.stance &&
      record.isRemoved === (piece.removedAt !== null) &&
      // A confidential source's passage and note are described rather than shown.
      (piece.source.isConfidential || record.passage === undefined || record.passage === piece.passage) &&
      (piece.source.isConfidential || record.note === piece.note);
    if (!isSame) throw new BundleFaultFound("report-evidence", { number });
  }
}

function checkSignOff(sha256: Sha256, { article }: CheckedReport, events: readonly EventRecord[]): void {
  const signed = events.filter(({ type }) => type === "article.signed-off").map(({ data }) => data.subjectSha256);
  for (const { subject, subjectSha256 } of [article.signOff ?? [], article.earlierSignOffs].flat()) {
    if (toHex(sha256(utf8.encode(subject))) !== subjectSha256 || !signed.includes(subjectSha256))
      throw new BundleFaultFound("report-sign-off");
  }
  if ((article.state === "signed-off") !== (article.signOff !== null)) throw new BundleFaultFound("report-sign-off");
}

/** Whether two values are the same as JSON, in whatever order their members stand. */
function same(a: unknown, b: unknown): boolean {
  return canonicalJson((a ?? null) as Json) === canonicalJson((b ?? null) as Json);
}
