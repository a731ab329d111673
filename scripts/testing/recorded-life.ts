import { readFileSync } from "node:fs";
import path from "node:path";
import type { AuditReport } from "@/lib/domain/report/report";

/**
 * The report of an article's check with something of nearly all that can happen, as Galley made it once. It stands here
 * so that the verifier's tests need no database; recorded-life.db.test.ts holds it against what Galley makes today, and
 * makes it anew with GALLEY_RECORD_LIFE=1.
 */
export const recordedLifePath = path.join(import.meta.dirname, "recorded-life.json");

const text = readFileSync(recordedLifePath, "utf8");

/** The report, a fresh copy at each call. */
export function recordedLife(): AuditReport {
  return JSON.parse(text) as AuditReport;
}

/** The members of the records' data, sorted, by the records' kind. */
export function membersByKind({ timeline }: AuditReport): Map<string, string[]> {
  return new Map(timeline.map(({ type, data }) => [type, Object.keys(data).sort()]));
}
