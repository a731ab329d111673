import { z } from "zod";

/** The key that a page makes once an intent (rule 12): a UUID, as `crypto.randomUUID` gives it. */
export const idempotencyKey = z.uuid();
