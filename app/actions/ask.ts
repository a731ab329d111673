import "server-only";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { Actor } from "@/lib/auth/authorize";
import { assertSameOrigin } from "@/lib/auth/origin";
import { getActorOfRequest } from "@/lib/auth/session";
import type { ActionResult, Result } from "@/lib/domain/result";
import { env } from "@/lib/env";
import { parseInput } from "@/lib/input/parse-input";
import { log } from "@/lib/log";
import { refusalWords } from "@/messages/refusal-words";
import { knownFailure } from "../known-failure";

/**
 * The one way from a form to a question that changes nothing, such as a preview: same origin, who is it, does the input
 * parse, ask, or say in words why not. Never throws.
 */
export async function ask<S extends z.ZodType, T>(
  query: (actor: Actor, input: z.output<S>) => Promise<Result<T>>,
  schema: S,
  raw: unknown,
): Promise<ActionResult<T>> {
  const sent = await headers();
  const requestId = sent.get("x-request-id") ?? "";
  try {
    assertSameOrigin(sent, env().NEXTAUTH_URL);
    const actor = await getActorOfRequest();
    const input = parseInput(schema, raw);
    const result = input.ok ? await query(actor, input.value) : input;
    if (result.ok) return { ok: true, value: result.value };
    return {
      ok: false,
      reason: result.refusal.reason,
      words: refusalWords(await getTranslations(), result.refusal),
      ...(result.refusal.field && { field: result.refusal.field }),
    };
  } catch (error) {
    const known = await knownFailure(error);
    if (known) return known;
    log.error({ requestId, err: error }, "a question failed");
    const t = await getTranslations("failure");
    return { ok: false, reason: "fault", words: t("fault", { requestId: requestId.slice(0, 8) }) };
  }
}
