import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { actionResult, thrownResult } from "@/app/action-result";
import type { Actor } from "@/lib/auth/authorize";
import { assertSameOrigin } from "@/lib/auth/origin";
import { getActorOfRequest } from "@/lib/auth/session";
import type { ActionResult, Result } from "@/lib/domain/result";
import { env } from "@/lib/env";
import { parseInput } from "@/lib/input/parse-input";

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
    return await actionResult(input.ok ? await query(actor, input.value) : input);
  } catch (error) {
    return thrownResult(error, { requestId });
  }
}
