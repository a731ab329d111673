import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import type { Actor } from "@/lib/auth/authorize";
import { findActorOfLink } from "@/lib/auth/link-actor";
import { assertSameOrigin, ForeignOriginError } from "@/lib/auth/origin";
import { getActorOfRequest } from "@/lib/auth/session";
import type { Command } from "@/lib/commands/define-command";
import type { Json } from "@/lib/domain/record/audit/canonical-json";
import { type ActionResult, ok, type Result, refuse } from "@/lib/domain/result";
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
export function perform<S extends z.ZodType, T extends Json>(
  command: Command<z.output<S>, T>,
  schema: S,
  raw: unknown,
  key: unknown,
): Promise<ActionResult<T>> {
  return performAs(async () => ok(await getActorOfRequest()), command, schema, raw, key);
}

/** The same for somebody who is not signed in: the one-time link whose token is in the input says who it is. */
export function performByLink<S extends z.ZodType, T extends Json>(
  command: Command<z.output<S>, T>,
  schema: S,
  raw: unknown,
  key: unknown,
): Promise<ActionResult<T>> {
  const token = typeof raw === "object" && raw !== null && "token" in raw ? raw.token : null;
  const who = async () => {
    const actor = await findActorOfLink(token);
    return actor ? ok(actor) : refuse("link-spent");
  };
  return performAs(who, command, schema, raw, key);
}

async function performAs<S extends z.ZodType, T extends Json>(
  who: () => Promise<Result<Actor>>,
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
    const actor = await who();
    if (!actor.ok) return await actionResult(actor);
    const input = parseInput(schema, raw);
    const caller = { personId: actor.value.id, idempotencyKey: keyed.data };
    const result = input.ok ? await command(caller, input.value) : input;
    log.info(
      {
        requestId,
        command: command.commandName,
        actor: actor.value.id,
        refused: result.ok ? undefined : result.refusal.reason,
      },
      "command",
    );
    return await actionResult(result);
  } catch (error) {
    return thrownResult(error, { requestId, command: command.commandName });
  }
}
