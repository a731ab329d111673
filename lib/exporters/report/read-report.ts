import { createHash } from "node:crypto";
import { readReportJson } from "@/lib/domain/report/read-report-json";
import type { AuditReport } from "@/lib/domain/report/report";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { readStrictJson } from "@/lib/domain/text/strict-json";

/**
 * Reads the JSON of a report that a Galley has made, and holds it against itself: its form, the hashes of its texts, of
 * what was decided on and signed, and of its events' records. Refuses what readStrictJson and readReportJson do, and
 * report-hash-wrong (with of what).
 */
export function readReport(bytes: Uint8Array): Result<AuditReport> {
  const parsed = readStrictJson(bytes);
  if (!parsed.ok) return parsed;
  const read = readReportJson(parsed.value);
  if (!read.ok) return read;
  const { report } = read.value;
  const wrong = wrongHash(report);
  return wrong === null ? ok(report) : refuse("report-hash-wrong", { place: wrong });
}

/** Of what the hash is not that of the text, in a path; null when all are. */
function wrongHash({ article, version, versions, claims, timeline }: AuditReport): string | null {
  const texts = [{ what: "version", ...version }, ...versions.map((each, i) => ({ what: `versions.${i}`, ...each }))];
  for (const { what, text, sha256 } of texts) if (hashOf(text) !== sha256) return what;
  const signed = [...article.earlierSignOffs, ...(article.signOff ? [article.signOff] : [])];
  const decided = claims.flatMap(({ decisions, approval }) => [...decisions, ...(approval ? [approval] : [])]);
  for (const { subject, subjectSha256 } of [...signed, ...decided]) {
    if (hashOf(subject) !== subjectSha256) return subjectSha256;
  }
  for (const [i, { record, leafHash }] of timeline.entries()) {
    if (record !== null && hashOf(`\0${record}`) !== leafHash) return `timeline.${i}`;
  }
  return null;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
