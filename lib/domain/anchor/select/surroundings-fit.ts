import { plainLetters, wordsOfLetters } from "@/lib/domain/passage/plain-letters";
import type { TextRange } from "@/lib/domain/text/range";
import type { Quote } from "./selector";

/**
 * How well what is told to stand around words fits a place where they stand: all of it, one side of it, as far as the
 * nearest letters of a side, or nowhere.
 */
export type Fit = "whole" | "side" | "touching" | "none";

/** So many letters beside the words have to be the same for their surroundings to count as those that are told. */
const TOUCHING = 6;

/** One side of so many letters is enough to tell a place from others. */
const TELLING = 12;

/** How much further than what is told is looked for it, since white space and unseen characters count for nothing. */
const ROOM = 4;

/** How the surroundings of a place fit; `whole` where none are told. White space counts for nothing: blocks lose it. */
export function surroundingsFit(text: string, { start, end }: TextRange, quote: Quote): Fit {
  const before = text.slice(Math.max(0, start - (quote.prefix.length + 1) * ROOM), start);
  const after = text.slice(end, end + (quote.suffix.length + 1) * ROOM);
  const sides = [
    sideOf([...lettersOf(before)].reverse(), [...lettersOf(quote.prefix)].reverse()),
    sideOf([...lettersOf(after)], [...lettersOf(quote.suffix)]),
  ].filter(({ told }) => told > 0);
  if (sides.every(({ same, told }) => same === told)) return "whole";
  if (sides.some(({ same, told }) => same === told && same >= TELLING)) return "side";
  const touches = ({ same, told, there }: Side) => same >= Math.min(TOUCHING, told, Math.max(1, there));
  return sides.some(touches) || sides.every(({ there }) => there === 0) ? "touching" : "none";
}

/** How many letters are told of a side, how many the text has there, and how many are the same, from the words outwards. */
type Side = { readonly same: number; readonly told: number; readonly there: number };

function sideOf(there: readonly string[], told: readonly string[]): Side {
  let same = 0;
  while (same < told.length && there[same] === told[same]) same++;
  return { same, told: told.length, there: there.length };
}

function lettersOf(text: string): string {
  return wordsOfLetters(plainLetters(text));
}
