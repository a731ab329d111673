import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { type Article, findArticleById, readVersion } from "@/lib/data/article/articles";
import { listAnchors } from "@/lib/data/claim/anchors";
import { listClaimsById } from "@/lib/data/claim/claims";
import { namesOfPeople } from "@/lib/data/desk/people";
import { listEvidenceWithSources } from "@/lib/data/evidence/evidence";
import { findSource } from "@/lib/data/evidence/sources";
import { listTicksOf, listWaitingTicks, type WaitingTicks } from "@/lib/data/verdict/waiting-ticks";
import { type Surroundings, surroundingsOf } from "@/lib/domain/text/surroundings";
import { defineQuery } from "@/lib/queries/define-query";

/** How many ticks of a group are shown at once; the others follow as these are decided on. */
const ticksShown = 100;

/** A group of waiting ticks by its article and source; the title is a description where the source's name is not shown. */
export type TickGroup = WaitingTicks & { readonly source: string };

/** One waiting tick: the words in their sentence, and the passage that they agree with. */
export type WaitingTick = {
  readonly id: string;
  readonly number: number;
  readonly revision: number;
  readonly surroundings: Surroundings | null;
  readonly passage: string;
  readonly page: number | null;
  readonly keptAt: Date | null;
  readonly by: string;
};

/** The ticks that wait for this editor, by article and source, and those of the group asked for, of another one of its article, or of the first. */
export type TickGroups = {
  readonly groups: readonly TickGroup[];
  readonly open: (TickGroup & { readonly ticks: readonly WaitingTick[] }) | null;
};

/** What waits to be approved by source. Only what this person may decide is in it. */
export const getTickGroups = defineQuery(
  "queue:read",
  async (actor: Actor, asked: { readonly article: string; readonly source: string }): Promise<TickGroups> => {
    const reader = sourceReaderOf(actor);
    const rows = await listWaitingTicks(actor.id);
    const groups: TickGroup[] = [];
    for (const row of rows) groups.push({ ...row, source: (await findSource(reader, row.sourceId))?.title ?? "" });
    // Behind the last tick of a source comes the next source of the same article.
    const open =
      groups.find(({ slug, sourceId }) => slug === asked.article && sourceId === asked.source) ??
      groups.find(({ slug }) => slug === asked.article) ??
      groups[0];
    return { groups, open: open ? { ...open, ticks: await ticksIn(actor, open) } : null };
  },
);

async function ticksIn(actor: Actor, group: TickGroup): Promise<WaitingTick[]> {
  const ids = await listTicksOf(group, actor.id, ticksShown);
  const article = (await findArticleById(group.articleId)) as Article;
  const [version, claims, evidence] = await Promise.all([
    readVersion(article.id, article.versionNumber),
    listClaimsById(ids),
    listEvidenceWithSources(ids, sourceReaderOf(actor)),
  ]);
  const [anchors, people] = await Promise.all([
    listAnchors(version.id),
    namesOfPeople(claims.map(({ markedById }) => markedById)),
  ]);
  const pieces = new Map(evidence.map((piece) => [piece.claimId, piece]));
  return claims.map(({ id, number, revision, markedById }) => {
    const [anchor, piece] = [anchors.get(id), pieces.get(id)];
    const stands = anchor && anchor.how !== "lost";
    return {
      ...{ id, number, revision, passage: piece?.passage ?? "", page: piece?.page ?? null },
      ...{ keptAt: piece?.snapshot?.keptAt ?? null, by: people.get(markedById)?.name ?? "" },
      surroundings: stands ? surroundingsOf(version.text, version.blocks, anchor, article.language) : null,
    };
  });
}
