import { runApart } from "@/lib/apart/run-apart";
import type { Actor } from "@/lib/auth/authorize";
import { defineCommand, done } from "@/lib/commands/define-command";
import { countCoverage } from "@/lib/commands/parts/keep-coverage";
import { keepDraft } from "@/lib/commands/parts/keep-draft";
import { chosenEncoding, keepOriginal, type ReadSource, readSource } from "@/lib/data/article/article-source";
import { getVersion, insertArticle, takenSlugs } from "@/lib/data/article/articles";
import type { Transaction } from "@/lib/data/database";
import { sha256Hex } from "@/lib/data/sha256";
import { freeSlug, slugStem } from "@/lib/domain/article/slug";
import { ok } from "@/lib/domain/result";
import type { Draft } from "@/lib/importers/draft/import-draft";
import type { ImportedArticle } from "@/lib/importers/import-article";
import type { ImportArticleInput } from "@/lib/input/article";

/** Brings an article in as its first version. Gives the slug. Refuses what no importer can read, in that importer's words. */
export const importArticle = defineCommand<
  ImportArticleInput,
  { slug: string; hasNotes: boolean },
  ReadSource & { read: ImportedArticle; draft: Draft | null }
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
    if (input.isDraft && input.source.from === "file") {
      const { bytes, name, encoding } = input.source;
      const draft = await runApart("read-draft", { bytes, name, encoding, overrides });
      return draft.ok ? ok({ ...from.value, read: draft.value.article, draft: draft.value }) : draft;
    }
    const read = await runApart("read-article", { source: from.value.source, overrides });
    return read.ok ? ok({ ...from.value, read: read.value, draft: null }) : read;
  },
  async run({ tx, actor, now }, input, { read, draft, origin, address }) {
    const { text, blocks, title, language, direction } = read;
    const stem = slugStem(title);
    const slug = freeSlug(stem, await takenSlugs(tx, stem));
    const sha256 = sha256Hex(text);
    // A draft's bytes may name confidential sources; they stand where not everybody reads them.
    const original = draft ? null : await keepOriginal(tx, input.source, actor.id);
    const id = await insertArticle(
      tx,
      { slug, title, language, direction, ...factsOf(input, { ...read, address: address ?? read.address }) },
      { text, blocks, sha256, origin, originalId: original?.id ?? null },
      actor.id,
    );
    await countCoverage(tx, { id, versionNumber: 1, language });
    const told = draft && (await keepDraftOf(tx, id, input, draft, actor, await now()));
    return done({
      value: { slug, hasNotes: draft !== null && draft.notes.length > 0 },
      event: {
        type: "article.imported",
        subject: id,
        articleId: id,
        to: "checking",
        data: {
          ...{ title, language, version: 1, sha256, origin, originalSha256: original?.sha256 ?? null },
          encoding: chosenEncoding(input.source),
          ...{ reportId: null, ...(told ?? { draft: null, draftSha256: null }) },
          blocksLeftOut: input.choice?.leave.length ?? 0,
          blocksTakenIn: input.choice?.take.length ?? 0,
        },
      },
    });
  },
});

async function keepDraftOf(
  tx: Transaction,
  articleId: string,
  { source }: ImportArticleInput,
  read: Draft,
  actor: Actor,
  at: Date,
) {
  if (source.from !== "file") throw new Error("a draft is a file");
  const { id: versionId } = await getVersion(tx, articleId, 1);
  return keepDraft(tx, { articleId, versionId, file: { name: source.name, bytes: source.bytes }, read }, actor, at);
}

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
