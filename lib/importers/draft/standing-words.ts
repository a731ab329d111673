import type { Block } from "@/lib/domain/text/blocks";
import type { TextRange } from "@/lib/domain/text/range";
import { sentencesOf } from "@/lib/domain/text/sentences";
import type { DraftNote, FoundNote } from "./draft";

/** A word is looked for so many code units on either side. */
const NEAR = 64;

/**
 * Notes with the words that they stand on, in text order. A range is what the document says. A comment at a place stands on
 * the word there: around it, before it, else behind it. A footnote or endnote is said of what comes before its sign: the
 * sentence up to there, from the last such sign in it; two signs in one place are said of the same.
 *
 * @param found in text order
 * @param language of the text; BCP 47
 */
export function onTheirWords(
  { text, blocks, language }: { readonly text: string; readonly blocks: readonly Block[]; readonly language: string },
  found: readonly FoundNote[],
): DraftNote[] {
  const statements = new Statements(text, blocks, language);
  const placed = found.map(({ on, ...note }) => {
    const range =
      on === "range" ? note : on === "word" ? wordAt(text, note.start, language) : statements.before(note.start);
    const { start, end } = range;
    return { ...note, start, end, quote: text.slice(start, end) };
  });
  const inOrder = placed.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return inOrder.map(({ kind, start, end, quote, text: said, author, at, replies, resolved }) => ({
    ...{ kind, start, end, quote, text: said, author, at, replies, resolved },
  }));
}

function wordAt(text: string, at: number, language: string): TextRange {
  const from = Math.max(text.lastIndexOf("\n", at - 1) + 1, at - NEAR, 0);
  const lineEnd = text.indexOf("\n", at);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, at + NEAR);
  const words: TextRange[] = [];
  for (const { index, segment, isWordLike } of wordsBy(language).segment(text.slice(from, to))) {
    if (isWordLike) words.push({ start: from + index, end: from + index + segment.length });
  }
  const touching = words.find(({ start, end }) => start < at && at <= end) ?? words.find(({ start }) => start === at);
  return touching ?? words.findLast(({ end }) => end <= at) ?? words[0] ?? { start: at, end: at };
}

const segmenters = new Map<string, Intl.Segmenter>();

function wordsBy(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language === "und" ? "en" : language, { granularity: "word" });
  segmenters.set(language, made);
  return made;
}

/** Gives what signs are said of, asked for in text order. */
class Statements {
  private block = 0;
  private sentences: readonly TextRange[] = [];
  private sentencesOfBlock = -1;
  private last: (TextRange & { readonly from: number }) | null = null;

  constructor(
    private readonly text: string,
    private readonly blocks: readonly Block[],
    private readonly language: string,
  ) {}

  before(at: number): TextRange {
    while (this.block < this.blocks.length - 1 && (this.blocks[this.block + 1] as Block).start < at) this.block++;
    const block = this.blocks[this.block];
    if (!block || at <= block.start) return wordAt(this.text, at, this.language);
    if (this.sentencesOfBlock !== this.block) {
      this.sentences = sentencesOf(this.text, [block], this.language);
      this.sentencesOfBlock = this.block;
    }
    const from = lastStart(this.sentences, at) ?? block.start;
    const earlier = this.last?.from === from ? this.last : null;
    const start =
      earlier && /[\p{L}\p{N}]/u.test(this.text.slice(earlier.end, at)) ? this.behind(earlier.end, at) : null;
    const range = { start: start ?? earlier?.start ?? from, end: at };
    this.last = { ...range, from };
    return range;
  }

  /** Where words begin behind a sign: after the stop, comma or sign between cells, and the space, that follow it. */
  private behind(sign: number, at: number): number {
    let start = sign;
    while (start < at && /(?!&)[\s|\p{Po}\p{Pd}\p{Pe}\p{Pf}]/u.test(this.text.charAt(start))) start++;
    return start;
  }
}

/** The last start before `at`; the ranges are in text order. */
function lastStart(ranges: readonly TextRange[], at: number): number | undefined {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as TextRange).start < at) low = middle + 1;
    else high = middle;
  }
  return ranges[low - 1]?.start;
}
