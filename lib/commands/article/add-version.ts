import { runApart } from "@/lib/apart/run-apart";
import { defineCommand, done } from "@/lib/commands/define-command";
import { endStandingSignOff, takeOpenArticle } from "@/lib/commands/parts/claim-in-hand";
import { countCoverage } from "@/lib/commands/parts/keep-coverage";
import { keepDraft } from "@/lib/commands/parts/keep-draft";
import { holdKeptProof, textOfProof } from "@/lib/commands/parts/proof-text";
import { chosenEncoding, keepOriginal, type ReadSource, readSource } from "@/lib/data/article/article-source";
import {
  type Article,
  type ArticleVersion,
  getVersion,
  insertVersion,
  type NewVersion,
  touchArticle,
} from "@/lib/data/article/articles";
import { carryOver, keepCarried } from "@/lib/data/claim/carry-over";
import { carryPlaces } from "@/lib/data/conversation/places";
import type { Transaction } from "@/lib/data/database";
import type { HeldProof } from "@/lib/data/draft/judge-proof";
import { sha256Hex } from "@/lib/data/sha256";
import type { NewText } from "@/lib/domain/claim/carry-over";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { applyEdit } from "@/lib/domain/text/edit";
import { isSameText } from "@/lib/domain/text/same-text";
import type { Draft } from "@/lib/importers/draft/import-draft";
import type { ImportedArticle } from "@/lib/importers/import-article";
import type { AddVersionInput } from "@/lib/input/article";

/** What was read from outside, a proof that came back, or nothing for what Galley has itself. */
type Prepared =
  | { readonly from: "outside"; readonly read: Imported }
  | { readonly from: "proof"; readonly held: HeldProof }
  | null;
type Imported = ReadSource & { readonly read: ImportedArticle; readonly draft: Draft | null };

/** What a version is made from: its text, where from, and what else it tells of the article. */
type Made = NewText & Pick<NewVersion, "origin"> & { readonly facts: { modifiedOn?: string; address?: string } };

/**
 * Adds a version to an article and carries every claim and skip over to it. Approvals of claims whose words or sentence
 * changed become stale, and a standing sign-off ends, since it named the version before. Gives the version's number and
 * how many claims want a look.
 * Refuses: article-changed (somebody added a version since), version-same, version-unknown, original-gone, what a proof's
 * text does (parts/proof-text.ts), and whatever the importer or the edit refuses.
 */
export const addVersion = defineCommand<
  AddVersionInput,
  { number: number; toLookAt: number; hasNotes: boolean },
  Prepared
>({
  name: "add-version",
  permission: "article:revise",
  async prepare({ articleId, source, isDraft }, actor) {
    if (source.from === "edit" || source.from === "version") return ok(null);
    if (source.from === "proof") {
      const held = await holdKeptProof(articleId, source.draftId, actor);
      return held.ok ? ok({ from: "proof", held: held.value }) : held;
    }
    const from = await readSource(source);
    if (!from.ok) return from;
    if (isDraft && source.from === "file") {
      const draft = await runApart("read-draft", { ...source, overrides: {} });
      if (!draft.ok) return draft;
      return ok({ from: "outside", read: { ...from.value, read: draft.value.article, draft: draft.value } });
    }
    const read = await runApart("read-article", { source: from.value.source, overrides: {} });
    return read.ok ? ok({ from: "outside", read: { ...from.value, read: read.value, draft: null } }) : read;
  },
  async run({ tx, actor, now }, input, prepared) {
    const taken = await takeOpenArticle(tx, input.articleId);
    if (!taken.ok) return taken;
    const article = taken.value;
    if (article.versionNumber !== input.versionNumber) return refuse("article-changed");
    const before = await getVersion(tx, article.id, article.versionNumber);
    const made = await makeText(tx, before, article, input, prepared);
    if (!made.ok) return made;
    const { text, blocks, origin, facts } = made.value;
    const draft = prepared?.from === "outside" ? prepared.read.draft : null;
    // A draft whose text stayed may have other notes.
    const saysMore = (input.title ?? article.title) !== article.title || (draft?.notes.length ?? 0) > 0;
    if (isSameText(before, made.value) && !saysMore) return refuse("version-same");

    const { source, note } = input;
    const fromOutside = source.from !== "edit" && source.from !== "version" && source.from !== "proof";
    const original = fromOutside && !draft ? await keepOriginal(tx, source, actor.id) : null;
    const over = await carryOver(tx, article, before, made.value);
    const { inserted, deleted, bounded } = over;
    const sha256 = sha256Hex(text);
    const versionId = await insertVersion(
      tx,
      article,
      { text, blocks, sha256, origin, originalId: original?.id ?? null, note, inserted, deleted, bounded },
      { ...facts, ...(input.title !== null && { title: input.title }) },
      actor.id,
    );
    const summary = await keepCarried(tx, article.id, versionId, over, await now());
    await carryPlaces(tx, article.id, before, made.value, versionId);
    const signOffEnded = await endStandingSignOff(tx, article, await now());
    await touchArticle(tx, article.id, await now());
    const number = article.versionNumber + 1;
    const kept =
      draft && source.from === "file"
        ? await keepDraft(tx, { articleId: article.id, versionId, file: source, read: draft }, actor, await now())
        : null;
    await countCoverage(tx, { ...article, versionNumber: number });
    return done({
      value: { number, toLookAt: summary.toLookAt.length, hasNotes: draft !== null && draft.notes.length > 0 },
      event: {
        type: "article.version-added",
        subject: versionId,
        articleId: article.id,
        data: {
          version: number,
          sha256,
          sha256Before: before.sha256,
          origin,
          originalSha256: original?.sha256 ?? null,
          encoding: chosenEncoding(source),
          ...(kept ?? { draft: null, draftSha256: null }),
          restored: source.from === "version" ? source.number : null,
          title: input.title,
          note,
          inserted,
          deleted,
          bounded,
          ...summary,
          signOffEnded,
        },
      },
    });
  },
});

async function makeText(
  tx: Transaction,
  before: ArticleVersion,
  article: Article,
  { source }: AddVersionInput,
  prepared: Prepared,
): Promise<Result<Made>> {
  const articleId = article.id;
  if (source.from === "proof" && prepared?.from === "proof") {
    const made = textOfProof(prepared.held, source.take, article, before);
    return made.ok ? ok({ ...made.value, origin: "proof", facts: {} }) : made;
  }
  if (source.from === "edit") {
    const edited = applyEdit(before, source.blocks);
    return edited.ok ? ok({ ...edited.value, origin: "edit", facts: {} }) : edited;
  }
  if (source.from === "version") {
    if (source.number >= before.number) return refuse("version-unknown", { number: source.number });
    const { text, blocks } = await getVersion(tx, articleId, source.number);
    return ok({ text, blocks, runs: null, origin: "version", facts: {} });
  }
  if (prepared?.from !== "outside") throw new Error("a version from outside was not prepared");
  const { read, origin, address } = prepared.read;
  const facts = { ...(read.modifiedOn !== null && { modifiedOn: read.modifiedOn }), ...(address && { address }) };
  return ok({ text: read.text, blocks: read.blocks, runs: null, origin, facts });
}
