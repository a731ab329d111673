import type { TextRange } from "../../lib/domain/text/range";
import { type Draft, type DraftSentence, firstPartBehind, inserted, type Part } from "./draft";
import { pick } from "./pick";

/** A copy of a sentence with one or two words or figures changed, and where its original stood in the old text. */
export type NearCopy = { readonly sentence: DraftSentence; readonly original: TextRange };

/** How often another place is looked for before the copy is left out. */
const TRIES = 20;

/** A near copy of one of these sentences. */
export function makeDecoy(random: () => number, sentences: readonly DraftSentence[]): NearCopy {
  const from = pick(random, sentences);
  const copy = from.map(({ text }) => inserted(text));
  for (let i = 0; i < 1 + Math.floor(random() * 2); i++) {
    const at = pick(
      random,
      copy.flatMap(({ text }, place) => (/[\p{L}\p{N}]/u.test(text) ? place : [])),
    );
    if (at === undefined) break;
    const { text } = copy[at] as Part;
    if (/\p{N}/u.test(text)) copy[at] = inserted(text.replace(/\p{N}/u, () => String(Math.floor(random() * 10))));
    else copy[at] = inserted(pick(random, pick(random, sentences)).text.trim() || "another");
  }
  const original = { start: from[0]?.from ?? 0, end: from.at(-1)?.fromEnd ?? 0 };
  return { sentence: [...copy, inserted(" ")], original };
}

/** Puts a copy into an edited draft, as a paragraph of its own or in another, where it can be told from its original. */
export function placeDecoy(random: () => number, draft: Draft, kept: PartsInOrder, copy: NearCopy): void {
  for (let tries = 0; tries < TRIES; tries++) {
    const at = Math.floor(random() * draft.length);
    const isAlone = random() < 0.5;
    const place = isAlone ? 0 : Math.floor(random() * ((draft[at]?.length ?? 0) + 1));
    if (couldBeOriginal(copy.original, kept, lastBefore(draft, at, place), firstBehind(draft, at, place))) continue;
    if (isAlone) draft.splice(at, 0, [copy.sentence]);
    else draft[at]?.splice(place, 0, [inserted(" "), ...copy.sentence]);
    return;
  }
}

/**
 * Whether no reader could tell a copy between these parts from its original: that was taken out or changed, and the
 * copy would stand where it stood, beside what is left of it or beside one of its neighbours. To put the copy there is
 * to reword the sentence, whatever was meant.
 */
function couldBeOriginal(original: TextRange, kept: PartsInOrder, last: Part | undefined, next: Part | undefined) {
  const { before, inside, behind } = kept.around(original);
  const left = inside.reduce((sum, part) => sum + (part.kept ? part.fromEnd - part.from : 0), 0);
  if (left === original.end - original.start) return false;
  return last === before || next === behind || inside.some((part) => part === last || part === next);
}

function lastBefore(draft: Draft, paragraph: number, sentence: number): Part | undefined {
  for (let at = paragraph, end: number | undefined = sentence; at >= 0; at--, end = undefined) {
    const part = draft[at]
      ?.slice(0, end)
      .flat()
      .findLast(({ from }) => from >= 0);
    if (part) return part;
  }
}

function firstBehind(draft: Draft, paragraph: number, sentence: number): Part | undefined {
  for (let at = paragraph, start = sentence; at < draft.length; at++, start = 0) {
    const part = draft[at]
      ?.slice(start)
      .flat()
      .find(({ from }) => from >= 0);
    if (part) return part;
  }
}

/** The parts of a draft that come from the old text, in its order. */
export class PartsInOrder {
  private readonly parts: readonly Part[];

  constructor(draft: Draft) {
    this.parts = draft
      .flat(2)
      .filter(({ from }) => from >= 0)
      .sort((a, b) => a.from - b.from);
  }

  /** Those in a range of the old text, and the nearest ones before and behind it. */
  around({ start, end }: TextRange) {
    const first = firstPartBehind(this.parts, start);
    let next = first;
    while (next < this.parts.length && (this.parts[next] as Part).from < end) next++;
    return { before: this.parts[first - 1], inside: this.parts.slice(first, next), behind: this.parts[next] };
  }
}
