import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import { sha256 } from "@/lib/data/sha256";
import { type AuditEvent, auditEventText, type EventText, type ToldData } from "@/lib/domain/record/audit/event";
import { isDeclaredEvent } from "@/lib/domain/record/audit/events/event-data";
import { seriesOf } from "@/lib/domain/record/audit/numbers";
import { leafHash } from "@/lib/domain/record/audit/tree";
import { takeNumbers } from "./record-numbers";

/**
 * Appends one event in the transaction that makes the change it tells of, with its number among the records of each
 * article and claim that it concerns, whose locks it takes until the transaction ends. Takes a transaction and nothing
 * else. Throws a TypeError when the event is not as its kind is declared: what is signed once cannot be mended.
 */
export async function appendAuditEvent(tx: Transaction, event: AuditEvent): Promise<void> {
  const text = auditEventText(event, await takeNumbers(tx, seriesOf(event)));
  if (!isDeclaredEvent(JSON.parse(text))) throw new TypeError(`${event.type} is not as it is declared`);
  const bytes = new TextEncoder().encode(text);
  await tx.auditEvent.create({
    data: {
      id: event.id,
      at: event.at,
      actorId: event.actorId,
      type: event.type,
      articleId: event.articleId ?? null,
      claimId: event.claimId ?? null,
      bytes,
      leafHash: new Uint8Array(leafHash(sha256, bytes)),
    },
  });
}

/** An event as a history shows it, newest first; type and data are what its bytes say. */
export type RecordedEvent = {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string | null;
  /** The id of what it was done to. */
  readonly subject: string;
  readonly claimId: string | null;
  readonly from: string | null;
  readonly to: string | null;
} & ToldData;

/** The events of an article, or of one of its claims, newest first by the log's order: at most `limit`, after the first `skip`. */
export async function listAuditEvents(
  of: { articleId: string } | { claimId: string },
  limit: number,
  skip = 0,
): Promise<RecordedEvent[]> {
  const rows = await database().auditEvent.findMany({
    where: of,
    orderBy: { position: "desc" },
    take: limit,
    skip,
  });
  return rows.map(recordedEvent);
}

/**
 * What has raised a claim's revision by `count`, oldest first, read inside a transaction: its last `count` events, and what
 * happened to its whole article since the first of them, such as a new version. What raised it without an event of its own
 * makes the list begin earlier, never later.
 */
export async function listClaimEventsSince(
  tx: Transaction,
  { claimId, articleId }: { claimId: string; articleId: string },
  count: number,
): Promise<RecordedEvent[]> {
  const orderBy = { position: "desc" } as const;
  const own = await tx.auditEvent.findMany({ where: { claimId, ...noTalk }, orderBy, take: count });
  const wide = await tx.auditEvent.findMany({
    where: { articleId, claimId: null, position: { gte: own.at(-1)?.position ?? 0 }, ...noTalk },
    orderBy,
  });
  return [...own, ...wide].sort((a, b) => (a.position < b.position ? -1 : 1)).map(recordedEvent);
}

/** What people say to each other changes no claim. */
const noTalk = { NOT: [{ type: { startsWith: "comment." } }, { type: { startsWith: "thread." } }] };

/** An event as its row and its bytes tell it. */
export function recordedEvent(row: { at: Date; bytes: Uint8Array }): RecordedEvent {
  const { v: _, at: __, actor, article: ___, claim, numbers: ____, ...event } = eventInBytes(row.bytes);
  return { ...event, at: row.at, actorId: actor, claimId: claim };
}

/** What an event's bytes say. */
export function eventInBytes(bytes: Uint8Array): EventText {
  return eventInText(new TextDecoder().decode(bytes));
}

/** What an event's text says. It is trusted to be what appendAuditEvent wrote; verifyLog is who finds out. */
export function eventInText(text: string): EventText {
  return JSON.parse(text);
}

/** What an event's bytes say; null when they are no event. */
export function eventIn(bytes: Uint8Array): EventText | null {
  try {
    const event: EventText | null = JSON.parse(new TextDecoder().decode(bytes));
    return typeof event?.at === "string" ? event : null;
  } catch {
    return null;
  }
}
