import { writeComment } from "@/lib/commands/conversation/write-comment";
import type { WriteCommentInput } from "@/lib/input/conversation";
import type { SeededArticle } from "./claims";
import { as, must } from "./desk";

/** Says something about an article, by whoever is named; gives the ids of the comment and of its thread. */
export async function seedComment(
  by: string,
  article: Pick<SeededArticle, "id">,
  words: string,
  on: WriteCommentInput["on"] = { of: "article" },
): Promise<{ commentId: string; threadId: string }> {
  return must(await writeComment(as(by), { articleId: article.id, on, words }));
}

/** Chosen words of the article, as a thread is begun on them. */
export function onWords(article: SeededArticle, quote: string): WriteCommentInput["on"] {
  const start = article.text.indexOf(quote);
  return { of: "words", versionNumber: article.versionNumber, start, end: start + quote.length };
}
