import { changesTogether } from "@/lib/domain/text/changes-together";
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
    if (claim.state !== "approved" || claim.isStet || to === null || sameWords(from, to)) return [];
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

/** The steps in the order in which none moves the place of another: from the end of each block to its start. */
export function stepsTogether(corrections: readonly OpenCorrection[]): NonNullable<OpenCorrection["step"]>[] {
  const steps = corrections.flatMap(({ step }) => step ?? []);
  return [...new Set(steps.map(({ id }) => id))].flatMap((id) => {
    const own = steps.flatMap((step) => (step.id === id ? step.change : []));
    // What overlaps another correction is left for a person.
    return changesTogether(own).map((change) => ({ id, change }));
  });
}
