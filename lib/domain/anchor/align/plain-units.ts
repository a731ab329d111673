// Characters that an editor or a publishing system swaps for one another without changing a word. Each is one code unit
// for one, so that offsets in the plain text are offsets in the text.

const swapped: readonly (readonly [plain: string, others: string])[] = [
  ["'", "‘’‚‛′ʼ＇`´"],
  ['"', "“”„‟″«»＂"],
  ["-", "‐‑‒–—―−"],
  [" ", "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"],
];

const plainUnits = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
for (const [plain, others] of swapped) {
  for (let i = 0; i < others.length; i++) plainUnits[others.charCodeAt(i)] = plain.charCodeAt(0);
}

/** The code unit at an offset as it is compared: straight for a curly quote, a space for any other space on a line. */
export function plainUnitAt(text: string, offset: number): number {
  return plainUnits[text.charCodeAt(offset)] as number;
}

/** A code unit as it is compared. */
export function plainUnit(unit: number): number {
  return plainUnits[unit] as number;
}

/** Whether a stretch of one text reads as a stretch of another, but for such characters. Offsets are code units. */
export function readsTheSame(a: string, aStart: number, b: string, bStart: number, length: number): boolean {
  for (let i = 0; i < length; i++) {
    const one = a.charCodeAt(aStart + i);
    const other = b.charCodeAt(bStart + i);
    if (one !== other && plainUnits[one] !== plainUnits[other]) return false;
  }
  return true;
}

/** A hash of a stretch as it is compared, 32 bits (FNV-1a over code units). */
export function hashOfStretch(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ plainUnitAt(text, at), 0x01000193);
  return hash;
}
