import type { PDFPageProxy } from "pdfjs-dist";

/** So many characters show what a font gives. */
const ENOUGH = 12;
/** Shares of what is no letter of any script, and of words that mix letters with other signs, from which a font is looked at. */
const ODD = 0.02;
const MIXED = 0.25;
/** A share of odd characters that says enough. */
const PLAINLY_ODD = 0.15;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what such fonts give.
const odd = /[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffd\ufffe\uffff\p{Co}\p{Cn}]/gu;
const mixed = /[\p{L}][^\p{L}\p{M}\s.,;:!?'’‘“”"()[\]«»/–—-]+\p{L}/u;

type Piece = { readonly fontName: string; readonly str: string };
/** What pdf.js keeps of a font where it was asked for more than to draw (\`fontExtraProperties\`). */
type Font = {
  readonly composite?: boolean;
  readonly toUnicode?: { readonly _map?: readonly unknown[] };
  readonly differences?: readonly (string | undefined)[];
};

/** Tells fonts whose codes nothing turns into letters: what is drawn with them comes out as other signs than a reader sees. */
export class FontJudge {
  /** By the font's name in the document: whether its letters can be read. */
  private readonly known = new Map<string, boolean>();

  /** Those of a page's pieces whose letters can be read. */
  async readable<P extends Piece>(page: PDFPageProxy, pieces: readonly P[]): Promise<P[]> {
    const words = new Map<string, string>();
    for (const { fontName, str } of pieces) words.set(fontName, `${words.get(fontName) ?? ""} ${str}`);
    for (const [name, text] of words) {
      if (!this.known.has(name) && text.length >= ENOUGH) this.known.set(name, await isReadable(page, name, text));
    }
    return pieces.filter(({ fontName }) => this.known.get(fontName) !== false);
  }
}

async function isReadable(page: PDFPageProxy, name: string, text: string): Promise<boolean> {
  const share = (text.match(odd)?.length ?? 0) / text.length;
  if (share >= PLAINLY_ODD) return false;
  const tokens = text.split(/\s+/).filter((token) => /\p{L}/u.test(token));
  const isMixed = tokens.length > 0 && tokens.filter((token) => mixed.test(token)).length > MIXED * tokens.length;
  if (share < ODD && !isMixed) return true;
  await page.getOperatorList({ annotationMode: 0 });
  return !page.commonObjs.has(name) || hasLetters(page.commonObjs.get(name));
}

/** A font of several bytes a letter without a table of its own; or one whose table knows few of its letters. */
function hasLetters({ composite, toUnicode, differences }: Font): boolean {
  if (composite) return Array.isArray(toUnicode?._map) && toUnicode._map.length > 0;
  const named = (differences ?? []).filter((glyph) => glyph && glyph !== ".notdef");
  const known = (toUnicode?._map ?? []).filter((letter, code) => letter && differences?.[code]);
  return named.length === 0 || known.length * 2 >= named.length;
}
