import type { AuditReport } from "./report-model";

/** The report as JSON text: two spaces, members in the model's order, a line end at the end. UTF-8 when written. */
export function reportJson(report: AuditReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
