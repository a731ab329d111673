import type { Gap, Pairing } from "./pairing";
import { kind } from "./token-kinds";
import type { Tokens } from "./tokens";

/** A gap is tried at no more places than this to either side; one sentence repeated behind another needs some hundred. */
const FURTHEST = 400;

/** One text's view of a pairing. */
type Side = {
  readonly tokens: Tokens;
  readonly sentences: Int32Array;
  readonly partnerOf: Int32Array;
  readonly tokenOf: Int32Array;
  readonly join: (own: number, partner: number) => void;
};

/**
 * Where something was only inserted, or only deleted, and begins as what follows it begins ("a [b a] c" against
 * "a b [a b]"), the same change can be told in several ways. Takes the one whose ends stand at line breaks, else between
 * sentences, else between words, and of several such the last: a text is read downwards. Looks at changes inside `within` only.
 */
export function slideGaps(pairing: Pairing, oldSentences: Int32Array, newSentences: Int32Array, within: Gap): void {
  const { before, after, newOf, oldOf } = pairing;
  const { oldStart, oldEnd, newStart, newEnd } = within;
  slideSide(pairing, newStart, newEnd, {
    tokens: after,
    sentences: newSentences,
    partnerOf: oldOf,
    tokenOf: newOf,
    join: (now, old) => pairing.join(old, now),
  });
  slideSide(pairing, oldStart, oldEnd, {
    tokens: before,
    sentences: oldSentences,
    partnerOf: newOf,
    tokenOf: oldOf,
    join: (old, now) => pairing.join(old, now),
  });
}

function slideSide(pairing: Pairing, from: number, to: number, side: Side): void {
  const { partnerOf } = side;
  for (let at = from; at < to; ) {
    if (partnerOf[at] !== -1) {
      at++;
      continue;
    }
    const start = at;
    while (at < to && partnerOf[at] === -1) at++;
    if (isPure(side, start, at)) at = slideGap(pairing, side, start, at);
  }
}

/** Whether the other text has nothing in place of this stretch. */
function isPure({ tokens, partnerOf, tokenOf }: Side, start: number, end: number): boolean {
  const left = start === 0 ? -1 : (partnerOf[start - 1] as number);
  const right = end === tokens.count ? tokenOf.length : (partnerOf[end] as number);
  return left + 1 === right;
}

/** Gives the end of the gap where it stands then. */
function slideGap(pairing: Pairing, side: Side, start: number, end: number): number {
  const { ids } = side.tokens;
  const repeats = (at: number) => ids[at] === ids[at + end - start];
  let left = 0;
  while (left < FURTHEST && repeats(start - left - 1) && isSamePair(pairing, side, start - left - 1, left === 0))
    left++;
  let right = 0;
  while (right < FURTHEST && repeats(start + right) && isSamePair(pairing, side, end + right, right === 0)) right++;
  pairing.steps += left + right;
  let best = 0;
  let most = worth(side, start) + worth(side, end);
  for (let shift = -left; shift <= right; shift++) {
    const here = worth(side, start + shift) + worth(side, end + shift);
    if (here < most) continue;
    most = here;
    best = shift;
  }
  shiftGap(side, start, end, best);
  return end + Math.max(best, 0);
}

/** Whether the token and its partner read the same and stand beside those of the token before it in the walk. */
function isSamePair(pairing: Pairing, { tokens, partnerOf }: Side, at: number, isFirst: boolean): boolean {
  if (at < 0 || at >= tokens.count) return false;
  const partner = partnerOf[at] as number;
  if (partner < 0) return false;
  const same = tokens === pairing.before ? pairing.same(at, partner) : pairing.same(partner, at);
  if (!same) return false;
  if (isFirst) return true;
  return partnerOf[at - 1] === partner - 1 || partnerOf[at + 1] === partner + 1;
}

function shiftGap({ partnerOf, join }: Side, start: number, end: number, shift: number): void {
  for (let i = 1; i <= -shift; i++) {
    const partner = partnerOf[start - i] as number;
    partnerOf[start - i] = -1;
    join(end - i, partner);
  }
  for (let i = 0; i < shift; i++) {
    const partner = partnerOf[end + i] as number;
    partnerOf[end + i] = -1;
    join(start + i, partner);
  }
}

/** How good an end of a change a place between two tokens is. */
function worth({ tokens, sentences }: Side, at: number): number {
  const { kinds, count } = tokens;
  if (at === 0 || at === count || kinds[at - 1] === kind.line) return 7;
  if (kinds[at] === kind.line) return 6;
  if (sentences[at - 1] !== sentences[at]) return 5;
  if (kinds[at] === kind.space && at + 1 < count && sentences[at + 1] !== sentences[at]) return 4;
  if (kinds[at - 1] === kind.space || kinds[at] === kind.space) return 2;
  return kinds[at - 1] === kind.sign || kinds[at] === kind.sign ? 1 : 0;
}
