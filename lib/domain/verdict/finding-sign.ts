/**
 * What stands for a finding where its colour is not seen: a gauge that is full for the best rating of a scale and a crossed
 * ring for the worst; a ring with a question mark stands outside the order. None of them is a check mark, which says that a
 * second person approved.
 */
export const findingSignNames = ["full", "three-quarters", "half", "quarter", "crossed", "unknown"] as const;
export type FindingSign = (typeof findingSignNames)[number];

/** The gauge for a place between the worst (0) and the best (1); only the ends themselves are crossed or full. */
export function gaugeOf(share: number): FindingSign {
  if (share >= 1) return "full";
  if (share <= 0) return "crossed";
  if (share > 0.625) return "three-quarters";
  return share >= 0.375 ? "half" : "quarter";
}
