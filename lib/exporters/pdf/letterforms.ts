import { readFile } from "node:fs/promises";
import { type FontCoverage, readFontCoverage } from "./font-coverage";
import { type FontFile, fontPath, mainFonts, otherFonts } from "./fonts";

/** Stands for a character that no font has a letterform for; the main fonts have this one. */
const missingSign = "□";

/** What is never drawn, so that no font has to cover it. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;

/** White space that a font has no letterform for; inside a line it is a space. */
const otherSpace = /[\t-\r\u0085\u2028\u2029]/g;

/** What the main fonts all have, so that nothing has to be looked up. */
const plainText = /^[ -~]*$/;

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** A tree of plain data with each of its texts settled, the fonts that they need, and what none of them covers. */
export type Settled<T> = {
  readonly tree: T;
  readonly fonts: readonly FontFile[];
  /** The characters that show as {@link missingSign}, by code point, each once. */
  readonly missing: readonly number[];
};

/**
 * Finds the fonts that every text of a tree needs, and puts {@link missingSign} where there is none, because a page
 * that shows an empty frame without saying so would be a lie, and PDF/UA forbids it. Letters that belong together (a
 * grapheme) are sought in one font, as the typesetter does.
 */
export async function settleLetterforms<T>(unsettled: T): Promise<Settled<T>> {
  const [main, ...rest] = await Promise.all(mainFonts.map(coverageOf));
  if (!main) throw new Error("no main font");
  const unknown = new Set<string>();
  const tree = mapTexts(unsettled, (text) => {
    if (plainText.test(text)) return text;
    const spaced = text.replace(otherSpace, " ");
    if (!isCovered(spaced, main)) for (const { segment } of graphemes.segment(spaced)) unknown.add(segment);
    return spaced;
  });
  for (const grapheme of unknown) {
    if (isCovered(grapheme, main) || rest.some((font) => isCovered(grapheme, font))) unknown.delete(grapheme);
  }
  const fonts = [...mainFonts];
  for (const font of otherFonts) {
    if (unknown.size === 0) break;
    const coverage = await coverageOf(font);
    const covered = [...unknown].filter((grapheme) => isCovered(grapheme, coverage));
    if (covered.length > 0) fonts.push(font);
    for (const grapheme of covered) unknown.delete(grapheme);
  }
  if (unknown.size === 0) return { tree, fonts, missing: [] };
  const withSigns = (text: string) =>
    [...graphemes.segment(text)].map(({ segment }) => (unknown.has(segment) ? missingSign : segment)).join("");
  const missing = new Set([...unknown].flatMap((grapheme) => [...grapheme].map((each) => each.codePointAt(0) ?? 0)));
  return { tree: mapTexts(tree, withSigns), fonts, missing: [...missing].sort((a, b) => a - b) };
}

/** The same tree with each string in it replaced; the names of members stay. */
function mapTexts<T>(tree: T, replace: (text: string) => string): T {
  if (typeof tree === "string") return replace(tree) as T;
  if (Array.isArray(tree)) return tree.map((each) => mapTexts(each, replace)) as T;
  if (typeof tree !== "object" || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, mapTexts(value, replace)])) as T;
}

function isCovered(text: string, font: FontCoverage): boolean {
  for (const character of text) {
    if (!font.has(character.codePointAt(0) ?? 0) && !invisible.test(character)) return false;
  }
  return true;
}

const coverages = new Map<string, Promise<FontCoverage>>();

/** A font's coverage, read once. */
function coverageOf(font: FontFile): Promise<FontCoverage> {
  const path = fontPath(font);
  const known = coverages.get(path);
  if (known) return known;
  const read = readFile(path).then(readFontCoverage);
  coverages.set(path, read);
  return read;
}
