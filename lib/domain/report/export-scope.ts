/**
 * What an export tells of: the check of an article, or of one claim of it by number, or of every article in whose check
 * something happened in a period. Days are YYYY-MM-DD in UTC, both included; a person narrows the period to the articles
 * that they worked on.
 */
export type ExportScope =
  | { readonly of: "article"; readonly articleId: string; readonly claim: number | null }
  | { readonly of: "period"; readonly from: string; readonly to: string; readonly personId: string | null };

/** Where an export stands: asked for, being made, kept with its bytes, or failed. */
export const exportStates = ["waiting", "making", "kept", "failed"] as const;
export type ExportState = (typeof exportStates)[number];

/**
 * What went wrong when it was tried last: what it is of is not there any more, the log could not be signed, it took more
 * time or memory than it may, or a fault of Galley's own. Where it failed without any, its worker ended again and again before it was made.
 */
export const exportTroubles = ["gone", "unsigned", "too-large", "fault"] as const;
export type ExportTrouble = (typeof exportTroubles)[number];

/** Whether it is still to come. */
export function isUnderWay(state: ExportState): boolean {
  return state === "waiting" || state === "making";
}
