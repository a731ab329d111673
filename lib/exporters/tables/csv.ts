import { stringify } from "csv-stringify/sync";
import type { AuditReport } from "@/lib/domain/report/report";
import { csvCell } from "./csv-cell";
import { reportTables } from "./report-tables";

/** So many rows make a piece of the text. */
const rowsAtOnce = 200;

/**
 * The report for a spreadsheet as one file, in pieces: the tables of {@link reportTables} one below the other. `record`
 * says of what a row tells, which is the table's name, and the other columns are those of all tables, filled where they
 * mean something. UTF-8 with a byte order mark, CRLF, every cell quoted (RFC 4180) and harmless (see csvCell). Lists in
 * a cell stand one a line.
 */
export function* reportCsv(report: AuditReport): Generator<string> {
  const tables = reportTables(report);
  const columns = [...new Set(tables.flatMap(({ columns }) => columns.map(({ name }) => name)))];
  yield `\ufeff${csvText([["record", ...columns]])}`;
  for (const table of tables) {
    const places = columns.map((name) => table.columns.findIndex((column) => column.name === name));
    for (let from = 0; from < table.rows.length; from += rowsAtOnce) {
      const rows = table.rows.slice(from, from + rowsAtOnce);
      yield csvText(rows.map((row) => [table.name, ...places.map((at) => csvCell(row[at] ?? null))]));
    }
  }
}

function csvText(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { quoted: true, quoted_empty: true, record_delimiter: "\r\n" });
}
