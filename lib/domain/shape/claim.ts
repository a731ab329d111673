import { z } from "zod";
import {
  type ChoiceField,
  type ClaimField,
  claimFields,
  claimTable,
  isChoice,
  type MarkedFields,
  usualFields,
} from "@/lib/domain/claim/fields";
import { skipReasons } from "@/lib/domain/evidence/evidence";
import { inputsOf } from "./field-forms";
import { eachOf } from "./field-table";
import { optionalNote } from "./fields";
import { limits } from "./limits";

/** What is said of a claim, as people write it. None has a default: who edits a claim says all of it again. */
export const claimInputs = inputsOf(claimTable);

/** Those among them that are a choice of few. */
export const choiceInputs = eachOf<Pick<typeof claimInputs, ChoiceField>, ChoiceField>(
  claimFields.filter(isChoice),
  (name) => claimInputs[name],
);

/** The same where a claim is marked, with its usual values. */
export const markedInputs = eachOf<{ [N in ClaimField]: z.ZodType<MarkedFields[N]> }, ClaimField>(
  claimFields,
  (name) => {
    const usual = usualFields[name];
    const input: z.ZodType = claimInputs[name];
    return usual === null ? input.nullable().default(null) : input.default(usual);
  },
);

/** Why a range is left unchecked. */
export const skipFields = { reason: z.enum(skipReasons), note: optionalNote(limits.note) };
