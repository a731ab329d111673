import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { readSource } from "@/lib/data/article-source";
import { ok, type Result } from "@/lib/domain/result";
import type { Block } from "@/lib/domain/text/blocks";
import { sentencesToCover } from "@/lib/domain/text/sentences-to-cover";
import { type ImportedArticle, importArticle } from "@/lib/importers/import-article";
import type { ImportArticleInput } from "@/lib/input/article";
import { defineQuery } from "./define-query";

/** How many blocks a preview shows; the rest is counted. */
const SHOWN_BLOCKS = 400;

export type PreviewedBlock = Pick<Block, "kind" | "level"> & { readonly ordered: boolean; readonly text: string };

/** A text as it would be imported: what it tells of itself, its size, and its first blocks. */
export type PreviewedText = Omit<ImportedArticle, "text" | "blocks"> & {
  readonly characters: number;
  readonly sentences: number;
  readonly blocks: readonly PreviewedBlock[];
  /** How many blocks there are behind those shown. */
  readonly more: number;
};

/** What a source would be imported as. Refuses what importing refuses, in the same words. */
export const previewArticle = defineQuery(
  "article:import",
  async (_: Actor, input: ImportArticleInput): Promise<Result<PreviewedText>> => {
    const from = await readSource(input.source);
    if (!from.ok) return from;
    const { title, language, direction } = input;
    const read = await importArticle(from.value.source, {
      ...(title !== null && { title }),
      ...(language !== null && { language }),
      ...(direction !== null && { direction }),
    });
    if (!read.ok) return read;
    const previewed = previewedText(read.value);
    const address = from.value.address ?? previewed.address;
    return ok({
      ...previewed,
      address,
      byline: input.byline ?? previewed.byline,
      publishedOn: input.publishedOn ?? previewed.publishedOn,
    });
  },
);

/** A text that was read, as a preview shows it. */
export function previewedText({ text, blocks, ...told }: ImportedArticle): PreviewedText {
  return {
    ...told,
    characters: text.length,
    sentences: sentencesToCover(text, blocks, told.language).length,
    blocks: blocks.slice(0, SHOWN_BLOCKS).map(({ kind, level, ordered, start, end }) => ({
      kind,
      level,
      ordered: ordered ?? false,
      text: text.slice(start, end),
    })),
    more: Math.max(0, blocks.length - SHOWN_BLOCKS),
  };
}
