import { trimmedEnd } from "./trim-ends";

/** The longest title of an article, in UTF-16 code units. */
export const MAX_TITLE_LENGTH = 300;

/**
 * A text as a title: one line, single spaces, no characters that a title must not hold, cut after the last whole word
 * that fits into `maxLength` code units with an ellipsis. May come out empty.
 */
export function titleFrom(text: string, maxLength = MAX_TITLE_LENGTH): string {
  // A title needs the start of the text only; the rest would make this slow on a long one.
  const line = text
    .slice(0, maxLength * 8)
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Surrogate}]/gu, "")
    .trim();
  if (line.length <= maxLength) return line;
  let cut = 0;
  for (const { index, segment } of new Intl.Segmenter("en", { granularity: "word" }).segment(line)) {
    if (index + segment.length > maxLength - 1) break;
    cut = index + segment.length;
  }
  // One "word" longer than the limit: cut between graphemes instead.
  if (cut === 0) {
    for (const { index, segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(line)) {
      if (index + segment.length > maxLength - 1) break;
      cut = index + segment.length;
    }
  }
  return `${trimmedEnd(line.slice(0, cut), /[\s\p{P}]/u)}…`;
}
