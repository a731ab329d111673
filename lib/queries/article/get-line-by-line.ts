import "server-only";
import { matchedApart, textToMatch } from "@/lib/apart/facts-apart";
import type { Actor } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { findArticle, readVersion } from "@/lib/data/article/articles";
import { listPinnable } from "@/lib/data/evidence/pinnable-sources";
import type { SnapshotFacts } from "@/lib/data/evidence/snapshot-facts";
import { findSnapshot, findSnapshotText, listSnapshots, snapshotsOfSources } from "@/lib/data/evidence/snapshots";
import { findSource, type ShownSource } from "@/lib/data/evidence/sources";
import { NotFoundError } from "@/lib/domain/errors";
import { shownBlocks } from "@/lib/domain/evidence/shown-blocks";
import { pageAt } from "@/lib/domain/evidence/snapshot";
import type { SourceReader } from "@/lib/domain/evidence/source";
import { secondAt, timeCodesOf } from "@/lib/domain/evidence/time-codes";
import type { FactPair } from "@/lib/domain/fact/match/fact-pair";
import type { Refusal } from "@/lib/domain/result";
import type { Block } from "@/lib/domain/text/blocks";
import { type Direction, directionOf } from "@/lib/domain/text/direction";
import { defineQuery } from "@/lib/queries/define-query";
import { isId } from "@/lib/queries/search-params";

/**
 * What a fact of the article has to do with the pinned source; `page` is the page of the place there, and `second` that of a
 * recording at which it was spoken, each null where there is none.
 */
export type PinnedPair = FactPair & { readonly page: number | null; readonly second: number | null };

/** The newest copy of a pinned source. `blocks` are those that are shown, and `isWhole` says whether they are all. */
export type PinnedCopy = {
  readonly snapshotId: string;
  readonly keptAt: Date;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly isWhole: boolean;
  readonly restStart: number | null;
  readonly language: string;
  readonly direction: Direction;
  readonly pairs: readonly PinnedPair[];
  /** Why the facts could not be looked for in it, or null. */
  readonly refusal: Refusal | null;
};

/** A pinned source, which may have been retired meanwhile: its newest copy, or, where none is kept, the last try to take one. */
type PinnedSource = Pick<ShownSource, "id" | "title" | "publisher" | "retired"> & {
  readonly copy: PinnedCopy | null;
  readonly lastTry: SnapshotFacts | null;
};

/** What is needed to tick an article line by line: the sources to choose from, and the one that is pinned. */
export type LineByLine = {
  readonly articleId: string;
  readonly title: string;
  readonly sources: readonly Pick<ShownSource, "id" | "title" | "publisher">[];
  readonly pinned: PinnedSource | null;
  /** What was asked for is confidential, and not for this person. */
  readonly isHidden: boolean;
};

/** The sources that an article can be ticked with, and the pinned one beside it. Throws NotFoundError for an unknown article. */
export const getLineByLine = defineQuery(
  "article:read",
  async (actor: Actor, slug: string, sourceId: string): Promise<LineByLine> => {
    const article = await findArticle(slug);
    if (!article) throw new NotFoundError("article");
    const of = { articleId: article.id, title: article.title };
    const reader = sourceReaderOf(actor);
    const sources = (await listPinnable(reader, article.id)).map(named);
    const chosen = isId(sourceId) ? await findSource(reader, sourceId) : null;
    if (!chosen || chosen.isHidden) return { ...of, sources, pinned: null, isHidden: chosen?.isHidden ?? false };
    const copy = await copyOf(reader, chosen.id, article);
    const lastTry = copy ? null : ((await listSnapshots(reader, chosen.id))[0] ?? null);
    return { ...of, sources, pinned: { ...named(chosen), retired: chosen.retired, copy, lastTry }, isHidden: false };
  },
);

function named({ id, title, publisher }: ShownSource) {
  return { id, title, publisher };
}

async function copyOf(
  reader: SourceReader,
  sourceId: string,
  article: { id: string; versionNumber: number; language: string },
): Promise<PinnedCopy | null> {
  const newest = (await snapshotsOfSources([sourceId])).get(sourceId)?.newest;
  if (!newest) return null;
  const [snapshot, kept, version] = await Promise.all([
    findSnapshot(reader, newest.id),
    findSnapshotText(reader, newest.id),
    readVersion(article.id, article.versionNumber),
  ]);
  if (!snapshot || !kept) return null;
  const source = textToMatch(kept, snapshot.language, article.language);
  const { text, blocks } = version;
  const matched = await matchedApart({ text, blocks, language: article.language }, source);
  const codes = timeCodesOf(source.text);
  const pairs = (matched.ok ? matched.value.pairs : []).map((pair) => ({
    ...{ ...pair, page: pageAt(kept.pages, pair.source.start), second: secondAt(codes, pair.source.start) },
  }));
  const places = pairs.map((pair) => pair.source).sort((a, b) => a.start - b.start);
  const shown = shownBlocks(source.blocks, places);
  return {
    ...{ snapshotId: newest.id, keptAt: newest.keptAt, text: source.text, blocks: shown },
    ...{ isWhole: shown.length === source.blocks.length, restStart: snapshot.restStart },
    ...{ language: source.language, direction: snapshot.direction ?? directionOf(source.language) },
    ...{ pairs, refusal: matched.ok ? null : matched.refusal },
  };
}
