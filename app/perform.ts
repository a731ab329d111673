import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { assertSameOrigin, ForeignOriginError } from "@/lib/auth/origin";
import { getActorOfRequest } from "@/lib/auth/session";
import type { Command } from "@/lib/commands/define-command";
import type { Json } from "@/lib/domain/record/audit/canonical-json";
import type { ActionResult } from "@/lib/domain/result";
import { env } from "@/lib/env";
import { idempotencyKey } from "@/lib/input/idempotency-key";
import { parseInput } from "@/lib/input/parse-input";
import { log } from "@/lib/log";
import { actionResult, thrownResult } from "./action-result";

/**
 * The one way from a request to a command: same origin, who is it, does the input parse, do it, or say in words why not.
 * `key` is the form's idempotency key; what has none was sent by no page of ours. Never throws: what a person gets is a
 * value with words.
 */
export async function perform<S extends z.ZodType, T extends Json>(
  command: Command<z.output<S>, T>,
  schema: S,
  raw: unknown,
  key: unknown,
): Promise<ActionResult<T>> {
  const sent = await headers();
  const requestId = sent.get("x-request-id") ?? "";
  try {
    const keyed = idempotencyKey.safeParse(key);
    if (!keyed.success) throw new ForeignOriginError("the idempotency key is no UUID");
    assertSameOrigin(sent, env().NEXTAUTH_URL);
    const actor = await getActorOfRequest();
    const input = parseInput(schema, raw);
    const result = input.ok ? await command({ personId: actor.id, idempotencyKey: keyed.data }, input.value) : input;
    log.info(
      {
        requestId,
        command: command.commandName,
        actor: actor.id,
        refused: result.ok ? undefined : result.refusal.reason,
      },
      "command",
    );
    return await actionResult(result);
  } catch (error) {
    return thrownResult(error, { requestId, command: command.commandName });
  }
}
