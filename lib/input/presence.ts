import { z } from "zod";
import { doings } from "@/lib/domain/live/here";

/** Where a tab is; null once it is nowhere any more. `tab` is a UUID that the page made for itself. */
export const presenceInput = z.strictObject({
  tab: z.uuid(),
  place: z
    .strictObject({
      article: z
        .string()
        .min(1)
        .max(200)
        .refine((slug) => !slug.includes("\0")),
      claim: z.int().min(1).max(999_999_999).nullable(),
      doing: z.enum(doings),
    })
    .nullable(),
});

export type PresenceInput = z.infer<typeof presenceInput>;
