/** What parts the cells of a table in text, the likelier ones first. */
const delimiters = ["\t", ";", ",", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

const LINES = 20;
const LOOKED_AT = 64 * 1024;

/**
 * What parts the cells of a text that is a table (CSV as in RFC 4180, TSV and their kin), by its first lines: the sign
 * that cuts all of them into equally many cells, at least two. Signs inside quotation marks do not count. Null when
 * no sign does, or when there are fewer than `atLeast` lines with words.
 */
export function delimiterOf(text: string, atLeast = 2): Delimiter | null {
  const rows = firstRows(text.slice(0, LOOKED_AT), text.length > LOOKED_AT);
  if (rows.length < atLeast) return null;
  const counted = delimiters.map((sign) => ({ sign, counts: rows.map((row) => row.split(sign).length - 1) }));
  const fitting = counted.filter(({ counts }) => (counts[0] ?? 0) > 0 && counts.every((count) => count === counts[0]));
  return fitting.toSorted((a, b) => (b.counts[0] ?? 0) - (a.counts[0] ?? 0))[0]?.sign ?? null;
}

/** The first rows without what is quoted in them; the last one is left out where it may have been cut off. */
function firstRows(text: string, isCut: boolean): string[] {
  const bare = text.replace(/"(?:[^"]|"")*"/g, "");
  const rows = bare.split(/\r\n|\r|\n/);
  if (isCut) rows.pop();
  return rows.filter((row) => row.trim() !== "").slice(0, LINES);
}
