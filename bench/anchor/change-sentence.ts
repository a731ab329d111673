import { type DraftSentence, inserted, type Part } from "./draft";
import { pick } from "./pick";
import { isSpaced, type Words } from "./words";

/** How often things happen: to each sentence, or in each article. */
export type Level = {
  readonly name: "light" | "moderate" | "heavy";
  readonly typo: number;
  readonly word: number;
  readonly figure: number;
  readonly insertWords: number;
  readonly deleteWords: number;
  readonly insertSentence: number;
  readonly deleteSentence: number;
  /** Paragraphs that go elsewhere, and copies of sentences with a word changed, for each hundred sentences. */
  readonly moves: number;
  readonly decoys: number;
  /** Of all edits, those in which quotation marks and apostrophes are swapped for curly ones or back. */
  readonly quotes: number;
};

/** A sentence with none, one or several changes within it. `strange` gives words to write. */
export function changeSentence(
  random: () => number,
  sentence: DraftSentence,
  strange: Words,
  level: Level,
): DraftSentence {
  let changed = sentence;
  if (random() < level.typo) changed = changeOne(random, changed, /\p{L}{3}/u, (word) => misspelt(random, word));
  for (let chance = level.word; chance > random(); chance *= 0.6)
    changed = changeOne(random, changed, /\p{L}/u, (word) =>
      strangeWords(random, strange, word, random() < 0.2 ? 2 : 1),
    );
  if (random() < level.figure)
    changed = changeOne(random, changed, /\p{N}/u, (figure) =>
      figure.replace(/\p{N}/u, () => String(1 + Math.floor(random() * 9))),
    );
  if (random() < level.insertWords) changed = insertWords(random, changed, strange);
  if (random() < level.deleteWords) changed = deleteWords(random, changed);
  return changed;
}

function changeOne(
  random: () => number,
  sentence: DraftSentence,
  which: RegExp,
  change: (word: string) => string,
): DraftSentence {
  const places = sentence.flatMap(({ text, kept }, i) => (kept && which.test(text) ? i : []));
  if (places.length === 0) return sentence;
  const at = pick(random, places);
  const { text, from, fromEnd } = sentence[at] as Part;
  return sentence.with(at, { text: change(text), from, fromEnd, kept: false });
}

function misspelt(random: () => number, word: string): string {
  const at = Math.floor(random() * (word.length - 1));
  const kind = random();
  if (kind < 0.35) return word.slice(0, at) + word.slice(at + 1);
  if (kind < 0.7) return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  return word.slice(0, at) + word.charAt(at) + word.slice(at);
}

/** Words in the manner of one: in scripts without spaces single characters. */
function strangeWords(random: () => number, strange: Words, like: string, count: number): string {
  const [alike, others] = isSpaced(like) ? [strange.spaced, strange.unspaced] : [strange.unspaced, strange.spaced];
  const words = alike.length > 0 ? alike : others;
  return Array.from({ length: count }, () => pick(random, words)).join(isSpaced(like) ? " " : "");
}

/**
 * One to four words, never right at the sentence's ends: whether they belong to it could not be said there. Nor beside
 * a word that was changed: nobody could tell them from what was written in its place.
 */
function insertWords(random: () => number, sentence: DraftSentence, strange: Words): DraftSentence {
  const places = wordsOf(sentence).filter((at, i, words) => i > 0 && isKept(sentence, words[i - 1] as number, at));
  if (places.length === 0) return sentence;
  const at = pick(random, places);
  const like = sentence[at]?.text ?? "";
  const words = strangeWords(random, strange, like, 1 + Math.floor(random() * 4));
  if (words === like) return sentence;
  return sentence.toSpliced(at, 0, inserted(isSpaced(like) ? `${words} ` : words));
}

/** One to four words with the spaces between and behind them, none beside what was changed or inserted. */
function deleteWords(random: () => number, sentence: DraftSentence): DraftSentence {
  const words = wordsOf(sentence);
  const count = 1 + Math.floor(random() * 4);
  if (words.length < 2 * count + 2) return sentence;
  const firsts = words.slice(0, -count - 1).flatMap((_, first) => {
    const before = words[first - 1] ?? 0;
    return isKept(sentence, before, words[first + count] as number) ? first : [];
  });
  if (firsts.length === 0) return sentence;
  const first = pick(random, firsts);
  return sentence.toSpliced(words[first] as number, (words[first + count] as number) - (words[first] as number));
}

/** Where a sentence's words stand among its parts. */
function wordsOf(sentence: DraftSentence): number[] {
  return sentence.flatMap(({ text }, i) => (/[\p{L}\p{N}]/u.test(text) ? i : []));
}

/** Whether all parts from one to another are as they were. */
function isKept(sentence: DraftSentence, from: number, to: number): boolean {
  return sentence.slice(from, to + 1).every(({ kept }) => kept);
}
