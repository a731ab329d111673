import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Rating } from "./rating-scale";

/**
 * Where one revision of a verdict stands. `open` awaits a decision; there is at most one open verdict a claim,
 * which the database holds too (`verdict_one_open`).
 */
export const verdictStates = ["open", "withdrawn", "approved", "returned"] as const;
export type VerdictState = (typeof verdictStates)[number];

export type VerdictDraft = {
  readonly rating: Rating;
  readonly rationale: string | null;
  readonly evidenceCount: number;
};

/**
 * Rule 9: a verdict rests on at least one source, unless its rating says that none can exist; the rationale is never
 * empty, and without a source it has to say what was tried, which no program can judge: it asks for a sentence. A tick's
 * rationale is null, since its words and its passage agree; `checkStandingTick` says whether they still do.
 */
export function checkVerdict({ rating, rationale, evidenceCount }: VerdictDraft): Result<void> {
  if (rationale !== null && rationale.trim() === "") return refuse("rationale-needed", {}, "rationale");
  if (evidenceCount > 0) return ok(undefined);
  if (!rating.sourceless) return refuse("evidence-needed", { rating: rating.label }, "rating");
  if (rationale === null || rationale.trim().length < MIN_SOURCELESS_RATIONALE)
    return refuse("tried-needed", { rating: rating.label }, "rationale");
  return ok(undefined);
}

/** A rationale without any source must be at least this long, in UTF-16 code units: about a short sentence. */
export const MIN_SOURCELESS_RATIONALE = 40;
