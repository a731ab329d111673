import type { TextRange } from "../../lib/domain/text/range";
import { type Draft, type DraftSentence, inserted, type Part } from "./draft";
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
export function placeDecoy(random: () => number, draft: Draft, { sentence, original }: NearCopy): void {
  for (let tries = 0; tries < TRIES; tries++) {
    const at = Math.floor(random() * draft.length);
    const isAlone = random() < 0.5;
    const place = isAlone ? 0 : Math.floor(random() * ((draft[at]?.length ?? 0) + 1));
    const before = [...draft.slice(0, at), (draft[at] ?? []).slice(0, place)];
    const behind = [(draft[at] ?? []).slice(place), ...draft.slice(at + 1)];
    if (couldBeOriginal(original, before.flat(2), behind.flat(2))) continue;
    if (isAlone) draft.splice(at, 0, [sentence]);
    else draft[at]?.splice(place, 0, [inserted(" "), ...sentence]);
    return;
  }
}

/**
 * Whether no reader could tell a copy between these parts from its original: that was taken out or changed, and the
 * copy would stand where it stood, beside what is left of it or beside one of its neighbours. To put the copy there is
 * to reword the sentence, whatever was meant.
 */
function couldBeOriginal({ start, end }: TextRange, before: readonly Part[], behind: readonly Part[]): boolean {
  const parts = [...before, ...behind].filter(({ from }) => from >= 0);
  const left = parts.filter(({ from, fromEnd }) => from < end && fromEnd > start);
  const isWhole =
    left.every(({ kept }) => kept) && left.reduce((sum, p) => sum + p.fromEnd - p.from, 0) === end - start;
  if (isWhole) return false;
  const last = before.findLast(({ from }) => from >= 0);
  const next = behind.find(({ from }) => from >= 0);
  const lastBefore = Math.max(0, ...parts.map(({ fromEnd }) => (fromEnd <= start ? fromEnd : 0)));
  const firstBehind = Math.min(...parts.map(({ from }) => (from >= end ? from : Number.POSITIVE_INFINITY)));
  return (
    [last, next].some((part) => part && left.includes(part)) ||
    (last?.fromEnd ?? 0) === lastBefore ||
    (next?.from ?? Number.POSITIVE_INFINITY) === firstBehind
  );
}
