import { runApart } from "@/lib/apart/run-apart";
import { defineCommand, done } from "@/lib/commands/define-command";
import { countCoverage } from "@/lib/commands/parts/keep-coverage";
import { keepOriginal, type ReadSource, readSource } from "@/lib/data/article/article-source";
import { insertArticle, takenSlugs } from "@/lib/data/article/articles";
import { sha256Hex } from "@/lib/data/sha256";
import { freeSlug, slugStem } from "@/lib/domain/article/slug";
import { ok } from "@/lib/domain/result";
import type { ImportedArticle } from "@/lib/importers/import-article";
import type { ImportArticleInput } from "@/lib/input/article";

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
    const overrides = {
      ...(input.title !== null && { title: input.title }),
      ...(input.language !== null && { language: input.language }),
      ...(input.direction !== null && { direction: input.direction }),
      choice: input.choice,
    };
    const read = await runApart("read-article", { source: from.value.source, overrides });
    return read.ok ? ok({ ...from.value, read: read.value }) : read;
  },
  async run({ tx, actor }, input, { read, origin, address }) {
    const { text, blocks, title, language, direction } = read;
    const stem = slugStem(title);
    const slug = freeSlug(stem, await takenSlugs(tx, stem));
    const sha256 = sha256Hex(text);
    const original = await keepOriginal(tx, input.source, actor.id);
    const id = await insertArticle(
      tx,
      { slug, title, language, direction, ...factsOf(input, { ...read, address: address ?? read.address }) },
      { text, blocks, sha256, origin, originalId: original.id },
      actor.id,
    );
    await countCoverage(tx, { id, versionNumber: 1, language });
    return done({
      value: { slug },
      event: {
        type: "article.imported",
        subject: id,
        articleId: id,
        to: "checking",
        data: {
          ...{ title, language, version: 1, sha256, origin, originalSha256: original.sha256, reportId: null },
          blocksLeftOut: input.choice?.leave.length ?? 0,
          blocksTakenIn: input.choice?.take.length ?? 0,
        },
      },
    });
  },
});

type Facts = Pick<ImportedArticle, "byline" | "publishedOn" | "modifiedOn" | "site" | "address">;

/** What was set by hand, an empty field too; else what was found. */
function factsOf(set: ImportArticleInput, found: Facts): Facts {
  const { byline, publishedOn, modifiedOn, site, address } = found;
  return {
    byline: set.byline === undefined ? byline : set.byline,
    publishedOn: set.publishedOn === undefined ? publishedOn : set.publishedOn,
    modifiedOn: set.modifiedOn === undefined ? modifiedOn : set.modifiedOn,
    site: set.site === undefined ? site : set.site,
    address: set.address === undefined ? address : set.address,
  };
}
