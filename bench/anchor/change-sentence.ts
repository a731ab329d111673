import { type DraftSentence, inserted, type Part } from "./draft";
import { type Level, pick } from "./make-edit";

/** A sentence with none, one or several changes within it. `strange` gives words to write. */
export function changeSentence(
  random: () => number,
  sentence: DraftSentence,
  strange: string,
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

/** In scripts without spaces one or two characters. */
function strangeWords(random: () => number, strange: string, like: string, count: number): string {
  const isSpaced = /^[\p{Script=Latin}\p{Script=Arabic}\p{N}]/u.test(like);
  const words = strange.match(isSpaced ? /[\p{L}\p{N}]+/gu : /\p{L}/gu) ?? ["x"];
  return Array.from({ length: count }, () => pick(random, words)).join(isSpaced ? " " : "");
}

/** One to four words, never right at the sentence's ends: whether they belong to it could not be said there. */
function insertWords(random: () => number, sentence: DraftSentence, strange: string): DraftSentence {
  const places = sentence.flatMap(({ text }, i) => (i > 1 && /\p{L}/u.test(text) ? i : []));
  if (places.length === 0) return sentence;
  const at = pick(random, places);
  const like = sentence[at]?.text ?? "";
  const isSpaced = /^[\p{Script=Latin}\p{Script=Arabic}]/u.test(like);
  const words = strangeWords(random, strange, like, 1 + Math.floor(random() * 4));
  return sentence.toSpliced(at, 0, inserted(isSpaced ? `${words} ` : words));
}

/** One to four words with the spaces between and behind them. */
function deleteWords(random: () => number, sentence: DraftSentence): DraftSentence {
  const places = sentence.flatMap(({ text }, i) => (/\p{L}|\p{N}/u.test(text) ? i : []));
  const count = 1 + Math.floor(random() * 4);
  if (places.length < 2 * count + 2) return sentence;
  const first = Math.floor(random() * (places.length - count - 1));
  return sentence.toSpliced(places[first] as number, (places[first + count] as number) - (places[first] as number));
}
