import { stringify } from "csv-stringify/sync";
import type { AuditReport } from "@/lib/domain/report/report";
import { claimSheet } from "./claim-sheet";
import { csvCell } from "./csv-cell";
import type { Cell } from "./table";

/** So many rows make a piece of the text. */
const rowsAtOnce = 200;

/** The report's claims for a spreadsheet, in pieces: see {@link claimSheet} and {@link csvOf}. */
export function reportCsv(report: AuditReport): Generator<string> {
  const { head, rows } = claimSheet(report);
  return csvOf(head, rows);
}

/**
 * A table as CSV, in pieces. UTF-8 with a byte order mark, CRLF, every cell quoted (RFC 4180) and harmless (see csvCell).
 * Lists in a cell stand one a line.
 */
export function* csvOf(head: readonly string[], rows: readonly (readonly Cell[])[]): Generator<string> {
  yield `\ufeff${csvText([head])}`;
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    yield csvText(rows.slice(from, from + rowsAtOnce).map((row) => row.map(csvCell)));
}

function csvText(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { quoted: true, quoted_empty: true, record_delimiter: "\r\n" });
}
