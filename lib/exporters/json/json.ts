import type { AuditReport } from "@/lib/domain/report/report";
import { jsonPieces } from "./json-pieces";

/**
 * The report as JSON text, in pieces: two spaces, members in the model's order, a line end at the end; UTF-8 when
 * written.
 */
export function reportJson(report: AuditReport): Iterable<string> {
  return jsonPieces(report);
}
