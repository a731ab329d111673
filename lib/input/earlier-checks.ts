import { z } from "zod";

/** A file of ClaimReviews. */
export const importEarlierChecksInput = z.object({ bytes: z.instanceof(Uint8Array) });
export type ImportEarlierChecksInput = z.output<typeof importEarlierChecksInput>;
