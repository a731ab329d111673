import { keepOriginal, type ReadSource, readSource } from "@/lib/data/article-source";
import { insertArticle, takenSlugs } from "@/lib/data/articles";
import { sha256Hex } from "@/lib/data/sha256";
import { ok } from "@/lib/domain/result";
import { freeSlug, slugStem } from "@/lib/domain/slug";
import { type ImportedArticle, importArticle as readArticle } from "@/lib/importers/import-article";
import type { ImportArticleInput } from "@/lib/input/article";
import { defineCommand } from "./define-command";
import { countCoverage } from "./keep-coverage";

/** Brings an article in as its first version. Gives the slug. Refuses what no importer can read, in that importer's words. */
export const importArticle = defineCommand<
  ImportArticleInput,
  { slug: string },
  ReadSource & { read: ImportedArticle }
>({
  name: "import-article",
  permission: "article:import",
  async prepare(input) {
    const from = await readSource(input.source);
    if (!from.ok) return from;
    const read = await readArticle(from.value.source, {
      ...(input.title !== null && { title: input.title }),
      ...(input.language !== null && { language: input.language }),
      ...(input.direction !== null && { direction: input.direction }),
    });
    return read.ok ? ok({ ...from.value, read: read.value }) : read;
  },
  async run({ tx, actor }, input, { read, origin, address }) {
    const { text, blocks, title, modifiedOn, site, language, direction } = read;
    const stem = slugStem(title);
    const slug = freeSlug(stem, await takenSlugs(tx, stem));
    const sha256 = sha256Hex(text);
    const original = await keepOriginal(tx, input.source, actor.id);
    const id = await insertArticle(
      tx,
      {
        slug,
        title,
        byline: input.byline ?? read.byline,
        publishedOn: input.publishedOn ?? read.publishedOn,
        modifiedOn,
        site,
        address: address ?? read.address,
        language,
        direction,
      },
      { text, blocks, sha256, origin, originalId: original.id },
      actor.id,
    );
    await countCoverage(tx, { id, versionNumber: 1, language });
    return ok({
      value: { slug },
      event: {
        type: "article.imported",
        subject: id,
        articleId: id,
        to: "checking",
        data: { title, language, version: 1, sha256, origin, original: original.sha256 },
      },
    });
  },
});
