import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { type HeldClaim, type LedArticle, listHoldings } from "@/lib/data/desk/holdings";
import { ok, type Result } from "@/lib/domain/result";
import type { PersonInput } from "@/lib/input/person";
import { defineQuery } from "@/lib/queries/define-query";

/** What somebody leads and has, of what is under way. */
export type Holdings = { readonly articles: readonly LedArticle[]; readonly claims: readonly HeldClaim[] };

/** What a person leads and has, for whoever gives it to somebody else. */
export const getHoldings = defineQuery(
  "person:manage",
  async (_: Actor, { personId }: PersonInput): Promise<Result<Holdings>> => ok(await listHoldings(personId)),
);
