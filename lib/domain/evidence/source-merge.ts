import { ok, type Result, refuse } from "@/lib/domain/result";
import type { NamedSource } from "./source";

/** The most sources that are merged at once, the kept one among them. */
export const MOST_MERGED = 20;

type Mergeable = NamedSource & {
  readonly id: string;
  readonly retired: object | null;
  readonly mergedIntoId: string | null;
};

/**
 * Whether the others may be merged into the kept source. Refuses `merge-needs-two`; `source-merged` (`title`) when one
 * of them is merged already; `source-retired` when the kept one is; and `merge-would-name` when the kept one is public
 * and another is confidential: then its evidence would stand under a name.
 */
export function checkMerge(kept: Mergeable, others: readonly Mergeable[]): Result<undefined> {
  if (others.length === 0) return refuse("merge-needs-two");
  const merged = [kept, ...others].find(({ mergedIntoId }) => mergedIntoId !== null);
  if (merged) return refuse("source-merged", { title: merged.title });
  if (kept.retired !== null) return refuse("source-retired", { title: kept.title }, "keptId");
  if (kept.confidence === null && others.some(({ confidence }) => confidence !== null))
    return refuse("merge-would-name", {}, "keptId");
  return ok(undefined);
}
