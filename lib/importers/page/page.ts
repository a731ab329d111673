import { ok, type Result, refuse } from "@/lib/domain/result";
import { joinBlocks } from "@/lib/importers/html/join-blocks";
import { parseHtml } from "@/lib/importers/html/parse-html";
import type { ImportedText } from "@/lib/importers/imported-text";
import { articleOfPage } from "./page-article";
import { pageTrouble } from "./page-trouble";
import { believable } from "./told-language";

/**
 * Brings in the article of a web page: its headline, standfirst, headings, paragraphs, quotes, lists, tables and
 * captions, without what stands around them, and what the page says of itself.
 * Refuses: html-too-intricate, page-needs-script, page-behind-wall, page-without-article.
 *
 * @param source decoded HTML
 * @param address where it was fetched from; null for a file
 */
export function importPage(source: string, address: string | null): Result<ImportedText> {
  const parsed = parseHtml(source.replace(/\r\n?/g, "\n"));
  if (!parsed.ok) return parsed;
  const { blocks, aside, told } = articleOfPage(parsed.value, address);
  const article = joinBlocks(blocks);
  const trouble = pageTrouble(parsed.value.document, article.text);
  if (trouble) return refuse(trouble);
  return ok({ ...told, ...article, aside, ...believable(told, article.text) });
}
