import type { Block } from "./blocks";
import type { TextRange } from "./range";
import { sentencesOf } from "./sentences";

/** The headings within a text, in text order: all but the one that it begins with, which is its headline. */
export function crossheadsIn(blocks: readonly Block[]): TextRange[] {
  return blocks.slice(1).flatMap(({ kind, start, end }) => (kind === "heading" ? { start, end } : []));
}

/**
 * The sentences of a version that somebody has to look at, in text order. Headings are among them, since a headline
 * claims as much as the text below it; what holds no word, such as a line of asterisks, is not. `language` is a BCP 47 tag.
 */
export function sentencesToCover(text: string, blocks: readonly Block[], language: string): TextRange[] {
  return sentencesOf(text, blocks, language).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}
