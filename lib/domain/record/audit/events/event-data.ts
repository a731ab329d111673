import type { z } from "zod";
import { articleEvents } from "./article";
import { claimEvents, skipEvents } from "./claim";
import { evidenceEvents } from "./evidence";
import { newsroomEvents, personEvents } from "./newsroom";
import { reportEvents } from "./report";
import { noticeEvents, snapshotEvents, sourceEvents } from "./source";
import { verdictEvents } from "./verdict";

/**
 * Every kind of audit event, in the past tense, and what it tells: the one declaration of what is signed and kept for good.
 * A member has one meaning and one form in all kinds, and is always there, null where there is nothing to say. People and
 * sources stand in it by id, never by name or address. docs/decisions/0068-declared-events.md lists the members.
 */
export const eventData = {
  ...articleEvents,
  ...claimEvents,
  ...skipEvents,
  ...sourceEvents,
  ...snapshotEvents,
  ...noticeEvents,
  ...evidenceEvents,
  ...verdictEvents,
  ...reportEvents,
  ...personEvents,
  ...newsroomEvents,
} as const;

export type AuditEventType = keyof typeof eventData;

/** What an event of each kind tells. */
export type EventData = { readonly [T in AuditEventType]: Readonly<z.infer<(typeof eventData)[T]>> };

/** Every kind of event. */
export const auditEventTypes = Object.keys(eventData) as AuditEventType[];

const kinds: ReadonlyMap<unknown, z.ZodType> = new Map(Object.entries(eventData));

/** The members of an event's JSON, in the order in which it is written. */
const members = "actor,article,at,claim,data,from,id,subject,to,type,v";

/**
 * Whether the JSON of an event is one that Galley could have written: of a known kind, with exactly what that kind tells.
 * Who, when, what kind and where are for the caller to compare with the columns beside it, which have their own forms.
 */
export function isDeclaredEvent(event: Readonly<Record<string, unknown>>): boolean {
  const { v, type, subject, from, to, data } = event;
  return (
    v === 1 &&
    typeof subject === "string" &&
    isState(from) &&
    isState(to) &&
    Object.keys(event).sort().join() === members &&
    (kinds.get(type)?.safeParse(data).success ?? false)
  );
}

function isState(value: unknown): boolean {
  return value === null || typeof value === "string";
}
