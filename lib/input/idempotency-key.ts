import { z } from "zod";
import { MOST_IN_A_ROW } from "@/lib/domain/most-in-a-row";

/** The key that a page makes once an intent (rule 12): a UUID, as `crypto.randomUUID` gives it. */
export const idempotencyKey = z.uuid();

/** Acts that come in one request, each with its own key; what each of them holds its command's schema says. */
export const actsInRow = z
  .array(z.object({ input: z.unknown(), key: z.unknown() }))
  .min(1)
  .max(MOST_IN_A_ROW);
