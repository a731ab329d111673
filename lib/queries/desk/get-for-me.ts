import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { may } from "@/lib/auth/authorize";
import { countDeskArticles, listDeskArticles } from "@/lib/data/article/article-list";
import { databaseTime } from "@/lib/data/database";
import { countUnassignedClaims } from "@/lib/data/desk/waiting-claims";
import { defineQuery } from "@/lib/queries/define-query";
import { type ArticleRow, articleRows } from "@/lib/queries/parts/article-rows";
import { type PageOfRows, readPage } from "@/lib/queries/parts/page-of-rows";
import type { ForMeRow, SectionName } from "./for-me/section";
import { sectionReaders, sections } from "./for-me/sections";
import { unassigned } from "./for-me/unassigned";

/** The sections that can be read in full; the last of them only so. */
export const readableSections: readonly SectionName[] = [...sections.map(({ name }) => name), "unassigned"];

/** How many rows of each section the page shows, and how many articles of the desk. */
const SHOWN = 5;
const DESK = 8;

/** A section with its first rows; `count` is of all. */
export type ShownSection = {
  readonly name: SectionName;
  readonly rows: readonly ForMeRow[];
  readonly count: number;
  /** The page on which all of it stands anyway, if any. */
  readonly all: string | null;
};

/** What waits for somebody, and what the desk is at. */
export type ForMe = {
  readonly now: Date;
  /** The one thing to do next, which stands in no section then. */
  readonly next: { readonly section: SectionName; readonly row: ForMeRow } | null;
  readonly sections: readonly ShownSection[];
  readonly desk: readonly ArticleRow[];
  readonly deskCount: number;
  /** How many open claims of the desk nobody has, for who could take one; null for who could not. */
  readonly unassigned: number | null;
};

/** What waits for this person; as many queries as for one row of each section. */
export const getForMe = defineQuery("article:read", async (actor: Actor): Promise<ForMe> => {
  const [now, counts, read, articles, deskCount, unassignedCount] = await Promise.all([
    databaseTime(),
    countSections(actor),
    Promise.all(sectionReaders.map(({ rows }) => rows(actor, { skip: 0, take: SHOWN + 1 }))),
    listDeskArticles(DESK),
    countDeskArticles(),
    may(actor, "claim:assign") ? countUnassignedClaims() : null,
  ]);
  const all = sections.map(({ name, all: where = null }) => ({
    name,
    all: where,
    count: counts.get(name) ?? 0,
    rows: read.flatMap((part) => part.get(name) ?? []),
  }));
  const next = mostUrgent(all);
  const shown = all
    .map((section) => ({ ...section, rows: section.rows.filter(({ id }) => id !== next?.row.id).slice(0, SHOWN) }))
    .filter(({ rows }) => rows.length > 0);
  return { now, next, sections: shown, desk: await articleRows(articles), deskCount, unassigned: unassignedCount };
});

/** What is due first of all; of what is due at no time, the first by the order of the sections. */
function mostUrgent(all: readonly ShownSection[]): ForMe["next"] {
  const firsts = all.flatMap(({ name, rows: [row] }) => (row ? [{ section: name, row }] : []));
  const due = ({ row }: { row: ForMeRow }) => row.due?.getTime() ?? Number.POSITIVE_INFINITY;
  return firsts.reduce<ForMe["next"]>((best, each) => (best === null || due(each) < due(best) ? each : best), null);
}

/** One section in full, page by page, and the time now. */
export const getForMeSection = defineQuery(
  "article:read",
  async (actor: Actor, name: SectionName, page: number): Promise<PageOfRows<ForMeRow> & { readonly now: Date }> => {
    const reader = sections.find((section) => section.name === name)?.by ?? unassigned;
    const rows = await readPage(
      page,
      async () => (await reader.count(actor)).get(name) ?? 0,
      async (range) => (await reader.rows(actor, { section: name, ...range })).get(name) ?? [],
    );
    return { ...rows, now: await databaseTime() };
  },
);

/** How much waits for this person, for the navigation of every page. */
export const countForMe = defineQuery("article:read", async (actor: Actor): Promise<number> => {
  return [...(await countSections(actor)).values()].reduce((sum, count) => sum + count, 0);
});

async function countSections(actor: Actor): Promise<ReadonlyMap<SectionName, number>> {
  const counts = await Promise.all(sectionReaders.map(({ count }) => count(actor)));
  return new Map(counts.flatMap((each) => [...each]));
}
