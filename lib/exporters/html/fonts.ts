import { readFileSync } from "node:fs";
import path from "node:path";

/** The product's two families, as their packages name them. Their licence, the SIL Open Font License, lets a document embed them. */
const families = [
  { family: "Inter", name: "inter" },
  { family: "Source Serif 4", name: "source-serif-4" },
] as const;

/** A part of a family: the code points that it is for, as CSS writes them and as pairs, and its file. */
type Subset = {
  readonly family: string;
  readonly file: string;
  readonly range: string;
  readonly spans: readonly (readonly [first: number, last: number])[];
};

/**
 * Font faces for whatever a text holds, as a style sheet with the files as data: addresses, so that a page which loads nothing
 * looks like the product. The families come in parts by script; those of which the text has no character are left out, so a
 * Latin text carries about 130 kB. One weight axis serves every weight; slanted letters are the browser's.
 */
export function fontFaces(text: string): string {
  const used = codePointsOf(text);
  const isUsed = ([first, last]: readonly [number, number]) => used.some((point) => point >= first && point <= last);
  return subsets()
    .filter(({ spans }) => spans.some(isUsed))
    .map(({ family, file, range }) => faceOf(family, range, readFileSync(file).toString("base64")))
    .join("\n");
}

/** Each code point that a text holds, once. A text of 28 million characters is no list of them. */
function codePointsOf(text: string): number[] {
  const holds = new Uint8Array(0x11_0000);
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) ?? 0;
    holds[point] = 1;
    at += point > 0xffff ? 2 : 1;
  }
  const points: number[] = [];
  for (let point = holds.indexOf(1); point !== -1; point = holds.indexOf(1, point + 1)) points.push(point);
  return points;
}

function faceOf(family: string, range: string, base64: string): string {
  const source = `url(data:font/woff2;base64,${base64}) format("woff2")`;
  return `@font-face { font-family: "${family}"; font-weight: 200 900; font-display: swap; src: ${source}; unicode-range: ${range}; }`;
}

/** What the packages hold. Galley runs in its own folder, from the server and from the command line alike. */
function subsets(): Subset[] {
  return families.flatMap(({ family, name }) => {
    const folder = path.join(process.cwd(), "node_modules", "@fontsource-variable", name);
    const ranges = JSON.parse(readFileSync(path.join(folder, "unicode.json"), "utf8")) as Record<string, string>;
    return Object.entries(ranges).map(([subset, range]) => ({
      ...{ family, range, spans: range.split(",").map(spanOf) },
      file: path.join(folder, "files", `${name}-${subset}-wght-normal.woff2`),
    }));
  });
}

/** "U+0301" or "U+0400-045F" as the first and last code point. */
function spanOf(range: string): readonly [number, number] {
  const [first = "", last = first] = range.trim().slice(2).split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
