import { insertArticle, takenSlugs } from "@/lib/data/articles";
import { sha256Hex } from "@/lib/data/sha256";
import { ok } from "@/lib/domain/result";
import { freeSlug, slugStem } from "@/lib/domain/slug";
import { importArticle as readArticle } from "@/lib/importers/import-article";
import type { ImportArticleInput } from "@/lib/input/article";
import { defineCommand } from "./define-command";

/** Brings an article in as its first version. Gives the slug. Refuses what no importer can read, in that importer's words. */
export const importArticle = defineCommand<ImportArticleInput, { slug: string }>({
  name: "import-article",
  permission: "article:import",
  async run({ tx, actor }, input) {
    const source =
      input.source.from === "paste"
        ? { pasted: input.source.text }
        : { name: input.source.name, bytes: input.source.bytes };
    const read = await readArticle(source, {
      ...(input.title !== null && { title: input.title }),
      ...(input.language !== null && { language: input.language }),
      ...(input.direction !== null && { direction: input.direction }),
    });
    if (!read.ok) return read;
    const { text, blocks, title, language, direction } = read.value;
    const byline = input.byline ?? read.value.byline;
    const publishedOn = input.publishedOn ?? read.value.publishedOn;
    const stem = slugStem(title);
    const slug = freeSlug(stem, await takenSlugs(tx, stem));
    const sha256 = sha256Hex(text);
    const id = await insertArticle(
      tx,
      { slug, title, byline, publishedOn, language, direction },
      { text, blocks, sha256 },
      actor.id,
    );
    return ok({
      value: { slug },
      event: {
        type: "article.imported",
        subject: id,
        articleId: id,
        to: "checking",
        data: { title, language, version: 1, sha256 },
      },
    });
  },
});
