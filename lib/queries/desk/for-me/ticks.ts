import "server-only";
import { type Actor, may } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { titlesOfSources } from "@/lib/data/evidence/sources";
import { listWaitingTicks, type WaitingTicks } from "@/lib/data/verdict/waiting-ticks";
import { directionOf } from "@/lib/domain/text/direction";
import type { ForMeRow, SectionReader } from "./section";

/** Ticks that this editor may decide on, a row for each source of an article; two queries for the rows, one to count them. */
export const ticks: SectionReader = {
  count: async (actor) => new Map([["ticks", (await waiting(actor)).length]]),
  async rows(actor, { skip, take }) {
    const groups = (await waiting(actor)).slice(skip, skip + take);
    const titles = await titlesOfSources(
      groups.map(({ sourceId }) => sourceId),
      sourceReaderOf(actor),
    );
    return new Map([["ticks", groups.map((group) => rowOf(group, titles.get(group.sourceId) ?? ""))]]);
  },
};

async function waiting(actor: Actor): Promise<WaitingTicks[]> {
  return may(actor, "verdict:decide") ? listWaitingTicks(actor.id) : [];
}

function rowOf({ articleId, sourceId, slug, title, language, count }: WaitingTicks, source: string): ForMeRow {
  return {
    id: `${articleId} ${sourceId}`,
    href: `/queue/ticks?${new URLSearchParams({ article: slug, source: sourceId })}`,
    mark: { is: "claim", state: "submitted", finding: null },
    words: { text: source, language: null, direction: "auto" },
    article: { text: title, language, direction: directionOf(language) },
    told: { says: "ticks", count },
    due: null,
    since: null,
  };
}
