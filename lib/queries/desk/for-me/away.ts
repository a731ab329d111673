import "server-only";
import { type Actor, may } from "@/lib/auth/authorize";
import { type Holder, listAwayHolders } from "@/lib/data/desk/holdings";
import type { ForMeRow, SectionReader } from "./section";

/** Whoever is no longer here and still leads or has something, for who can give it to somebody. One query. */
export const away: SectionReader = {
  count: async (actor) => new Map([["away", (await holders(actor)).length]]),
  rows: async (actor, { skip, take }) =>
    new Map([["away", (await holders(actor)).slice(skip, skip + take).map(rowOf)]]),
};

async function holders(actor: Actor): Promise<Holder[]> {
  return may(actor, "person:manage") ? listAwayHolders() : [];
}

function rowOf({ id, name, articles, claims }: Holder): ForMeRow {
  return {
    id,
    href: `/people?person=${id}`,
    mark: { is: "away" },
    words: { text: name, language: null, direction: "auto" },
    article: null,
    told: { says: "away", articles, claims },
    due: null,
    since: null,
  };
}
