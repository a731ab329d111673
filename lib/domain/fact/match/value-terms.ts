import type { Fact } from "@/lib/domain/fact/fact";
import { datesOf } from "./compare-dates";
import { nameParts } from "./compare-names";
import { numberOf } from "./compare-numbers";

/** What a fact adds to what its sentence speaks of, in every language alike. */
export function valueTerms(fact: Fact): string[] {
  if (fact.kind === "number") return [`=${numberOf(fact.value).amount}`];
  if (fact.kind === "date") return datesOf(fact.value).keys;
  if (fact.kind === "name") return nameParts(fact.value).keys;
  return [];
}
