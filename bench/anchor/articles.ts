import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { TextRange } from "../../lib/domain/text/range";
import { sentencesOf } from "../../lib/domain/text/sentences";

/** An article to be edited: its text, its paragraphs, and its sentences (ranges of the text) by paragraph. */
export type Article = {
  readonly name: string;
  readonly text: string;
  readonly paragraphs: readonly { readonly range: TextRange; readonly sentences: readonly TextRange[] }[];
};

const folder = path.join(import.meta.dirname, "prose");

/** The articles of bench/anchor/prose and the demo's. */
export function loadArticles(): Article[] {
  const files = readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name));
  files.push(path.join(import.meta.dirname, "../../prisma/demo/article.txt"));
  return files.map((file) => readArticle(path.basename(file, ".txt"), readFileSync(file, "utf8").trim()));
}

/**
 * An article of at least `length` code units, made of others one behind the other. Each paragraph begins with a number of
 * its own, so that no two copies are the same.
 */
export function joinArticles(articles: readonly Article[], length: number): Article {
  const parts: string[] = [];
  for (let total = 0; total < length; ) {
    const { text } = articles[parts.length % articles.length] as Article;
    let paragraph = 0;
    const part = text.replace(/^(?=.)/gmu, () => `${parts.length + 1}.${++paragraph} `);
    parts.push(part);
    total += part.length + 2;
  }
  return readArticle("joined", parts.join("\n\n"));
}

function readArticle(name: string, text: string): Article {
  const paragraphs = Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: line }) => {
    const range = { start: index, end: index + line.length };
    return { range, sentences: sentencesOf(text, [range], "und") };
  });
  return { name, text, paragraphs };
}
