import { cutBefore, MAX_TEXT } from "./bound-text";
import { lineBlocks } from "./line-blocks";
import type { ReadSource } from "./readable-text";
import { delimiterOf } from "./text-delimiter";

/**
 * Reads a table in text (CSV as in RFC 4180, TSV and their kin) as lines that a person can read: a row a line, its head
 * first, ` | ` between cells as in the tables of pages, without the quotation marks of the format. A text that is no
 * table after all stays as it is.
 */
export function readTable(whole: string): ReadSource {
  const bounded = whole.length > MAX_TEXT;
  const source = bounded ? whole.slice(0, cutBefore(whole, MAX_TEXT)) : whole;
  const delimiter = delimiterOf(source, 1);
  if (delimiter === null) return { text: source, blocks: lineBlocks(source), bounded };
  const lines: string[] = [];
  for (const row of rowsOf(source, delimiter)) {
    const line = row.map((cell) => cell.replace(/\s+/g, " ").trim()).join(" | ");
    if (/[^\s|]/.test(line)) lines.push(line);
  }
  const text = lines.join("\n");
  return { text, blocks: lineBlocks(text), bounded };
}

/** The cells of each row. Inside quotation marks, two of them are one, and delimiters and line breaks are words. */
function* rowsOf(source: string, delimiter: string): Generator<string[]> {
  let row: string[] = [];
  for (let at = 0; at < source.length || row.length > 0; ) {
    const quoted = source[at] === '"' ? quotedEnd(source, at, delimiter) : -1;
    const end = quoted < 0 ? bareEnd(source, at, delimiter) : quoted;
    row.push(quoted < 0 ? source.slice(at, end) : source.slice(at + 1, end - 1).replaceAll('""', '"'));
    at = end + 1;
    if (source[end] === delimiter) continue;
    yield row;
    row = [];
  }
}

/** Where a cell in quotation marks ends, behind the closing one; -1 where none closes it right before the cell's end. */
function quotedEnd(source: string, start: number, delimiter: string): number {
  let at = source.indexOf('"', start + 1);
  while (at >= 0 && source[at + 1] === '"') at = source.indexOf('"', at + 2);
  const next = source[at + 1];
  return at >= 0 && (next === undefined || next === delimiter || next === "\n") ? at + 1 : -1;
}

function bareEnd(source: string, start: number, delimiter: string): number {
  let at = start;
  while (at < source.length && source[at] !== delimiter && source[at] !== "\n") at++;
  return at;
}
