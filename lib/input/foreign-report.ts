import { z } from "zod";

/** A bundle, or the JSON of a report. */
export const importReportInput = z.object({ bytes: z.instanceof(Uint8Array) });
export type ImportReportInput = z.output<typeof importReportInput>;
