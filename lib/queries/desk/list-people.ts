import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { countHoldings, type HoldingCount } from "@/lib/data/desk/holdings";
import { countPeople, findPersonById, listPeople as listPeopleRows, type Person } from "@/lib/data/desk/people";
import { defineQuery } from "@/lib/queries/define-query";
import { type PageOfRows, readPage } from "@/lib/queries/parts/page-of-rows";

/** A person, and how much of what is under way they lead and have; null for nothing. */
export type ListedHolder = Person & { readonly held: HoldingCount | null };

/** The newsroom's people, active ones first, by name: one page of them, or the one who is asked for by id. */
export const listPeople = defineQuery(
  "person:read",
  async (_: Actor, page: number, personId: string | null = null): Promise<PageOfRows<ListedHolder>> => {
    const found = personId === null ? null : await findPersonById(personId);
    const rows = found
      ? { rows: [found], total: 1, page: 1, pages: 1 }
      : await readPage(page, countPeople, listPeopleRows);
    const held = await countHoldings(rows.rows.map(({ id }) => id));
    return { ...rows, rows: rows.rows.map((person) => ({ ...person, held: held.get(person.id) ?? null })) };
  },
);
