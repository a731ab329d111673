import { z } from "zod";
import {
  line,
  note,
  offset,
  optionalAddress,
  optionalDay,
  optionalLine,
  optionalNote,
} from "@/lib/domain/shape/fields";
import { limits } from "@/lib/domain/shape/limits";
import { articlePlanInputs } from "@/lib/domain/shape/plan";
import { blockKinds } from "@/lib/domain/text/blocks";
import { encodings } from "@/lib/domain/text/encodings";

/** A fact that was left out stays as the importer finds it; an empty one is none. */
const orAsFound = <T extends z.ZodType>(field: z.ZodDefault<T>) => field.unwrap().optional();

/** What may be set by hand over what the importer finds. An article always has the first three: null is as found. */
const overrides = {
  title: optionalLine(limits.title),
  language: optionalLine(40),
  direction: z.enum(["ltr", "rtl"]).nullable().default(null),
  byline: orAsFound(optionalLine(limits.line)),
  publishedOn: orAsFound(optionalDay),
  modifiedOn: orAsFound(optionalDay),
  site: orAsFound(optionalLine(limits.line)),
  address: orAsFound(optionalAddress),
};

const places = z.array(z.number().int().min(0)).max(200_000);
/** Blocks that the reader took and the person leaves out, and the other way round. */
const choice = z.object({ leave: places, take: places }).optional();

/** The encoding that a person chose, where the bytes do not tell it. */
const encoding = z.enum(encodings).optional();

/** A text pasted, with its formatting as HTML where the clipboard had it; a file; or a page that was fetched before. */
const sources = [
  z.object({ from: z.literal("paste"), text: z.string(), html: z.string().optional() }),
  z.object({ from: z.literal("file"), name: z.string().max(1_000), bytes: z.instanceof(Uint8Array), encoding }),
  z.object({ from: z.literal("original"), originalId: z.uuid(), encoding }),
] as const;
const articleSource = z.discriminatedUnion("from", [...sources]);
export type ArticleSourceInput = z.output<typeof articleSource>;

/** Whether a file is a writer's document whose notes are kept as notes; see isDraft (lib/importers/draft). */
const isDraft = z.boolean().optional();

export const importArticleInput = z.object({ source: articleSource, isDraft, choice, ...overrides });
export type ImportArticleInput = z.output<typeof importArticleInput>;

/** What a text would be imported as, if nothing were set by hand. */
export const previewArticleInput = z.object({ source: articleSource });
export type PreviewArticleInput = z.output<typeof previewArticleInput>;

export const fetchOriginalInput = z.object({ address: line(limits.address) });
export type FetchOriginalInput = z.output<typeof fetchOriginalInput>;

/** A part of an edited block: a kept range of the version that was edited, or words. See lib/domain/text/edit.ts. */
const piece = z.union([z.string(), z.object({ start: offset, end: offset })]);
const editedBlock = z.object({
  block: z.number().int().min(0).nullable(),
  kind: z.enum(blockKinds),
  level: z.number().int().min(0).max(6),
  ordered: z.boolean().optional(),
  pieces: z.array(piece).max(100_000),
});

/** A new version: imported like an article, edited in Galley, or an earlier version once more. */
export const addVersionInput = z.object({
  articleId: z.uuid(),
  /** The version that the person saw as the newest. */
  versionNumber: z.number().int().min(1),
  source: z.discriminatedUnion("from", [
    ...sources,
    z.object({ from: z.literal("edit"), blocks: z.array(editedBlock).max(200_000) }),
    z.object({ from: z.literal("version"), number: z.number().int().min(1) }),
    z.object({ from: z.literal("proof"), draftId: z.uuid(), take: z.enum(["corrections", "whole"]) }),
  ]),
  isDraft,
  /** The article's title from now on; null leaves it as it is. */
  title: optionalLine(limits.title),
  note: optionalNote(limits.reason),
});
export type AddVersionInput = z.output<typeof addVersionInput>;

/** What a text from outside would do as the version after the newest. */
export const previewVersionInput = z.object({ articleId: z.uuid(), source: articleSource });
export type PreviewVersionInput = z.output<typeof previewVersionInput>;

/** Who leads an article's check and until when, and what the person saw of it; what is left out stays as it is. */
export const planArticleInput = z.object({
  articleId: z.uuid(),
  seen: z.object(articlePlanInputs),
  ...z.object(articlePlanInputs).partial().shape,
});
export type PlanArticleInput = z.output<typeof planArticleInput>;

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

export const archiveArticleInput = z.object({ articleId: z.uuid(), reason: note(limits.reason) });
export type ArchiveArticleInput = z.output<typeof archiveArticleInput>;

export const bringBackArticleInput = z.object({ articleId: z.uuid() });
export type BringBackArticleInput = z.output<typeof bringBackArticleInput>;
