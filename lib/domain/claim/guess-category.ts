import type { Fact, FactKind } from "@/lib/domain/fact/fact";
import { findFacts } from "@/lib/domain/fact/find-facts";
import type { Block } from "@/lib/domain/text/blocks";
import { overlaps, type TextRange } from "@/lib/domain/text/range";
import type { ClaimFields } from "./fields";

/** How much around a claim is read for the facts in it, in UTF-16 code units: a name may begin before it. */
const AROUND = 300;

/** What kind of claim has which facts; the first that it has says so. Nearly every claim has a name. */
const categoryOf: readonly (readonly [FactKind, ClaimFields["category"]])[] = [
  ["number", "quantity"],
  ["date", "date"],
  ["name", "identity"],
];

/**
 * What kind of claim some words of a version are, by the facts in them: one that is quoted for the most part says who said
 * what; else a number, a date, a name tells. "other" where there is none. A first guess, for a person to change.
 *
 * @param language BCP 47
 */
export function guessCategory(
  text: string,
  blocks: readonly Block[],
  language: string,
  range: TextRange,
): ClaimFields["category"] {
  const near = blocks
    .filter((block) => overlaps(block, range))
    .map(({ kind, start, end }) => ({
      ...{ kind, start: Math.max(start, range.start - AROUND), end: Math.min(end, range.end + AROUND) },
    }));
  const facts = findFacts(text, near, language).filter((fact) => overlaps(fact, range));
  if (facts.some((fact) => fact.kind === "quote" && shareOf(range, fact) > 0.5)) return "attribution";
  return categoryOf.find(([kind]) => facts.some((fact) => fact.kind === kind))?.[1] ?? "other";
}

/** How much of a range a fact covers, from 0 to 1. */
function shareOf({ start, end }: TextRange, fact: Fact): number {
  return (Math.min(end, fact.end) - Math.max(start, fact.start)) / (end - start);
}
