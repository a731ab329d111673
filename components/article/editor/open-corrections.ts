import { wordsOf } from "@/lib/domain/text/edit";
import { type TypedChange, typedChange } from "@/lib/domain/text/typed-change";
import { sameWords } from "@/lib/domain/text/word-forms";
import type { EditedClaim } from "@/lib/queries/article/get-editing";
import { type ClaimIndex, claimSpans } from "./editing-claim";
import type { EditorBlock } from "./editor-block";

/** An approved correction that the version does not have yet, and the change of one block that would apply it. */
export type OpenCorrection = {
  readonly claim: EditedClaim;
  readonly from: string;
  readonly to: string;
  /** Null where the claim's words do not stand whole in one block of the edit. */
  readonly step: { readonly id: number; readonly change: TypedChange } | null;
};

/** The corrections to apply, in text order, with where each would be applied to the blocks as they are edited now. */
export function openCorrections(
  text: string,
  index: ClaimIndex,
  claims: readonly EditedClaim[],
  blocks: readonly EditorBlock[],
): OpenCorrection[] {
  return claims.flatMap((claim) => {
    const to = claim.approved?.correction ?? null;
    const from = text.slice(claim.start, claim.end);
    if (claim.state !== "approved" || to === null || sameWords(from, to)) return [];
    return { claim, from, to, step: stepOf(text, index, claim, blocks, from, to) };
  });
}

function stepOf(
  text: string,
  index: ClaimIndex,
  { id: claimId }: EditedClaim,
  blocks: readonly EditorBlock[],
  from: string,
  to: string,
): OpenCorrection["step"] {
  for (const { id, pieces } of blocks) {
    const span = claimSpans(index, pieces).find(({ claim }) => claim.id === claimId);
    if (!span) continue;
    const words = wordsOf(text, pieces);
    if (words.slice(span.start, span.end) !== from) return null;
    // No more changes than has to, so that claims beside it keep what they stand on.
    const change = typedChange(from, to, to.length);
    return { id, change: { ...change, start: span.start + change.start, end: span.start + change.end } };
  }
  return null;
}

/** A correction as a redline: the words that stay before, those that go and come, and those that stay behind; whole words. */
export function redlineOf(
  from: string,
  to: string,
): readonly [before: string, gone: string, come: string, behind: string] {
  const { start, end } = typedChange(from, to, to.length);
  let lead = start;
  while (!isBetweenWords(from, lead) || !isBetweenWords(to, lead)) lead--;
  let tail = from.length - end;
  while (!isBetweenWords(from, from.length - tail) || !isBetweenWords(to, to.length - tail)) tail--;
  const [gone, come] = [from.slice(lead, from.length - tail), to.slice(lead, to.length - tail)];
  return [from.slice(0, lead), gone, come, from.slice(from.length - tail)];
}

/** Whether no word goes on over an offset; none does at either end. */
function isBetweenWords(text: string, offset: number): boolean {
  return offset <= 0 || offset >= text.length || /\s/.test(text.slice(offset - 1, offset + 1));
}

/** The steps in the order in which none moves the place of another: from the end of each block to its start. */
export function stepsTogether(corrections: readonly OpenCorrection[]): NonNullable<OpenCorrection["step"]>[] {
  const steps = corrections.flatMap(({ step }) => step ?? []).sort((a, b) => b.change.start - a.change.start);
  const reached = new Map<number, number>();
  return steps.filter(({ id, change }) => {
    // What overlaps another correction is left for a person.
    if (change.end > (reached.get(id) ?? Number.POSITIVE_INFINITY)) return false;
    reached.set(id, change.start);
    return true;
  });
}
