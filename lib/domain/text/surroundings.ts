import type { Block } from "./blocks";
import { overlaps, type TextRange } from "./range";
import { sentencesOf } from "./sentences";

/** Some words of a text in their sentence, and the sentences beside it; empty strings where there is nothing. */
export type Surroundings = {
  readonly before: string;
  /** From the start of the sentence to the words. */
  readonly lead: string;
  readonly words: string;
  /** From the words to the end of the sentence. */
  readonly trail: string;
  readonly after: string;
};

/**
 * A range in its sentence (or sentences), with one sentence more on either side, for reading it where the whole text is
 * not at hand. Looks at the blocks that hold the range and at their neighbours only, so that a long text costs no more
 * than a short one.
 */
export function surroundingsOf(
  text: string,
  blocks: readonly Block[],
  range: TextRange,
  language: string,
): Surroundings {
  const first = blocks.findIndex((block) => overlaps(block, range));
  const last = blocks.findLastIndex((block) => overlaps(block, range));
  const words = text.slice(range.start, range.end);
  if (first < 0) return { before: "", lead: "", words, trail: "", after: "" };
  const near = [...neighbour(blocks[first - 1]), ...blocks.slice(first, last + 1), ...neighbour(blocks[last + 1])];
  const sentences = sentencesOf(text, near, language);
  const from = sentences.findIndex((sentence) => overlaps(sentence, range));
  const to = sentences.findLastIndex((sentence) => overlaps(sentence, range));
  const slice = (sentence: TextRange | undefined) => (sentence ? text.slice(sentence.start, sentence.end) : "");
  return {
    before: slice(sentences[from - 1]),
    lead: text.slice(sentences[from]?.start ?? range.start, range.start),
    words,
    trail: text.slice(range.end, sentences[to]?.end ?? range.end),
    after: slice(sentences[to + 1]),
  };
}

/** The sentence or sentences that a range stands in, whole; the range's own words where it stands in none. */
export function sentenceAround(text: string, blocks: readonly Block[], range: TextRange, language: string): string {
  const { lead, words, trail } = surroundingsOf(text, blocks, range, language);
  return lead + words + trail;
}

/** A heading is no sentence of the text beside it. */
function neighbour(block: Block | undefined): Block[] {
  return block && block.kind !== "heading" ? [block] : [];
}
