import { z } from "zod";
import { ratingColours, ratingIcons } from "@/lib/domain/rating-scale";
import { line } from "./fields";

const rating = z.object({
  key: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "field-invalid" })
    .max(60, { error: "field-too-long" }),
  label: line(60),
  colour: z.enum(ratingColours),
  icon: z.enum(ratingIcons),
  number: z.number().int().min(-1_000).max(1_000).nullable(),
  sourceless: z.boolean(),
});

/** The whole new scale, best rating first, and the version that it follows. */
export const changeRatingScaleInput = z.object({ version: z.number().int(), ratings: z.array(rating).max(20) });
export type ChangeRatingScaleInput = z.output<typeof changeRatingScaleInput>;
