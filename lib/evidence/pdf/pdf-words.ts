import { createRequire } from "node:module";
import path from "node:path";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { annotationItems } from "./annotation-items";
import { FontJudge } from "./font-judge";
import { loadPdfjs } from "./load-pdfjs";
import type { PageItem } from "./page-item";

/** A page in the order in which its words are drawn; none where it could not be read. */
export type PageItems = {
  readonly number: number;
  readonly height: number;
  readonly items: readonly PageItem[];
  /** Values of forms, typed notes and stamps, which are drawn over the page. */
  readonly notes?: readonly PageItem[];
  /** How many stretches were left out, because nothing tells which letters they are. */
  readonly letterless?: number;
};

/** What was read of a PDF. `told` is what it says of itself, as it came. */
export type PdfWords = {
  readonly pages: readonly PageItems[];
  readonly told: { readonly title?: unknown; readonly language?: unknown; readonly date?: unknown };
  /** Whether pages or words are missing, by a limit or because they could not be read. */
  readonly bounded: boolean;
};

export type PdfLimits = {
  readonly pages: number;
  /** In UTF-16 code units, in all. */
  readonly characters: number;
};

const usual: PdfLimits = { pages: 2_000, characters: 10_000_000 };

/**
 * Reads the words of a PDF with pdf.js. Scripts and attachments in it are left alone, and nothing is drawn. What is
 * in it may be made to take all memory or never to end, so this is for a process apart (lib/apart).
 * Refuses: pdf-locked, pdf-broken.
 */
export async function pdfWords(bytes: Uint8Array, limits: PdfLimits = usual): Promise<Result<PdfWords>> {
  const document = await open(bytes).catch((error: unknown) => error as Error);
  if (document instanceof Error) {
    if (document instanceof RangeError) throw document;
    return refuse(document.name === "PasswordException" ? "pdf-locked" : "pdf-broken");
  }
  const told = await toldBy(document);
  const pages: PageItems[] = [];
  const count = Math.min(document.numPages, limits.pages);
  const fonts = new FontJudge();
  let characters = 0;
  while (pages.length < count && characters < limits.characters) {
    const page = await readPage(document, pages.length + 1, fonts);
    pages.push(page);
    for (const [words] of [...page.items, ...(page.notes ?? [])]) characters += words.length;
  }
  const bounded = pages.length < document.numPages || pages.some(isBroken);
  await document.loadingTask.destroy();
  return pages.every(isBroken) ? refuse("pdf-broken") : ok({ pages, told, bounded });
}

/** A page that could not be read has no height. */
function isBroken({ height }: PageItems): boolean {
  return height === 0;
}

async function open(bytes: Uint8Array) {
  // Loaded when first needed: it is the largest of all readers.
  const { getDocument } = await loadPdfjs();
  const folder = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return getDocument({
    // It takes the bytes for its own.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    fontExtraProperties: true,
    maxImageSize: 1,
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    verbosity: 0,
  }).promise;
}

type Document = Awaited<ReturnType<typeof open>>;

async function toldBy(document: Document): Promise<PdfWords["told"]> {
  const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: null }));
  const { Title: title, Language: language } = info as { Title?: unknown; Language?: unknown };
  return { title, language, date: metadata?.get("dc:date") };
}

async function readPage(document: Document, number: number, fonts: FontJudge): Promise<PageItems> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const [, bottom = 0, , top = 0] = page.view;
    const drawn = items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item] : []));
    const pieces = await fonts.readable(page, drawn);
    const notes = await annotationItems(page);
    page.cleanup();
    return {
      number,
      height: top - bottom,
      items: pieces.map(({ str, transform, width, dir }) => {
        const [a, b, c, d, x, y] = transform as [number, number, number, number, number, number];
        return [str, a, b, c, d, x, y, width, dir === "rtl" ? 1 : 0] as const;
      }),
      notes,
      letterless: drawn.length - pieces.length,
    };
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return { number, height: 0, items: [] };
  }
}
