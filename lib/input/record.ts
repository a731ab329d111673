import { z } from "zod";

/** A checkpoint as somebody pasted it; one of ours has a few hundred characters. */
export const holdCheckpointInput = z.object({ note: z.string().max(20_000, { error: "field-too-long" }) });
export type HoldCheckpointInput = z.output<typeof holdCheckpointInput>;
