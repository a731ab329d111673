import { alignSentences } from "./align-sentences";
import { dropCoincidences } from "./drop-coincidences";
import { fillGap } from "./fill-gap";
import { growPairs } from "./grow-pairs";
import { type Link, pairedLinks } from "./links";
import { pairMovedPassages } from "./moved-passages";
import { Pairing } from "./pairing";
import { partDisplaced } from "./part-displaced";
import { restoreVerbatim } from "./restore-verbatim";
import { sentenceNumbers } from "./sentence-numbers";
import { slideGaps } from "./slide-gaps";
import { type Tokens, tokenAt, tokensOf } from "./tokens";
import { differingMiddle } from "./trim-texts";
import { unchangedLines } from "./unchanged-lines";
import { Vocabulary } from "./vocabulary";

/** What became of the old text's characters. */
export type Alignment = {
  /** In the order of the old text. Those in place ascend in the new one too. */
  readonly links: readonly Link[];
  readonly bounded: boolean;
  /** Tokens looked at and cells filled, for telling whether the cost stays in bounds. */
  readonly steps: number;
  /** The parts of both texts that were compared, and the sentence of each token; what is outside stands as it stood. */
  readonly before: Tokens;
  readonly after: Tokens;
  readonly oldSentences: Int32Array;
  readonly newSentences: Int32Array;
  /** For each token of the old part the one of the new part that it became; -1 for none. */
  readonly newOf: Int32Array;
  readonly vocabulary: Vocabulary;
};

/** A paragraph may have gone to several places: what is left of it after one round is looked for in another. */
const ROUNDS = 2;

/**
 * Two texts together that are worth dividing at their unchanged lines first, in code units. In shorter ones words decide
 * alone: a line that moved past others which changed would stay by its lines, and the others would seem to have moved.
 */
const LONG = 200_000;

/** Aligns two texts by words, and finds what was moved. Takes time nearly in proportion to both. */
export function alignTexts(oldText: string, newText: string): Alignment {
  const middle = differingMiddle(oldText, newText);
  const vocabulary = new Vocabulary();
  const long = middle.old.end - middle.old.start + middle.now.end - middle.now.start > LONG;
  const lines = long ? unchangedLines(oldText, middle.old, newText, middle.now) : [];
  const same = lines.map((each) => ({ ...each, id: vocabulary.reserve() }));
  const before = tokensOf(
    oldText,
    middle.old,
    vocabulary,
    same.map(({ old, id }) => ({ ...old, id })),
  );
  const after = tokensOf(
    newText,
    middle.now,
    vocabulary,
    same.map(({ now, id }) => ({ ...now, id })),
  );
  const pairing = new Pairing(before, after);
  fillBetween(
    pairing,
    same.map(({ old, now }) => [tokenAt(before, old.start), tokenAt(after, now.start)]),
  );
  const oldSentences = sentenceNumbers(before);
  const newSentences = sentenceNumbers(after);
  dropCoincidences(pairing, oldSentences, newSentences);
  growPairs(pairing, oldSentences, newSentences);
  slideGaps(pairing, oldSentences, newSentences, {
    oldStart: 0,
    oldEnd: before.count,
    newStart: 0,
    newEnd: after.count,
  });
  for (let round = 0, before = -1; round < ROUNDS && before < pairing.passages; round++) {
    before = pairing.passages;
    pairMovedPassages(pairing, oldSentences, newSentences);
    if (before === pairing.passages) break;
    dropCoincidences(pairing, oldSentences, newSentences);
    growPairs(pairing, oldSentences, newSentences);
  }
  if (partDisplaced(pairing, oldSentences, newSentences)) {
    dropCoincidences(pairing, oldSentences, newSentences);
    growPairs(pairing, oldSentences, newSentences);
  }
  if (restoreVerbatim(pairing, oldSentences, newSentences)) {
    pairMovedPassages(pairing, oldSentences, newSentences);
    dropCoincidences(pairing, oldSentences, newSentences);
    growPairs(pairing, oldSentences, newSentences);
  }
  alignSentences(pairing, oldSentences, newSentences);
  const links = pairedLinks(pairing);
  const headEnd = middle.old.start;
  if (headEnd > 0) links.unshift({ from: 0, fromEnd: headEnd, to: 0, toEnd: headEnd, same: true, passage: 0 });
  const { end: tail } = middle.old;
  if (tail < oldText.length)
    links.push({
      from: tail,
      fromEnd: oldText.length,
      to: middle.now.end,
      toEnd: newText.length,
      same: true,
      passage: 0,
    });
  const { bounded, steps, newOf } = pairing;
  return { links, bounded, steps, before, after, oldSentences, newSentences, newOf, vocabulary };
}

/** Fills the gaps between tokens that are pairs already, given as old and new ones in order. */
function fillBetween(pairing: Pairing, pairs: readonly (readonly [old: number, now: number])[]): void {
  let oldStart = 0;
  let newStart = 0;
  for (const [old, now] of pairs) {
    fillGap(pairing, { oldStart, oldEnd: old, newStart, newEnd: now });
    pairing.join(old, now);
    oldStart = old + 1;
    newStart = now + 1;
  }
  fillGap(pairing, { oldStart, oldEnd: pairing.before.count, newStart, newEnd: pairing.after.count });
}
