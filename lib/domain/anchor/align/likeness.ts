import type { Pairing } from "./pairing";
import { plainUnitAt } from "./plain-units";
import { kind } from "./token-kinds";
import { type Tokens, tokenLength } from "./tokens";

// What it is worth to take one token for another when a stretch is aligned. Long words say more than short ones, and
// words more than spaces; a number that stands where another stood is more likely a correction than a coincidence.

/** Tokens of these kinds never stand for each other. */
export const NEVER = -1_000_000;

/** Words less alike than this are other words. */
export const LIKE_ENOUGH = 0.5;

/** The worth of finding a token again. */
export function tokenWorth(tokens: Tokens, i: number): number {
  switch (tokens.kinds[i]) {
    case kind.space:
      return 4;
    case kind.line:
      return 30;
    case kind.sign:
      return 10;
    case kind.single:
      return 14;
    default:
      return 10 + 4 * Math.min(tokenLength(tokens, i), 10);
  }
}

/** The worth of pairing an old token with a new one. */
export function pairWorth(pairing: Pairing, old: number, now: number): number {
  const { before, after } = pairing;
  if (pairing.same(old, now)) return tokenWorth(before, old);
  const one = before.kinds[old] as number;
  const other = after.kinds[now] as number;
  if (one === kind.letter && other === kind.letter) {
    const likeness = wordLikeness(before, old, after, now);
    return likeness < LIKE_ENOUGH ? 2 : Math.round((likeness * (tokenWorth(before, old) + tokenWorth(after, now))) / 2);
  }
  if (one === other) return one === kind.digit ? 14 : one === kind.line ? 20 : 2;
  if (isWordKind(one) && isWordKind(other)) return 1;
  return NEVER;
}

/** How alike two words are, from 0 to 1: the letters that they begin and end with, as a share of the longer one. */
export function wordLikeness(before: Tokens, old: number, after: Tokens, now: number): number {
  const length = tokenLength(before, old);
  const other = tokenLength(after, now);
  const longer = Math.max(length, other);
  const shorter = Math.min(length, other);
  if (shorter * 2 < longer) return 0;
  const { head, tail } = sharedEnds(before, old, after, now, true);
  return (head + tail) / longer;
}

/** How many code units two tokens begin and end with alike; together no more than the shorter one has. */
export function sharedEnds(before: Tokens, old: number, after: Tokens, now: number, anyCase: boolean) {
  const oldStart = before.starts[old] as number;
  const oldEnd = before.starts[old + 1] as number;
  const newStart = after.starts[now] as number;
  const newEnd = after.starts[now + 1] as number;
  const shorter = Math.min(oldEnd - oldStart, newEnd - newStart);
  const unit = anyCase ? smallUnitAt : plainUnitAt;
  let head = 0;
  while (head < shorter && unit(before.text, oldStart + head) === unit(after.text, newStart + head)) head++;
  let tail = 0;
  while (head + tail < shorter && unit(before.text, oldEnd - 1 - tail) === unit(after.text, newEnd - 1 - tail)) tail++;
  return { head, tail };
}

/** Only the letters that open most sentences are worth the trouble. */
function smallUnitAt(text: string, offset: number): number {
  const unit = plainUnitAt(text, offset);
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
}

function isWordKind(each: number): boolean {
  return each === kind.letter || each === kind.digit || each === kind.single;
}
