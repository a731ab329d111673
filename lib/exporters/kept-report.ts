import type { AuditReport } from "./report-model";

/** The report whose JSON a Galley made and readReport let in, from its bytes. */
export function keptReport(bytes: Uint8Array): AuditReport {
  const { $schema: _schema, ...report } = JSON.parse(new TextDecoder().decode(bytes)) as AuditReport & {
    $schema?: string;
  };
  return report;
}
