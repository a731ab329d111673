"use client";

import { useMemo } from "react";
import { useDraft } from "@/components/ui/use-draft";
import type { Rating } from "@/lib/domain/verdict/rating-scale";
import { type DraftRating, draftOf } from "./draft-rating";

/**
 * The scale as a person edits it, kept in this browser. `base` is the version that the draft began from, which may be older
 * than the one in force when somebody else was faster.
 */
export function useScaleDraft(personId: string, version: number, ratings: readonly Rating[]) {
  const start = JSON.stringify(draftOf(ratings));
  const { values, set, discard, restored } = useDraft(`${personId}:rating-scale`, {
    base: String(version),
    rows: start,
  });
  const rows = useMemo(() => JSON.parse(values.rows) as DraftRating[], [values.rows]);
  return {
    rows,
    setRows: (next: readonly DraftRating[]) => set("rows", JSON.stringify(next)),
    base: Number(values.base),
    changed: values.rows !== start,
    discard,
    restored,
  };
}
