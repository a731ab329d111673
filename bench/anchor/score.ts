import type { TextRange } from "../../lib/domain/text/range";
import type { Truth } from "./truth";

/** How a matcher did: counts of claims. */
export type Score = {
  survivors: number;
  exact: number;
  misplaced: number;
  lost: number;
  deleted: number;
  placedAnyway: number;
};

export function emptyScore(): Score {
  return { survivors: 0, exact: 0, misplaced: 0, lost: 0, deleted: 0, placedAnyway: 0 };
}

/** Counts where a matcher put each claim (null: nowhere) against the truth. Exact means both ends. */
export function addToScore(score: Score, places: readonly (TextRange | null)[], truths: readonly Truth[]): void {
  truths.forEach((truth, i) => {
    const place = places[i] ?? null;
    if (!truth) {
      score.deleted++;
      if (place) score.placedAnyway++;
      return;
    }
    score.survivors++;
    if (!place) score.lost++;
    else if (place.start === truth.start && place.end === truth.end) score.exact++;
    else score.misplaced++;
  });
}

/** A part of a whole in percent, to two places. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Number(((100 * part) / whole).toFixed(2));
}
