import "server-only";
import { refresh } from "next/cache";
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
import { actsInRow, idempotencyKey } from "@/lib/input/idempotency-key";
import { parseInput } from "@/lib/input/parse-input";
import { log } from "@/lib/log";
import type { Query } from "@/lib/queries/define-query";
import { refusalToPerson, thrownToPerson } from "./in-words";

/** What is wanted, as the log names it: a command, or the permission that a question needs. */
type Wanted = { readonly command: string } | { readonly question: string };

/**
 * The one door from a request to what it wants: does it come from a page of ours, who is it, do it, note it in the log, or
 * say in words why not. Never throws: what a person gets is a value, or a refusal with words.
 */
export async function enter<T>(
  wanted: Wanted,
  doIt: (actor: Actor) => Promise<Result<T>>,
  who: () => Promise<Result<Actor>> = signedIn,
): Promise<ActionResult<T>> {
  const sent = await headers();
  const noted = { requestId: sent.get("x-request-id") ?? "", ...wanted };
  try {
    assertSameOrigin(sent, env().NEXTAUTH_URL);
    const actor = await who();
    const result = actor.ok ? await doIt(actor.value) : actor;
    const refused = result.ok ? undefined : result.refusal.reason;
    log.info({ ...noted, actor: actor.ok ? actor.value.id : undefined, refused }, "entered");
    return result.ok ? result : await refusalToPerson(result.refusal);
  } catch (error) {
    return thrownToPerson(error, noted);
  }
}

async function signedIn(): Promise<Result<Actor>> {
  return ok(await getActorOfRequest());
}

/** A form's way to a command for somebody who is not signed in: the one-time link whose token is in the input says who. */
export function actByLink<S extends z.ZodType, T extends Json>(
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
  return enter({ command: command.commandName }, (actor) => perform(actor, command, schema, raw, key), who);
}

/** A form's way to a command, which then shows the new state. `key` is the form's idempotency key. */
export async function act<S extends z.ZodType, T extends Json>(
  command: Command<z.output<S>, T>,
  schema: S,
  raw: unknown,
  key: unknown,
): Promise<ActionResult<T>> {
  const result = await enter({ command: command.commandName }, (actor) => perform(actor, command, schema, raw, key));
  if (result.ok) refresh();
  return result;
}

/** After such an answer the next act of a row would get the same. */
const endsRow: ReadonlySet<string> = new Set(["fault", "signed-out", "forbidden", "foreign"]);

/**
 * The way of acts of which many come in a row: one request brings several of them, and each is a command as any other, with its
 * own key, event and refusal. They are done one after the other, and there is an answer to each that was tried. The page is
 * not made anew: whoever gives them shows the new state once, behind the last.
 */
export async function actInRow<S extends z.ZodType, T extends Json>(
  command: Command<z.output<S>, T>,
  schema: S,
  raw: unknown,
): Promise<readonly ActionResult<T>[]> {
  const wanted = { command: command.commandName };
  const acts = actsInRow.safeParse(raw);
  if (!acts.success)
    return [await enter(wanted, () => Promise.reject(new ForeignOriginError("this is no row of acts")), signedIn)];
  const asked = signedIn();
  const answers: ActionResult<T>[] = [];
  for (const { input, key } of acts.data) {
    const answer = await enter(
      wanted,
      (actor) => perform(actor, command, schema, input, key),
      () => asked,
    );
    answers.push(answer);
    if (!answer.ok && endsRow.has(answer.reason)) break;
  }
  return answers;
}

/** A form's way to a question that changes nothing, such as a preview. */
export function ask<S extends z.ZodType, T>(
  query: Query<[z.output<S>], Result<T>>,
  schema: S,
  raw: unknown,
): Promise<ActionResult<T>> {
  return enter({ question: query.permission }, async (actor) => {
    const input = parseInput(schema, raw);
    return input.ok ? query(actor, input.value) : input;
  });
}

/** A page's way to note what somebody has seen, which is theirs alone and no part of the record. */
export async function note<S extends z.ZodType, T>(
  noting: Query<[z.output<S>], Result<T>>,
  schema: S,
  raw: unknown,
): Promise<ActionResult<T>> {
  const result = await ask(noting, schema, raw);
  if (result.ok) refresh();
  return result;
}

/** Inside the door: does the input parse, do it. A key that is no UUID was sent by no page of ours. */
export async function perform<S extends z.ZodType, T extends Json>(
  actor: Actor,
  command: Command<z.output<S>, T>,
  schema: S,
  raw: unknown,
  key: unknown,
): Promise<Result<T>> {
  const keyed = idempotencyKey.safeParse(key);
  if (!keyed.success) throw new ForeignOriginError("the idempotency key is no UUID");
  const input = parseInput(schema, raw);
  return input.ok ? command({ personId: actor.id, idempotencyKey: keyed.data }, input.value) : input;
}
