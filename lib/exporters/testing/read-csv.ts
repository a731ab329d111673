/** The cells of a CSV text, row by row, as RFC 4180 reads them. */
export function readCsv(text: string): string[][] {
  const cells = text.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)")|\r\n/gy);
  const rows: string[][] = [[]];
  for (const [whole, cell] of cells) {
    if (whole.startsWith("\r\n")) rows.push([]);
    if (cell !== undefined) rows.at(-1)?.push(cell.replaceAll('""', '"'));
  }
  return rows.filter((row) => row.length > 0);
}
