import { z } from "zod";
import { line, optionalAddress, optionalDay, optionalLine } from "@/lib/domain/shape/fields";
import { limits } from "@/lib/domain/shape/limits";

/** A bundle, or the JSON of a report. */
export const importReportInput = z.object({ bytes: z.instanceof(Uint8Array) });
export type ImportReportInput = z.output<typeof importReportInput>;

/** A report of another newsroom that was taken in. */
export const foreignReportInput = z.object({ reportId: z.uuid() });
export type ForeignReportInput = z.output<typeof foreignReportInput>;

/** What a report tells of its article, as an article of ours may have it. */
export const foreignArticle = z.object({
  ...{ title: line(limits.title), byline: optionalLine(limits.line), site: optionalLine(limits.line) },
  ...{ publishedOn: optionalDay, modifiedOn: optionalDay, address: optionalAddress },
  ...{ language: line(40), direction: z.enum(["ltr", "rtl"]) },
});
