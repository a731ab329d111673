"use server";

import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { knownFailure } from "@/app/known-failure";
import { assertSameOrigin } from "@/lib/auth/origin";
import { getActorOfRequest } from "@/lib/auth/session";
import type { ActionResult } from "@/lib/domain/result";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { type FoundSource, findSources } from "@/lib/queries/evidence/list-sources";

/** The longest search that is looked for, in UTF-16 code units: the longest address that a source can have. */
const MAX_QUERY = 2_000;

/** Known sources for what is being typed, at most ten; a read, so it refuses nothing but whoever may not look. */
export async function findSourcesAction(query: unknown): Promise<ActionResult<readonly FoundSource[]>> {
  const sent = await headers();
  try {
    assertSameOrigin(sent, env().NEXTAUTH_URL);
    const actor = await getActorOfRequest();
    const typed = typeof query === "string" ? query.slice(0, MAX_QUERY) : "";
    return { ok: true, value: await findSources(actor, typed) };
  } catch (error) {
    const known = await knownFailure(error);
    if (known) return known;
    log.error({ requestId: sent.get("x-request-id") ?? "", err: error }, "searching sources failed");
    return { ok: false, reason: "fault", words: (await getTranslations("source-picker"))("failed") };
  }
}
