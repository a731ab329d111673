import { z } from "zod";
import { limits, note, optionalDay, optionalLine } from "./fields";

/** What may be set by hand over what the importer finds. */
const overrides = {
  title: optionalLine(limits.title),
  byline: optionalLine(limits.line),
  publishedOn: optionalDay,
  language: optionalLine(40),
  direction: z.enum(["ltr", "rtl"]).nullable().default(null),
};

/** An article pasted, or read from a file whose bytes come beside its name. */
export const importArticleInput = z.object({
  source: z.discriminatedUnion("from", [
    z.object({ from: z.literal("paste"), text: z.string() }),
    z.object({ from: z.literal("file"), name: z.string().max(1_000), bytes: z.instanceof(Uint8Array) }),
  ]),
  ...overrides,
});
export type ImportArticleInput = z.output<typeof importArticleInput>;

export const signOffArticleInput = z.object({
  articleId: z.uuid(),
  /** The hash of what the person saw, so that nothing is signed unseen. */
  subjectSha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type SignOffArticleInput = z.output<typeof signOffArticleInput>;

export const withdrawSignOffInput = z.object({
  articleId: z.uuid(),
  /** The hash of the sign-off that the person saw. */
  subjectSha256: z.string().regex(/^[0-9a-f]{64}$/),
  reason: note(limits.reason),
});
export type WithdrawSignOffInput = z.output<typeof withdrawSignOffInput>;

export const undoLastInput = z.object({ articleId: z.uuid() });
export type UndoLastInput = z.output<typeof undoLastInput>;
