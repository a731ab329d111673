import "server-only";
import { may } from "@/lib/auth/authorize";
import { countReadyArticles, listReadyArticles } from "@/lib/data/article/article-list";
import type { Article } from "@/lib/data/article/articles";
import { listMentionable } from "@/lib/data/desk/people";
import { isGranted } from "@/lib/domain/desk/permissions";
import type { ForMeRow, SectionReader } from "./section";

/** Articles of which every claim is settled, for whoever may sign them off; two queries for the rows, two to count them. */
export const toSignOff: SectionReader = {
  count: async (actor) =>
    new Map([["to-sign-off", may(actor, right) ? await countReadyArticles(actor.id, await all()) : 0]]),
  rows: async (actor, page) =>
    new Map([
      ["to-sign-off", may(actor, right) ? (await listReadyArticles(actor.id, await all(), page)).map(rowOf) : []],
    ]),
};

const right = "article:sign-off";

/** Everybody who may sign off. */
async function all(): Promise<string[]> {
  return (await listMentionable()).flatMap(({ id, role }) => (isGranted(right, new Set([role])) ? id : []));
}

function rowOf({ id, slug, title, language, direction, deadline, lastActivityAt, claimCount }: Article): ForMeRow {
  return {
    id,
    href: `/articles/${slug}/sign-off`,
    mark: { is: "settled" },
    words: { text: title, language, direction },
    article: null,
    told: { says: "settled", count: claimCount },
    due: deadline,
    since: lastActivityAt,
  };
}
