import type { Fact } from "@/lib/domain/fact/fact";
import { dateValue } from "./compare-dates";
import { nameParts } from "./compare-names";
import { numberKeys, numberValue } from "./compare-numbers";

/** What a fact adds to what its sentence speaks of, in every language alike. */
export function valueTerms(fact: Fact): string[] {
  if (fact.kind === "number") return numberKeys(numberValue(fact.value));
  if (fact.kind === "date") return dateValue(fact.value).keys;
  if (fact.kind === "name") return nameParts(fact.value).keys;
  return [];
}
