import { ok, type Result, refuse } from "../domain/result";
import { bylineIn } from "./byline";
import { htmlBlocks } from "./html-blocks";
import type { ImportedText } from "./imported-text";
import { joinBlocks } from "./join-blocks";
import { pageMetadata } from "./page-metadata";
import { selectArticle } from "./page-selection";
import { articleTexts } from "./page-survivors";
import { pageTrouble } from "./page-trouble";
import { parseHtml } from "./parse-html";
import { believable } from "./told-language";
import { writtenDay } from "./written-day";

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
  const { document } = parsed.value;
  const metadata = pageMetadata(document, address);
  const blocks = htmlBlocks(document.body);
  const { headline, head, ...selected } = selectArticle(blocks, articleTexts(parsed.value), document.body, metadata);
  const article = joinBlocks(selected.blocks);
  const trouble = pageTrouble(document, article.text);
  if (trouble) return refuse(trouble);
  const { language, direction, modifiedOn, site, address: own } = metadata;
  return ok({
    ...article,
    ...believable({ language, direction }, article.text),
    title: metadata.title ?? headline ?? metadata.titles[0],
    byline: metadata.byline ?? head.map((line) => bylineIn(line)).find((name) => name !== undefined),
    publishedOn: metadata.publishedOn ?? head.map(writtenDay).find((day) => day !== undefined),
    modifiedOn,
    site,
    address: own,
  });
}
