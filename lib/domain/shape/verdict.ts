import { z } from "zod";
import { ratingColours } from "@/lib/domain/verdict/rating-scale";
import { line, markdown, optionalQuoted } from "./fields";
import { limits } from "./limits";

/** What a verdict says beside its rating. */
export const verdictFields = {
  rationale: markdown(limits.rationale),
  correction: optionalQuoted(limits.statement),
};

/** One step of the newsroom's scale; see Rating in lib/domain/verdict/rating-scale.ts. */
export const rating = z.object({
  key: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "field-invalid" })
    .max(60, { error: "field-too-long" }),
  label: line(60),
  colour: z.enum(ratingColours, { error: "rating-colour" }),
  number: z.number().int().min(-1_000).max(1_000).nullable(),
  sourceless: z.boolean(),
  mayStand: z.boolean(),
  confirms: z.boolean(),
});
