import type { PDFPageProxy } from "pdfjs-dist";
import { loadPdfjs } from "./load-pdfjs";
import type { PageItem } from "./page-item";

const HIDDEN = 2;
const NOT_SHOWN = 32;
const PRINTED = 4;
/** The size of letters where nothing tells it, in points. */
const USUAL_SIZE = 11;
const LEADING = 1.15;

/** What pdf.js gives of an annotation, as far as its words go. */
type Annotation = {
  readonly id: string;
  readonly subtype: string;
  readonly rect: readonly [left: number, bottom: number, right: number, top: number];
  readonly annotationFlags?: number;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly options?: readonly { readonly exportValue: string; readonly displayValue: string }[];
  readonly textContent?: readonly string[];
  readonly contentsObj?: { readonly str?: string };
  readonly password?: boolean;
  readonly textPosition?: readonly [x: number, y: number];
  readonly defaultAppearanceData?: { readonly fontSize?: number };
};
type Drawn = ReadonlyMap<string, readonly string[]>;

/**
 * The words that stand on a page though they are no part of its content: values of forms, typed notes, stamps. None where
 * they cannot be read.
 */
export async function annotationItems(page: PDFPageProxy): Promise<PageItem[]> {
  try {
    const shown = ((await page.getAnnotations()) as Annotation[]).filter(isShown);
    const drawn = shown.some(isStamp) ? await drawnWords(page) : new Map<string, string[]>();
    return shown.flatMap((annotation) => itemsOf(annotation, linesOf(annotation, drawn)));
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return [];
  }
}

function isShown({ annotationFlags = 0 }: Annotation): boolean {
  if (annotationFlags & HIDDEN) return false;
  return !(annotationFlags & NOT_SHOWN) || Boolean(annotationFlags & PRINTED);
}

function isStamp({ subtype }: Annotation): boolean {
  return subtype === "Stamp" || subtype === "Watermark";
}

function linesOf(annotation: Annotation, drawn: Drawn): readonly string[] {
  const { subtype, fieldType, fieldValue, options = [], textContent, contentsObj, id, password } = annotation;
  if (subtype === "Widget") {
    if (password || (fieldType !== "Tx" && fieldType !== "Ch")) return [];
    if (textContent) return textContent;
    const values = (Array.isArray(fieldValue) ? fieldValue : [fieldValue]).filter((value) => typeof value === "string");
    const shown = (value: string) => options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value;
    return values.flatMap((value) => shown(value).split(/\r\n?|\n/));
  }
  if (subtype === "FreeText") return textContent ?? (contentsObj?.str ?? "").split(/\r\n?|\n/);
  return isStamp(annotation) ? (drawn.get(id) ?? []) : [];
}

/** What annotations draw, by their ids: stamps tell their words in no other way. */
async function drawnWords(page: PDFPageProxy): Promise<Drawn> {
  const { OPS } = await loadPdfjs();
  const { fnArray, argsArray } = await page.getOperatorList();
  const words = new Map<string, string[]>();
  let id: string | null = null;
  for (const [i, operation] of fnArray.entries()) {
    if (operation === OPS.beginAnnotation) id = argsArray[i][0];
    else if (operation === OPS.endAnnotation) id = null;
    else if (operation === OPS.showText && id !== null) {
      const line = (argsArray[i][0] as (number | { unicode?: string })[]).map((glyph) =>
        typeof glyph === "number" ? gapOf(glyph) : (glyph?.unicode ?? ""),
      );
      words.set(id, [...(words.get(id) ?? []), line.join("")]);
    }
  }
  return words;
}

/** A number between letters moves them apart, in thousandths of their size to the left. */
function gapOf(moved: number): string {
  return moved < -200 ? " " : "";
}

function itemsOf({ rect, textPosition, defaultAppearanceData }: Annotation, written: readonly string[]): PageItem[] {
  const lines = written.map((line) => line.trim()).filter((line) => line !== "");
  const height = rect[3] - rect[1];
  const size = Math.min(
    defaultAppearanceData?.fontSize || USUAL_SIZE,
    height / Math.max(1, lines.length) || USUAL_SIZE,
  );
  const x = rect[0] + (textPosition?.[0] ?? 2);
  const top = textPosition ? rect[1] + textPosition[1] : rect[3] - size;
  const width = (rect[2] - rect[0]) * 0.9;
  return lines.map((line, i) => {
    const rtl = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(line);
    return [
      line,
      size,
      0,
      0,
      size,
      x,
      top - i * LEADING * size,
      Math.min(width, line.length * size * 0.5),
      rtl ? 1 : 0,
    ];
  });
}
