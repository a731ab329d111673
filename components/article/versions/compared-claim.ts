import type { VisibleClaimState } from "@/lib/domain/claim/claim";
import type { ClaimFate } from "@/lib/domain/compare/claim-fates";
import type { TextRange } from "@/lib/domain/text/range";

/** A claim as two versions have it; see `ComparedClaim` in lib/queries/article/get-comparison.ts. */
export type ComparedClaim = {
  readonly number: number;
  readonly statement: string;
  readonly state: VisibleClaimState;
  readonly old: TextRange | null;
  readonly new: TextRange | null;
  readonly fate: ClaimFate;
  readonly sentenceChanged: boolean;
};

/** Under which key of the words it stands what became of a claim; null where it stands as it did, or in neither. */
export function fateKey({ fate, sentenceChanged }: ComparedClaim) {
  if (sentenceChanged && fate === "kept") return "fate-sentence";
  return fate === "kept" || fate === "absent" ? null : (`fate-${fate}` as const);
}
