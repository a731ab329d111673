import { z } from "zod";

const optional = z.string().nullable();

/**
 * Where a claim came from that nobody marked by hand: an annotation of a file (`fileSha256` is that of its bytes), by its
 * own id and the place of this target in it from 1, with whose it is, when it was made and what was remarked beside it,
 * as the file tells; or a claim of a report that another newsroom made, by the id that it has there.
 */
export const claimOrigin = z.discriminatedUnion("from", [
  z.strictObject({
    from: z.literal("annotation"),
    fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
    id: optional,
    target: z.int().min(1),
    creator: optional,
    created: optional,
    note: optional,
  }),
  z.strictObject({ from: z.literal("report"), reportId: z.uuid(), id: z.string() }),
]);
export type ClaimOrigin = Readonly<z.infer<typeof claimOrigin>>;
