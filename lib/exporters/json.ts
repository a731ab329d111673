import { jsonPieces } from "./json-pieces";
import type { AuditReport } from "./report-model";
import { reportSchemaAddress } from "./report-schema";

/**
 * The report as JSON text, in pieces: two spaces, members in the model's order, a line end at the end; UTF-8 when
 * written. Before them stands `$schema`, the address of what describes its form.
 */
export function reportJson(report: AuditReport): Iterable<string> {
  return jsonPieces({ $schema: reportSchemaAddress(report.newsroom.galley), ...report });
}
