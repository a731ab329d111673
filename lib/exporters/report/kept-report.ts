import { readReportJson } from "@/lib/domain/report/read-report-json";
import type { AuditReport } from "@/lib/domain/report/report";

/**
 * The report whose JSON a Galley made and readReport let in, from its bytes. What came in an earlier version is one of the
 * newest here, and stays in the bytes as it came.
 */
export function keptReport(bytes: Uint8Array): AuditReport {
  const read = readReportJson(JSON.parse(new TextDecoder().decode(bytes)));
  if (!read.ok) throw new Error(`a kept report does not fit its form: ${JSON.stringify(read.refusal)}`);
  return read.value.report;
}
