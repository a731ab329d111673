import { writeZip } from "@/lib/domain/record/bundle/zip";
import type { AuditReport } from "@/lib/domain/report/report";
import { utf8Of } from "@/lib/exporters/json/utf8-of";
import { csvOf } from "./csv";
import { reportTables } from "./report-tables";

/** The report's tables, each as a file of CSV named for it, in one zip file. The same report gives the same bytes. */
export async function reportTablesZip(report: AuditReport): Promise<Uint8Array> {
  const files = reportTables(report).map(({ name, columns, rows }) => ({
    name: `${name}.csv`,
    bytes: utf8Of(
      csvOf(
        columns.map(({ name }) => name),
        rows,
      ),
    ),
  }));
  return writeZip(files);
}
