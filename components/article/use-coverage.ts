"use client";

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Coverage, coverageOf, unmarkedOf } from "@/lib/domain/article/coverage";
import { unpackRanges } from "@/lib/domain/text/packed-ranges";
import type { TextRange } from "@/lib/domain/text/range";
import { keepShadedCoverage, shadedCoverage } from "./shaded-coverage";

/** Which sentences have been looked at, and how it is shown. */
export type CoverageView = {
  readonly coverage: Coverage;
  /** Every sentence that can be chosen by key, crossheads too. */
  readonly sentences: readonly TextRange[];
  readonly unmarked: readonly TextRange[];
  /** Whether the sentences are shaded by their coverage. */
  readonly shaded: boolean;
  readonly shade: (on: boolean) => void;
  /** Chooses the next or previous unmarked sentence and gives it, or says that there is none. The article fills it. */
  readonly unmarkedStep: RefObject<(by: 1 | -1) => TextRange | null>;
};

type Covered = {
  /** As lib/domain/text/packed-ranges.ts packs them. */
  readonly packedSentences: readonly number[];
  readonly packedCrossheads: readonly number[];
  /** As start and end in turn: facts may lie within each other. */
  readonly facts: readonly number[];
  readonly claims: readonly { readonly anchor: TextRange | null }[];
  readonly skips: readonly TextRange[];
};

/** The coverage of what the workbench shows, and the switch for its shading, which this browser remembers. */
export function useCoverage(covered: Covered): CoverageView {
  const { packedSentences, packedCrossheads, facts, claims, skips } = covered;
  const [shaded, setShaded] = useState(false);
  const unmarkedStep = useRef<(by: 1 | -1) => TextRange | null>(() => null);
  // Reading only after mounting keeps the server's and the browser's first rendering the same.
  useEffect(() => setShaded(shadedCoverage()), []);
  const shade = useCallback((on: boolean) => {
    setShaded(on);
    keepShadedCoverage(on);
  }, []);
  const sentences = useMemo(() => unpackRanges(packedSentences), [packedSentences]);
  const crossheads = useMemo(() => unpackRanges(packedCrossheads), [packedCrossheads]);
  const coverage = useMemo(
    () =>
      coverageOf(
        sentences,
        claims.flatMap(({ anchor }) => anchor ?? []),
        skips,
        factRanges(facts),
        crossheads,
      ),
    [sentences, crossheads, facts, claims, skips],
  );
  const unmarked = useMemo(() => unmarkedOf(coverage), [coverage]);
  return useMemo(
    () => ({ coverage, sentences, unmarked, shaded, shade, unmarkedStep }),
    [coverage, sentences, unmarked, shaded, shade],
  );
}

/** The facts as ranges of the text. */
export function factRanges(facts: readonly number[]): TextRange[] {
  const ranges: TextRange[] = [];
  for (let at = 0; at + 1 < facts.length; at += 2)
    ranges.push({ start: facts[at] as number, end: facts[at + 1] as number });
  return ranges;
}
