import type { ChosenSource } from "./use-article-source";

/** Whether a source is a web page, of which the importer takes the article alone. */
export function isPage(told: ChosenSource["told"]): boolean {
  return told.kind === "page" || (told.kind === "file" && /\.(?:x?html?|mht|mhtml)$/i.test(told.name));
}
