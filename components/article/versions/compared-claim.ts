import type { ComparedClaim } from "@/lib/queries/article/get-comparison";

/** Under which key of the words it stands what became of a claim; null where it stands as it did, or in neither. */
export function fateKey({ fate, sentenceChanged }: ComparedClaim) {
  if (sentenceChanged && fate === "kept") return "fate-sentence";
  return fate === "kept" || fate === "absent" ? null : (`fate-${fate}` as const);
}
