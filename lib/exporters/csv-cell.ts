/**
 * What a spreadsheet would run, not read: a cell that begins with one of = + - @, also in full width (＝＋－＠), also
 * behind quotation marks, white space or invisible characters. Source: OWASP, "CSV Injection". As it says, a program
 * that separates at something else than the comma (Excel does so by the country's settings) sees new cells inside a
 * quoted one, so whatever stands behind ; , tab, | or a line break begins a cell as well.
 */
const formula = /(^|[;,|\t\r\n])([\s"'“”‘’«»`\p{Cf}]*)(?=[=+\-@＝＋－＠])/gu;

/** A tab or a line break at the very beginning makes some programs look behind it. */
const leadingControl = /^(?=[\t\r\n])/;

/**
 * A value as a cell that no spreadsheet runs: an apostrophe goes before whatever could start a formula, which shows in
 * some programs and changes no other character. Numbers stay numbers; null is empty.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  return value.replace(formula, "$1'$2").replace(leadingControl, "'");
}
