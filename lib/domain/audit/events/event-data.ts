import { z } from "zod";
import { articleEvents } from "./article";
import { claimEvents, skipEvents } from "./claim";
import { evidenceEvents } from "./evidence";
import { id } from "./members";
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

const envelope = {
  v: z.literal(1),
  id,
  at: z.iso.datetime({ precision: 3 }),
  actor: id.nullable(),
  subject: z.string(),
  article: id.nullable(),
  claim: id.nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
};

const ofEachKind = new Map<unknown, z.ZodType>(
  Object.entries(eventData).map(([type, data]) => [type, z.strictObject({ ...envelope, type: z.literal(type), data })]),
);

/** Whether the JSON of an event is one that Galley could have written: of a known kind, with exactly what that kind tells. */
export function isDeclaredEvent(event: object): boolean {
  const schema = "type" in event ? ofEachKind.get(event.type) : undefined;
  return schema?.safeParse(event).success ?? false;
}
