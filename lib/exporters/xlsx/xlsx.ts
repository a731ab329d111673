import writeSheets, { type Sheet, type Cell as SheetCell } from "write-excel-file/node";
import type { AuditReport } from "@/lib/domain/report/report";
import { reportTables } from "@/lib/exporters/tables/report-tables";
import type { Cell, Column, Table } from "@/lib/exporters/tables/table";
import { sheetText } from "./sheet-text";
import { withZipTime } from "./zip-time";

const headLook = { fontWeight: "bold", backgroundColor: "#EEECE6", alignVertical: "top", wrap: true } as const;
const look = { alignVertical: "top", wrap: true } as const;

/**
 * The report as a workbook: a sheet for each table of {@link reportTables}, its head frozen. Moments and days are real
 * dates, in UTC, and numbers real numbers. Words are always cells of text, never formulas, whatever they begin with, so
 * they stay exactly as they are. The same report gives the same bytes.
 */
export async function reportXlsx(report: AuditReport): Promise<Uint8Array> {
  const sheets = reportTables(report).map((table) => sheetOf(table, report.article.direction === "rtl"));
  const options = { fontFamily: "Calibri", fontSize: 11 };
  const bytes = await writeSheets(sheets, options).toBuffer();
  return withZipTime(new Uint8Array(bytes), new Date(report.generatedAt));
}

function sheetOf({ name, columns, rows }: Table, isTextRtl: boolean): Sheet<never> {
  return {
    sheet: headWords(name),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    rightToLeft: isTextRtl && name === "text",
    data: [
      columns.map(({ name }) => ({ value: headWords(name), type: String, ...headLook })),
      ...rows.map((row) => row.map((cell, i) => sheetCell(cell, columns[i]?.kind ?? "text"))),
    ],
  };
}

function sheetCell(cell: Cell, kind: Column["kind"]): SheetCell {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return { value: cell, type: Number, ...look, wrap: false };
  if (kind === "moment") return { value: new Date(cell), type: Date, format: "yyyy-mm-dd hh:mm:ss", ...look };
  if (kind === "day") return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: "yyyy-mm-dd", ...look };
  return { value: sheetText(cell), type: String, ...look };
}

/** "verdict_author" as "Verdict author". */
function headWords(name: string): string {
  const words = name.replaceAll("_", " ").replace("sha256", "SHA-256");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
