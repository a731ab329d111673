import "server-only";
import { randomUUID } from "node:crypto";
import { EndedApart } from "@/lib/apart/ended-apart";
import { type Actor, authorize } from "@/lib/auth/authorize";
import { database, databaseTime, inTransaction, type Transaction } from "@/lib/data/database";
import { findActor } from "@/lib/data/desk/people";
import { tellPeople } from "@/lib/data/notification/tell-people";
import { claimReceipt, fillReceipt, type Intent, type Receipt } from "@/lib/data/receipts";
import { appendAuditEvent } from "@/lib/data/record/audit-events";
import { wakeSequencer } from "@/lib/data/record/wake-sequencer";
import { sha256Hex, sha256HexInTurns } from "@/lib/data/sha256";
import type { Fact, Permission } from "@/lib/domain/desk/permissions";
import { ForbiddenError, NotSignedInError } from "@/lib/domain/errors";
import { type FileBytes, ReceivedFile } from "@/lib/domain/evidence/received-file";
import type { Json } from "@/lib/domain/record/audit/canonical-json";
import type { AuditEventDraft, ExactEvent } from "@/lib/domain/record/audit/event";
import { ok, type Refusal, type Result } from "@/lib/domain/result";
import { askingOutside } from "./asked-outside";

/**
 * Who calls. `operator` is whoever sits at the command line of the server, who owns the database anyway; `worker` is
 * Galley's own background work. Only commands declared for them accept them. The idempotency key is a UUID made once per
 * intent, so that a retry is harmless.
 */
export type Caller = { readonly personId: string; readonly idempotencyKey: string } | "operator" | "worker";

/**
 * What a command has to work with. `actor` is null only for the operator and the worker. `now` gives the command's one time, which the
 * database is asked for when it is first needed: after the locks, so that later events never carry earlier times, whichever
 * server writes them.
 */
export type CommandContext<A extends Actor | null = Actor> = {
  readonly tx: Transaction;
  readonly actor: A;
  readonly now: () => Promise<Date>;
};

/** What a command did: what the caller gets, and the one event that tells of it. */
export type Done<T> = { readonly value: T; readonly event: AuditEventDraft };

/** That a command is done. Holds its event to what its kind tells, no member more. */
export function done<T, E extends AuditEventDraft>(what: {
  readonly value: T;
  readonly event: ExactEvent<E>;
}): Result<Done<T>> {
  return ok(what);
}

type Spec<I, T extends Json, A extends Actor | null, P> = {
  readonly name: string;
  readonly permission: Permission;
  /** Facts besides the role, such as acting on oneself. */
  readonly facts?: (actor: Actor, input: I) => readonly Fact[];
  /**
   * What takes long and touches no state, such as fetching a page; done before the transaction, so that no lock waits
   * for it, and only for whoever has the permission. Its refusal is the command's.
   */
  readonly prepare?: (input: I, actor: A) => Promise<Result<P>>;
  /**
   * What of the input must not be kept, not even as a hash that could be tried out: passwords, and who people are. A retry
   * is the same intent whatever these are.
   */
  readonly secret?: readonly (keyof I)[];
  readonly run: (context: CommandContext<A>, input: I, prepared: P) => Promise<Result<Done<T>>>;
};

/** A command: one intent, authorized, in one transaction, with exactly one event, or nothing at all. */
export type Command<I, T extends Json> = {
  (caller: Caller, input: I): Promise<Result<T>>;
  readonly commandName: string;
  readonly permission: Permission;
};

/**
 * Makes a command for signed-in people. The order is fixed: begin, who is it now, may they, seen this key before, the
 * rule, the state, the event, commit. A refusal rolls everything back, the receipt included.
 * The command throws NotSignedInError, ForbiddenError and NotFoundError; everything else a person causes is a refusal.
 */
export function defineCommand<I, T extends Json, P = undefined>(spec: Spec<I, T, Actor, P>): Command<I, T> {
  return make(spec as Spec<I, T, Actor | null, P>, null);
}

