import { ok, type Result } from "@/lib/domain/result";
import { htmlBlocks } from "./html/html-blocks";
import { joinBlocks } from "./html/join-blocks";
import { parseHtml } from "./html/parse-html";
import type { ImportedText } from "./imported-text";
import { believable } from "./page/told-language";

/**
 * Brings in what was pasted with its formatting: all of it, since whoever copied it chose what to copy.
 * Refuses: html-too-intricate.
 *
 * @param html the clipboard's `text/html`
 */
export function importClipboard(html: string): Result<ImportedText> {
  const parsed = parseHtml(html.replace(/\r\n?/g, "\n"));
  if (!parsed.ok) return parsed;
  const { document } = parsed.value;
  const article = joinBlocks(htmlBlocks(document.body));
  const language = document.documentElement.getAttribute("lang") ?? undefined;
  return ok({ ...article, language: believable({ language }, article.text).language });
}
