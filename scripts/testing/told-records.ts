import type { AuditEventType, EventData } from "@/lib/domain/record/audit/events/event-data";
import { sampleEvents } from "@/lib/domain/record/audit/testing/sample-events";
import type { EventRecord } from "@/lib/domain/record/bundle/event-record";

let minutes = 0;

/** A record of a kind, later than the one before, on the claim `claim`, whose data is a sample but for `data`. */
export function record<T extends AuditEventType>(
  type: T,
  data: Partial<EventData[T]> = {},
  about: Partial<Omit<EventRecord, "type" | "data">> = {},
): EventRecord<T> {
  const at = new Date(Date.parse("2026-11-01T08:00:00.000Z") + ++minutes * 60_000).toISOString();
  const head = { v: 1, id: `record-${minutes}`, at, actor: "reviewer", subject: "subject", article: "article" };
  const rest = { claim: "claim", from: null, to: null, numbers: [], type, data: { ...sampleEvents[type], ...data } };
  return { ...head, ...rest, ...about } as unknown as EventRecord<T>;
}
