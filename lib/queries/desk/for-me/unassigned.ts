import "server-only";
import { type Actor, may } from "@/lib/auth/authorize";
import { countUnassignedClaims, listUnassignedClaims } from "@/lib/data/desk/waiting-claims";
import type { SectionReader } from "./section";

/** Open claims that nobody has, for who could take one. They wait for nobody, and so are counted by no badge. */
export const unassigned: SectionReader = {
  count: async (actor) => new Map([["unassigned", mayTake(actor) ? await countUnassignedClaims() : 0]]),
  async rows(actor, { skip, take }) {
    const claims = mayTake(actor) ? await listUnassignedClaims({ skip, take }) : [];
    const rows = claims.map(({ id, slug, number, statement, title, language, direction, due, since, sourceCount }) => ({
      id,
      href: `/articles/${slug}/claims/${number}`,
      mark: { is: "claim", state: "open", finding: null } as const,
      words: { text: statement, language, direction },
      article: { text: title, language, direction },
      told: { says: "sources", count: sourceCount } as const,
      due,
      since,
    }));
    return new Map([["unassigned", rows]]);
  },
};

function mayTake(actor: Actor): boolean {
  return may(actor, "claim:assign");
}
