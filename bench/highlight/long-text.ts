import { snapToGraphemes } from "../../lib/domain/text/graphemes";
import type { TextRange } from "../../lib/domain/text/range";

type Random = () => number;

export type LongText = {
  readonly text: string;
  readonly paragraphs: readonly TextRange[];
  readonly sentences: readonly TextRange[];
};

const words = `the a of in to on by for from with after before during against about under between through without
ministry police council mayor court army bank bridge river station harbour hospital school market village district
province border agency spokesman minister judge doctor farmer driver owner witness neighbour official report figure
said told found held built opened closed moved sold bought counted reported denied confirmed lost won signed ordered
people houses cars ships trains days weeks months years million thousand percent dollars pounds tonnes litres miles
first second third last new old large small early late local national former public private open secret final
Monday Tuesday March October London Aleppo Lagos Lima Oslo Nairobi café naïve “precise” coöperation`.split(/\s+/);

/**
 * Seeded prose in paragraphs of 2 to 9 sentences, some `length` UTF-16 code units of it, with a few quotation marks and
 * accents. Paragraphs are joined by an empty line.
 */
export function makeLongText(random: Random, length: number): LongText {
  const paragraphs: TextRange[] = [];
  const sentences: TextRange[] = [];
  const parts: string[] = [];
  let at = 0;
  const add = (part: string) => {
    parts.push(part);
    at += part.length;
  };
  while (at < length) {
    if (at > 0) add("\n\n");
    const start = at;
    const count = 2 + Math.floor(random() * 8);
    for (let i = 0; i < count; i++) {
      if (i > 0) add(" ");
      const sentence = makeSentence(random);
      sentences.push({ start: at, end: at + sentence.length });
      add(sentence);
    }
    paragraphs.push({ start, end: at });
  }
  return { text: parts.join(""), paragraphs, sentences };
}

function makeSentence(random: Random): string {
  const count = 8 + Math.floor(random() * 18);
  const made = Array.from({ length: count }, (_, i) => {
    if (random() < 0.06) return String(Math.floor(random() * 5000));
    const word = words[Math.floor(random() * words.length)] as string;
    return i > 2 && i < count - 2 && random() < 0.06 ? `${word},` : word;
  }).join(" ");
  return `${made.charAt(0).toUpperCase()}${made.slice(1)}.`;
}

/**
 * `count` ranges as a desk marks them, in a fixed order: six in ten are whole sentences, three are phrases inside one,
 * and one begins in a sentence and ends in the next, even across paragraphs. So they lie in and cross each other, and
 * the more the more there are.
 */
export function makeClaimRanges(random: Random, { text, sentences }: LongText, count: number): TextRange[] {
  const taken = new Set<string>();
  const ranges: TextRange[] = [];
  while (ranges.length < count) {
    const place = Math.floor(random() * (sentences.length - 1));
    const range = snapToGraphemes(
      text,
      rangeIn(random, sentences[place] as TextRange, sentences[place + 1] as TextRange),
    );
    const key = `${range.start}-${range.end}`;
    if (taken.has(key)) continue;
    taken.add(key);
    ranges.push(range);
  }
  return ranges;
}

function rangeIn(random: Random, sentence: TextRange, next: TextRange): TextRange {
  const kind = random();
  if (kind < 0.6) return { start: sentence.start, end: sentence.end - (random() < 0.5 ? 1 : 0) };
  const start = sentence.start + Math.floor((random() * (sentence.end - sentence.start)) / 2);
  if (kind < 0.9) return { start, end: Math.min(start + 8 + Math.floor(random() * 50), sentence.end) };
  return { start, end: next.start + Math.max(Math.floor((random() * (next.end - next.start)) / 2), 1) };
}
