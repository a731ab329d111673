import { canonicalJson } from "./canonical-json";
import type { AuditEventType, EventData } from "./events/event-data";
import type { RecordNumber } from "./numbers";

/**
 * What one command did. `subject` is the id of what it was done to. `from` and `to` are states of that subject where it
 * has them. `alsoOf` are articles and claims that it concerns besides `articleId` and `claimId`, or instead of them where
 * it concerns several. `data` is what events of that kind tell, as lib/domain/record/audit/events declares it.
 */
export type AuditEventDraft = { readonly [T in AuditEventType]: Draft<T> }[AuditEventType];

type Draft<T extends AuditEventType> = {
  readonly type: T;
  readonly subject: string;
  readonly articleId?: string;
  readonly claimId?: string;
  readonly alsoOf?: readonly { readonly articleId: string; readonly claimId?: string }[];
  readonly from?: string;
  readonly to?: string;
  readonly data: EventData[T];
};

/** A draft whose data has no member that its kind does not tell: TypeScript lets those pass that come by a spread. */
export type ExactEvent<E extends AuditEventDraft> = E & {
  readonly data: { readonly [K in Exclude<keyof E["data"], keyof EventData[E["type"]]>]: never };
};

/** A draft with the three things that only the command runner knows. `actorId` is null for the set-up itself. */
export type AuditEvent = AuditEventDraft & { readonly id: string; readonly at: Date; readonly actorId: string | null };

/** What the bytes of an event of these kinds say. */
export type EventText<T extends AuditEventType = AuditEventType> = {
  readonly v: 1;
  readonly id: string;
  readonly at: string;
  readonly actor: string | null;
  readonly subject: string;
  readonly article: string | null;
  readonly claim: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Its number among the records of each article and claim that it concerns. */
  readonly numbers: readonly RecordNumber[];
} & ToldData<T>;

/** Each of these kinds of event with what it tells. */
export type ToldData<T extends AuditEventType = AuditEventType> = {
  readonly [K in T]: { readonly type: K; readonly data: EventData[K] };
}[T];

/** The exact text that is hashed and kept: canonical JSON with every member present, absent ones as null. */
export function auditEventText({ type, data, ...event }: AuditEvent, numbers: readonly RecordNumber[] = []): string {
  const text = {
    v: 1,
    id: event.id,
    at: event.at.toISOString(),
    actor: event.actorId,
    subject: event.subject,
    article: event.articleId ?? null,
    claim: event.claimId ?? null,
    from: event.from ?? null,
    to: event.to ?? null,
    numbers: numbers.map(({ series, of, number, before }) => ({ series, of, number, before })),
    type,
    data,
  };
  return canonicalJson(text);
}

/** What stands in columns beside an event's bytes, for searching. */
export type EventColumns = Pick<AuditEvent, "id" | "actorId"> & {
  readonly at: string;
  readonly type: string;
  readonly articleId: string | null;
  readonly claimId: string | null;
};

/** What the columns beside an event must hold, from what its bytes say. */
export function columnsOfEvent({ id, at, actor, type, article, claim }: EventText): EventColumns {
  return { id, at, actorId: actor, type, articleId: article, claimId: claim };
}
