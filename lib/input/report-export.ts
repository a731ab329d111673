import { z } from "zod";
import { day } from "@/lib/domain/shape/fields";

/** What to make a file of, and in which form, by the name of the format. */
export const askExportInput = z.object({
  format: z.string().max(40),
  scope: z.discriminatedUnion("of", [
    z.object({ of: z.literal("article"), articleId: z.uuid(), claim: z.int().positive().nullable() }),
    z.object({ of: z.literal("period"), from: day, to: day, personId: z.uuid().nullable() }),
  ]),
});
export type AskExportInput = z.output<typeof askExportInput>;