/** The same for a command that the operator at the command line may give as well. */
export function defineOperatorCommand<I, T extends Json, P = undefined>(
  spec: Spec<I, T, Actor | null, P>,
): Command<I, T> {
  return make(spec, "operator");
}

/**
 * A command that says what came of background work. No person may give it, so its permission is one that nobody has;
 * its event has no actor, and names in its data who had asked for the work.
 */
export function defineWorkerCommand<I, T extends Json>(spec: Spec<I, T, null, undefined>): Command<I, T> {
  return make(spec as Spec<I, T, Actor | null, undefined>, "worker");
}

/** Who besides people may call a command. */
type Other = Extract<Caller, string> | null;

function make<I, T extends Json, P>(spec: Spec<I, T, Actor | null, P>, other: Other): Command<I, T> {
  const allowed = async (tx: Transaction, caller: Caller, input: I) => {
    const actor = await whoCalls(tx, caller, other, spec.permission);
    if (actor) authorize(actor, spec.permission, spec.facts?.(actor, input) ?? []);
    return actor;
  };
  const command = async (caller: Caller, input: I): Promise<Result<T>> => {
    try {
      let prepared: P | undefined;
      if (spec.prepare) {
        const actor = await allowed(database(), caller, input);
        const result = await spec.prepare(input, actor);
        if (!result.ok) return result;
        prepared = result.value;
      }
      const run = async (tx: Transaction) => {
        const actor = await allowed(tx, caller, input);
        const key = typeof caller === "string" ? null : caller.idempotencyKey;
        const intent = { command: spec.name, inputSha256: await inputHash(input, spec.secret) };
        const earlier = actor && key ? await claimReceipt(tx, actor.id, key, intent) : null;
        if (earlier) return receiptResult<T>(earlier, intent);
        let time: Promise<Date> | undefined;
        const now = () => {
          time ??= databaseTime(tx);
          return time;
        };
        const result = await spec.run({ tx, actor, now }, input, prepared as P);
        if (!result.ok) throw new RolledBack(result.refusal);
        const event = { ...result.value.event, id: randomUUID(), at: await now(), actorId: actor?.id ?? null };
        await appendAuditEvent(tx, event);
        await tellPeople(tx, event);
        if (actor && key) await fillReceipt(tx, actor.id, key, result.value.value);
        return ok(result.value.value);
      };
      const result = await askingOutside(() => inTransaction(run));
      wakeSequencer();
      return result;
    } catch (error) {
      if (error instanceof RolledBack || error instanceof EndedApart) return { ok: false, refusal: error.refusal };
      throw error;
    }
  };
  return Object.assign(command, { commandName: spec.name, permission: spec.permission });
}

async function whoCalls(tx: Transaction, caller: Caller, other: Other, permission: Permission): Promise<Actor | null> {
  if (typeof caller === "string") {
    if (caller !== other) throw new ForbiddenError(permission);
    return null;
  }
  const actor = await findActor(tx, caller.personId);
  if (!actor) throw new NotSignedInError();
  return actor;
}

/** A key stands for one intent: the same command with the same input. Anything else under it is a fault of the caller. */
function receiptResult<T>(earlier: Receipt, intent: Intent): Result<T> {
  if (earlier.command !== intent.command || earlier.inputSha256 !== intent.inputSha256) {
    throw new Error(`the idempotency key of ${intent.command} was used for another intent (${earlier.command})`);
  }
  return ok(earlier.result as T);
}

/** SHA-256 of an input without its secrets, in hex; bytes count by their own. */
async function inputHash<I>(input: I, secret: readonly (keyof I)[] = []): Promise<string> {
  const files: FileBytes[] = [];
  const text = JSON.stringify(input, function (key, value) {
    if (this === input && secret.includes(key as keyof I)) return undefined;
    return value instanceof Uint8Array || value instanceof ReceivedFile ? files.push(value) : value;
  });
  const hashes: string[] = [];
  for (const bytes of files) hashes.push(await sha256HexInTurns(bytes));
  return sha256Hex([text ?? "", ...hashes].join("\n"));
}

/** Carries a refusal out of the transaction, so that it rolls back. */
class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
  }
}
