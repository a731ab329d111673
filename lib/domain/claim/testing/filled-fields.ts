import {
  type ClaimField,
  type ClaimFields,
  claimFields,
  claimTable,
  isChoice,
  usualFields,
} from "@/lib/domain/claim/fields";
import { eachOf } from "@/lib/domain/shape/field-table";

/** Everything that can be said of a claim, and nothing of it the usual: what is written are these words of its name. */
export function filledFields(wordsOf: (name: ClaimField) => string = (name) => `The ${name} is here.`): ClaimFields {
  return eachOf(claimFields, (name) => {
    if (isChoice(name)) return claimTable[name].of.find((value) => value !== usualFields[name]);
    return wordsOf(name);
  });
}
