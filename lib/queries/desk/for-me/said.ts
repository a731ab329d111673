import { type Actor, may } from "@/lib/auth/authorize";
import { type SaidToMe, saidTo } from "@/lib/queries/parts/said-to";
import type { ForMeRow, SectionReader } from "./section";

/** Mentions and replies that wait for an answer; nothing for who may not read conversations. Four queries however many. */
export const said: SectionReader = {
  count: async (actor) => new Map([["said", (await saidToReader(actor)).length]]),
  rows: async (actor, { skip, take }) =>
    new Map([["said", (await saidToReader(actor)).slice(skip, skip + take).map(rowOf)]]),
};

async function saidToReader(actor: Actor): Promise<readonly SaidToMe[]> {
  return may(actor, "comment:read") ? saidTo(actor.id) : [];
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
