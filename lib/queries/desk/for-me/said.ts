import { type Actor, may } from "@/lib/auth/authorize";
import { countSaidTo } from "@/lib/data/conversation/comments";
import { type SaidToMe, saidTo } from "@/lib/queries/parts/said-to";
import type { ForMeRow, SectionReader } from "./section";

/** Mentions and replies that wait for an answer; nothing for who may not read conversations. One query to count them. */
export const said: SectionReader = {
  count: async (actor) => new Map([["said", mayRead(actor) ? await countSaidTo(actor.id) : 0]]),
  rows: async (actor, page) => new Map([["said", mayRead(actor) ? (await saidTo(actor.id, page)).map(rowOf) : []]]),
};

function mayRead(actor: Actor): boolean {
  return may(actor, "comment:read");
}

function rowOf({ id, kind, by, at, said: text, href, article }: SaidToMe): ForMeRow {
  return {
    id,
    href,
    mark: { is: "said", kind },
    words: { text, language: null, direction: "auto" },
    article: { text: article.title, language: null, direction: "auto" },
    told: by === null ? null : { says: "said", person: by },
    due: null,
    since: at,
  };
}
