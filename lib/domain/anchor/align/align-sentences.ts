import { alignWords } from "./align-words";
import type { Gap, Pairing } from "./pairing";
import { sentenceMates } from "./sentence-mates";
import { sentenceStarts } from "./sentence-numbers";
import { sharedLetters } from "./shared-letters";
import { kind } from "./token-kinds";
import type { Tokens } from "./tokens";

/** Sentences longer than this, in old tokens times new ones, are left as they are. */
const LARGEST = 20_000;

/**
 * Aligns each sentence that became another one anew, as a whole. The first alignment ran through all of the text, and
 * took some of a sentence's words for those of one beside it that was deleted or inserted.
 */
export function alignSentences(pairing: Pairing, oldSentences: Int32Array, newSentences: Int32Array): void {
  const oldStarts = sentenceStarts(oldSentences);
  const newStarts = sentenceStarts(newSentences);
  for (const [old, now] of sentenceMates(pairing, oldSentences, newSentences)) {
    const gap = {
      oldStart: oldStarts[old] as number,
      oldEnd: withoutLineBreak(pairing.before, oldStarts[old + 1] as number),
      newStart: newStarts[now] as number,
      newEnd: withoutLineBreak(pairing.after, newStarts[now + 1] as number),
    };
    const cells = (gap.oldEnd - gap.oldStart) * (gap.newEnd - gap.newStart);
    if (cells > 0 && cells <= LARGEST && !isUnchanged(pairing, gap)) alignAnew(pairing, gap);
  }
}

function alignAnew(pairing: Pairing, gap: Gap): void {
  let passage = 0;
  for (let old = gap.oldStart; old < gap.oldEnd; old++) {
    const now = pairing.newOf[old] as number;
    if (now >= gap.newStart && now < gap.newEnd && sharedLetters(pairing, old, now) > 0)
      passage = pairing.passage[old] as number;
    pairing.part(old);
  }
  for (let now = gap.newStart; now < gap.newEnd; now++) {
    const old = pairing.oldOf[now] as number;
    if (old >= 0) pairing.part(old);
  }
  alignWords(pairing, gap);
  for (let old = gap.oldStart; old < gap.oldEnd; old++) if (pairing.newOf[old] !== -1) pairing.passage[old] = passage;
}

function isUnchanged(pairing: Pairing, { oldStart, oldEnd, newStart, newEnd }: Gap): boolean {
  if (oldEnd - oldStart !== newEnd - newStart) return false;
  for (let i = 0; i < oldEnd - oldStart; i++)
    if (pairing.newOf[oldStart + i] !== newStart + i || !pairing.same(oldStart + i, newStart + i)) return false;
  return true;
}

function withoutLineBreak(tokens: Tokens, end: number): number {
  return tokens.kinds[end - 1] === kind.line ? end - 1 : end;
}
