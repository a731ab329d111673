/** What a spreadsheet would run, not read, when a cell begins with it: = + - @, also in full width (＝＋－＠). */
const formulaSign = /^[=+\-@＝＋－＠]/;

/**
 * What may stand before such a sign and hides it from nobody: quotation marks, white space and invisible characters,
 * and what makes some program see a new cell. Taken as whole rows, so that each character is looked at once.
 */
const leadIn = /[\s"'“”‘’«»`\p{Cf};,|]+/gu;

/** A tab or a line break at the very beginning makes some programs look behind it. */
const leadingControl = /^(?=[\t\r\n])/;

/**
 * A value as a cell that no spreadsheet runs: an apostrophe goes before whatever could start a formula, which shows in
 * some programs and changes no other character. Numbers stay numbers; null is empty.
 * Source: OWASP, "CSV Injection". As it says, a program that separates at something else than the comma (Excel does so
 * by the country's settings) sees new cells inside a quoted one, so whatever stands behind ; , tab, | or a line break
 * begins a cell as well.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const harmless = value.replace(leadIn, (row, at: number) => {
    const begins = formulaSign.test(value.charAt(at + row.length)) ? cellBegin(row, at === 0) : -1;
    return begins < 0 ? row : `${row.slice(0, begins)}'${row.slice(begins)}`;
  });
  return (formulaSign.test(harmless) ? `'${harmless}` : harmless).replace(leadingControl, "'");
}

/** Where the cell begins that a formula stands in behind this row; -1 when the row is between the words of one. */
function cellBegin(row: string, first: boolean): number {
  const separator = Math.max(row.lastIndexOf(";"), row.lastIndexOf(","), row.lastIndexOf("|"));
  if (separator >= 0) return separator + 1;
  return first ? 0 : row.search(/[\t\r\n]/) + 1 || -1;
}
