import { z } from "zod";
import { serieses } from "@/lib/domain/record/audit/numbers";
import { count, id, number, optionalText, sha256, text } from "./members";

const day = z.iso.date();

/** What is exported, as an ExportScope has it, and in which format. */
const exported = {
  format: text,
  scope: z.discriminatedUnion("of", [
    z.strictObject({ of: z.literal("article"), articleId: id, claim: number.nullable() }),
    z.strictObject({ of: z.literal("period"), from: day, to: day, personId: id.nullable() }),
  ]),
};

export const reportEvents = {
  "report.export-asked": z.strictObject(exported),
  "report.exported": z.strictObject({ ...exported, askedBy: id, sha256, bytes: count }),
  "report.export-failed": z.strictObject({ ...exported, askedBy: id }),
  /** `signedBy` is the key of the bundle, as a verifier key; null for a report without one. */
  "report.imported": z.strictObject({ sha256, signedBy: optionalText }),
  /** `read` is up to which record the report was read, of each series that it is of. */
  "report.bundled": z.strictObject({
    manifestSha256: sha256,
    guidesSha256: sha256,
    read: z.array(z.strictObject({ series: z.enum(serieses), of: id, number, hash: sha256 })).readonly(),
  }),
  /** How many checks the file added, how many were known, and how many of its rows were refused. */
  "earlier-checks.imported": z.strictObject({ sha256, added: count, known: count, refused: count }),
};
