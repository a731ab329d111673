import { z } from "zod";
import { everyClaimTypes, serieses, seriesOf } from "@/lib/domain/record/audit/numbers";
import { articleEvents } from "./article";
import { claimEvents, skipEvents } from "./claim";
import { conversationEvents } from "./conversation";
import { draftEvents } from "./draft";
import { evidenceEvents } from "./evidence";
import { id, number, sha256 } from "./members";
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
  ...draftEvents,
  ...sourceEvents,
  ...snapshotEvents,
  ...noticeEvents,
  ...evidenceEvents,
  ...verdictEvents,
  ...reportEvents,
  ...conversationEvents,
  ...personEvents,
  ...newsroomEvents,
} as const;

export type AuditEventType = keyof typeof eventData;

// Checked here, since the kinds are declared by what numbers them.
everyClaimTypes satisfies readonly AuditEventType[];

/** What an event of each kind tells. */
export type EventData = { readonly [T in AuditEventType]: Readonly<z.infer<(typeof eventData)[T]>> };

/** Every kind of event. */
export const auditEventTypes = Object.keys(eventData) as AuditEventType[];

const kinds: ReadonlyMap<unknown, z.ZodType> = new Map(Object.entries(eventData));

/** The members of an event's JSON, in the order in which it is written. */
const members = "actor,article,at,claim,data,from,id,numbers,subject,to,type,v";

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
    isNumbered(event) &&
    (kinds.get(type)?.safeParse(data).success ?? false)
  );
}

const recordNumbers = z.array(z.strictObject({ series: z.enum(serieses), of: id, number, before: sha256.nullable() }));

/** Whether it has a number in each series that it must stand in, none twice, and only the first of one nothing before it. */
function isNumbered({ type, article, claim, numbers }: Readonly<Record<string, unknown>>): boolean {
  const read = recordNumbers.safeParse(numbers);
  if (!read.success) return false;
  const names = new Set(read.data.map(({ series, of }) => `${series} ${of}`));
  const must = seriesOf({ type: String(type), articleId: article as string | null, claimId: claim as string | null });
  return (
    names.size === read.data.length &&
    must.every(({ series, of }) => names.has(`${series} ${of}`)) &&
    read.data.every(({ number, before }) => (number === 1) === (before === null))
  );
}

function isState(value: unknown): boolean {
  return value === null || typeof value === "string";
}
