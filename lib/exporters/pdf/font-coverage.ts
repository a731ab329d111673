/** The characters that a font has letterforms for: a bit for each of Unicode's code points. */
export class FontCoverage {
  private readonly bits = new Uint8Array(0x110000 / 8);

  has(codePoint: number): boolean {
    return ((this.bits[codePoint >> 3] ?? 0) & (1 << (codePoint & 7))) !== 0;
  }

  add(codePoint: number): void {
    const at = codePoint >> 3;
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (codePoint & 7));
  }
}

/**
 * Reads which characters a TrueType or OpenType font covers, from the two common forms of its `cmap` table: 4, for the
 * first 65,536 characters, and 12, for all. Source: OpenType specification 1.9, "cmap". Throws RangeError on a font
 * that is cut short.
 */
export function readFontCoverage(bytes: Uint8Array): FontCoverage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const coverage = new FontCoverage();
  const cmap = findTable(view, "cmap");
  if (cmap === null) return coverage;
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const table = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    const format = view.getUint16(table);
    if (format === 4) readFormat4(view, table, coverage);
    else if (format === 12) readFormat12(view, table, coverage);
  }
  return coverage;
}

function findTable(view: DataView, name: string): number | null {
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + i * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)));
    if (tag === name) return view.getUint32(record + 8);
  }
  return null;
}

function readFormat4(view: DataView, table: number, coverage: FontCoverage): void {
  const twice = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + twice + 2;
  const deltas = starts + twice;
  const offsets = deltas + twice;
  for (let segment = 0; segment < twice; segment += 2) {
    const start = view.getUint16(starts + segment);
    const end = view.getUint16(ends + segment);
    const offset = view.getUint16(offsets + segment);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const found = offset === 0 ? code : view.getUint16(offsets + segment + offset + (code - start) * 2);
      const glyph = found === 0 ? 0 : (found + view.getUint16(deltas + segment)) & 0xffff;
      if (glyph !== 0) coverage.add(code);
    }
  }
}

function readFormat12(view: DataView, table: number, coverage: FontCoverage): void {
  for (let group = 0; group < view.getUint32(table + 12); group++) {
    const at = table + 16 + group * 12;
    const first = view.getUint32(at);
    const last = view.getUint32(at + 4);
    const glyph = view.getUint32(at + 8);
    for (let code = first; code <= last; code++) if (glyph + (code - first) !== 0) coverage.add(code);
  }
}
