import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { countPeople, listPeople as listPeopleRows, type Person } from "@/lib/data/people";
import { defineQuery } from "./define-query";

/** How many people stand on one page. */
export const PEOPLE_PER_PAGE = 50;

/** One page of the newsroom's people, active ones first, by name. Pages count from 1. */
export type PeoplePage = { readonly people: readonly Person[]; readonly page: number; readonly pages: number };

/** The page with that number; one beyond the last is the last. */
export const listPeople = defineQuery("person:read", async (_: Actor, page: number): Promise<PeoplePage> => {
  const pages = Math.max(1, Math.ceil((await countPeople()) / PEOPLE_PER_PAGE));
  const shown = Math.min(Math.max(1, Math.floor(page)), pages);
  const people = await listPeopleRows({ skip: (shown - 1) * PEOPLE_PER_PAGE, take: PEOPLE_PER_PAGE });
  return { people, page: shown, pages };
});
