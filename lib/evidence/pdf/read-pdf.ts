import { ok, type Result, refuse } from "@/lib/domain/result";
import type { ReadSource } from "@/lib/evidence/read/readable-text";
import { believable } from "@/lib/importers/page/told-language";
import { writtenDay } from "@/lib/importers/page/written-day";
import { pagesToText } from "./pages-to-text";
import { type PdfLimits, pdfWords } from "./pdf-words";

/** What programs put in the place of a title that nobody gave. */
const noTitle = [/^untitled\b/i, /^microsoft word - /i, /\.(?:docx?|indd|pdf|qxd|xlsx?|pptx?|tex|rtf|odt)$/i];

/**
 * Reads the words of a PDF page by page; see pages-to-text.ts for how. The day it was published on is known only where its
 * metadata names one (`dc:date`); the day it was made on is often that of a copy.
 * Refuses: pdf-without-words, and what pdf-words.ts does.
 */
export async function readPdf(bytes: Uint8Array, limits?: PdfLimits): Promise<Result<ReadSource>> {
  const words = await pdfWords(bytes, limits);
  if (!words.ok) return words;
  const { pages, told, bounded } = words.value;
  const read = pagesToText(pages);
  if (read.blocks.length === 0) return refuse("pdf-without-words");
  const letterless = pages.filter((page) => (page.letterless ?? 0) > 0).length;
  const title = stringIn(told.title)?.trim();
  return ok({
    ...read,
    ...believable({ language: stringIn(told.language) }, read.text),
    title: title && !noTitle.some((start) => start.test(title)) ? title : undefined,
    publishedOn: writtenDay(stringIn(told.date)),
    bounded,
    notes: letterless > 0 ? [{ kind: "letterless-left-out", count: letterless }] : [],
  });
}

/** What a file says of itself may be anything; of several values the first counts. */
function stringIn(told: unknown): string | undefined {
  const first: unknown = Array.isArray(told) ? told[0] : told;
  return typeof first === "string" && first !== "" ? first : undefined;
}
