import type { TextRange } from "../../lib/domain/text/range";
import type { Article } from "./articles";
import type { Level } from "./change-sentence";
import { changeSentence } from "./change-sentence";
import { type Draft, type DraftSentence, inserted, type Part, writeDraft } from "./draft";
import { makeDecoy, PartsInOrder, placeDecoy } from "./near-copies";
import { pick } from "./pick";
import { type Truth, truthOf } from "./truth";
import { isSpaced, type Words, wordOrCharacter, wordsIn } from "./words";

export const levels: readonly Level[] = [
  {
    name: "light",
    typo: 0.06,
    word: 0.04,
    figure: 0.03,
    insertWords: 0.03,
    deleteWords: 0.02,
    insertSentence: 0.02,
    deleteSentence: 0.02,
    moves: 1,
    decoys: 2,
    quotes: 0.2,
  },
  {
    name: "moderate",
    typo: 0.15,
    word: 0.15,
    figure: 0.1,
    insertWords: 0.1,
    deleteWords: 0.06,
    insertSentence: 0.06,
    deleteSentence: 0.07,
    moves: 3,
    decoys: 5,
    quotes: 0.3,
  },
  {
    name: "heavy",
    typo: 0.25,
    word: 0.3,
    figure: 0.2,
    insertWords: 0.2,
    deleteWords: 0.12,
    insertSentence: 0.12,
    deleteSentence: 0.14,
    moves: 5,
    decoys: 6,
    quotes: 0.4,
  },
];

/** An edited article and the claims on the old text with what became of them. */
export type Edit = {
  readonly oldText: string;
  readonly newText: string;
  readonly claims: readonly TextRange[];
  readonly truths: readonly Truth[];
  /** Every part of the new text, for those who are told the edit. */
  readonly placed: readonly (Part & { readonly to: number })[];
};

/** Edits an article at random; `strange` is text for new sentences and words. */
export function makeEdit(random: () => number, article: Article, strange: Article, level: Level): Edit {
  const claims = makeClaims(random, article);
  const draft = draftOf(article);
  const sentences = draft.flat().length;
  const decoys = Math.max(0, Math.round((level.decoys * sentences) / 100 + random() - 0.5));
  const copies = Array.from({ length: decoys }, () => makeDecoy(random, draft.flat()));
  const words = wordsIn(strange.text);
  const edited = draft.map((paragraph) => editParagraph(random, paragraph, strange, words, level));
  for (let i = Math.round((level.moves * sentences) / 100 + random() - 0.5); i > 0; i--) moveParagraph(random, edited);
  const kept = new PartsInOrder(edited);
  for (const copy of copies) placeDecoy(random, edited, kept, copy);
  if (random() < level.quotes) swapQuotes(edited);
  const { text, placed } = writeDraft(edited);
  return { oldText: article.text, newText: text, claims, truths: truthOf(text, placed, claims), placed };
}

/** Every sentence, and a phrase of two to seven words (or four to twelve characters) out of each that is longer. */
function makeClaims(random: () => number, { text, paragraphs }: Article): TextRange[] {
  return paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => {
      const words = Array.from(text.slice(sentence.start, sentence.end).matchAll(wordOrCharacter));
      const count = words.some(({ 0: word }) => isSpaced(word))
        ? 2 + Math.floor(random() * 6)
        : 4 + Math.floor(random() * 9);
      if (words.length <= count) return [sentence];
      const first = Math.floor(random() * (words.length - count));
      const start = sentence.start + (words[first]?.index ?? 0);
      const last = words[first + count - 1];
      return [sentence, { start, end: sentence.start + (last?.index ?? 0) + (last?.[0].length ?? 0) }];
    }),
  );
}

function draftOf({ text, paragraphs }: Article): Draft {
  return paragraphs.map(({ range, sentences }) =>
    sentences.map((sentence, i) => partsOf(text, sentence.start, sentences[i + 1]?.start ?? range.end)),
  );
}

function partsOf(text: string, start: number, end: number): DraftSentence {
  const parts: Part[] = [];
  let at = start;
  const keep = (to: number) => {
    if (to > at) parts.push({ text: text.slice(at, to), from: at, fromEnd: to, kept: true });
    at = to;
  };
  for (const { index, 0: word } of text.slice(start, end).matchAll(wordOrCharacter)) {
    keep(start + index);
    keep(start + index + word.length);
  }
  keep(end);
  return parts;
}

function editParagraph(
  random: () => number,
  paragraph: DraftSentence[],
  strange: Article,
  words: Words,
  level: Level,
): DraftSentence[] {
  const edited: DraftSentence[] = [];
  for (const sentence of paragraph) {
    if (random() < level.insertSentence) edited.push(newSentence(random, strange));
    if (random() >= level.deleteSentence) edited.push(changeSentence(random, sentence, words, level));
  }
  return edited;
}

function newSentence(random: () => number, { text, paragraphs }: Article): DraftSentence {
  const { sentences } = pick(random, paragraphs);
  const sentence = pick(random, sentences);
  return [inserted(text.slice(sentence.start, sentence.end)), inserted(" ")];
}

function moveParagraph(random: () => number, draft: Draft): void {
  const [paragraph] = draft.splice(Math.floor(random() * draft.length), 1);
  if (paragraph) draft.splice(Math.floor(random() * (draft.length + 1)), 0, paragraph);
}

function swapQuotes(draft: Draft): void {
  for (const part of draft.flat(2)) {
    const text =
      part.text.includes("’") || part.text.includes("“") || part.text.includes("”")
        ? part.text.replace(/’/g, "'").replace(/[“”]/g, '"')
        : part.text.replace(/'/g, "’").replace(/"/g, "”");
    Object.assign(part, { text });
  }
}
