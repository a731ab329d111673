import { canonicalJson, type Json } from "@/lib/domain/record/audit/canonical-json";
import { toHex } from "@/lib/domain/record/audit/signed-note";
import type { Sha256 } from "@/lib/domain/record/audit/tree";
import type { BundleFault } from "@/lib/domain/record/bundle/bundle-fault";
import { places } from "@/lib/domain/record/bundle/layout";
import type { AuditReport, ReportPerson } from "@/lib/domain/report/report";

const utf8 = new TextEncoder();

/** What every part of a report is read with: hashes, and the people by their ids. */
export type Reading = { readonly sha256: Sha256; readonly person: (id: unknown) => ReportPerson | null };

/** What the report is in which a member is missing, or of another kind: no report, whatever its hash. */
export const reportUnreadable = (): BundleFault => ({ what: "report-unreadable", where: { file: places.report } });

/** How a report is read. */
export function readingOf(sha256: Sha256, { people }: AuditReport): Reading {
  const byId = new Map<unknown, ReportPerson>(people.map(({ id, name, role }) => [id, { name, role }]));
  return { sha256, person: (id) => byId.get(id) ?? null };
}

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export function hashOfText({ sha256 }: Pick<Reading, "sha256">, text: string): string {
  return toHex(sha256(utf8.encode(text)));
}

/** Whether two values are the same as JSON, in whatever order their members stand; what is missing is null. */
export function same(a: unknown, b: unknown): boolean {
  return canonicalJson((a ?? null) as Json) === canonicalJson((b ?? null) as Json);
}

const day = 24 * 60 * 60 * 1000;

/**
 * Whether a time that the database set by itself is that of a record. They are taken by two clocks, and before and after
 * waiting for others, so that they are seldom the same; a day is more than any of this takes.
 */
export function isAbout(time: string, recorded: string): boolean {
  return Math.abs(Date.parse(time) - Date.parse(recorded)) <= day;
}
