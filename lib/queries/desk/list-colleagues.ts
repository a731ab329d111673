import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { listAssignable } from "@/lib/data/desk/people";
import { ok, type Result } from "@/lib/domain/result";
import { defineQuery } from "@/lib/queries/define-query";

/** Everybody who can be given a claim or an article, by name. */
export const listColleagues = defineQuery(
  "claim:assign",
  async (_: Actor, __: object): Promise<Result<{ id: string; name: string }[]>> =>
    ok((await listAssignable()).map(({ id, name }) => ({ id, name }))),
);
