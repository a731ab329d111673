import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { countPeople, listPeople as listPeopleRows, type Person } from "@/lib/data/desk/people";
import { defineQuery } from "@/lib/queries/define-query";
import { type PageOfRows, readPage } from "@/lib/queries/parts/page-of-rows";

/** One page of the newsroom's people, active ones first, by name. */
export const listPeople = defineQuery(
  "person:read",
  async (_: Actor, page: number): Promise<PageOfRows<Person>> => readPage(page, countPeople, listPeopleRows),
);
