import "server-only";
import { type AuditEvent, type AuditEventType, auditEventText } from "@/lib/domain/audit/event";
import { leafHash } from "@/lib/domain/audit/tree";
import { database, type Transaction } from "./database";
import { sha256 } from "./sha256";

/** Appends one event in the transaction that makes the change it tells of. Takes a transaction and nothing else. */
export async function appendAuditEvent(tx: Transaction, event: AuditEvent): Promise<void> {
  const bytes = new TextEncoder().encode(auditEventText(event));
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

/** An event as a history shows it, newest first. `data` is what the event's bytes say. */
export type RecordedEvent = {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly type: AuditEventType;
  /** The id of what it was done to. */
  readonly subject: string;
  readonly claimId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly data: Readonly<Record<string, unknown>>;
};

/** The events of an article, or of one of its claims, newest first: at most `limit`, after the first `skip`. */
export async function listAuditEvents(
  of: { articleId: string } | { claimId: string },
  limit: number,
  skip = 0,
): Promise<RecordedEvent[]> {
  const rows = await database().auditEvent.findMany({
    where: of,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
    skip,
  });
  return rows.map(recordedEvent);
}

/** The last `count` events of one claim, oldest first, read inside a transaction. */
export async function listClaimEventsSince(tx: Transaction, claimId: string, count: number): Promise<RecordedEvent[]> {
  const rows = await tx.auditEvent.findMany({
    where: { claimId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: count,
  });
  return rows.map(recordedEvent).reverse();
}

/** An event as its row and its bytes tell it. */
export function recordedEvent(row: {
  id: string;
  at: Date;
  actorId: string | null;
  type: string;
  claimId: string | null;
  bytes: Uint8Array;
}): RecordedEvent {
  const said = JSON.parse(new TextDecoder().decode(row.bytes)) as Pick<
    RecordedEvent,
    "subject" | "from" | "to" | "data"
  >;
  return {
    id: row.id,
    at: row.at,
    actorId: row.actorId,
    type: row.type as AuditEventType,
    subject: said.subject,
    claimId: row.claimId,
    from: said.from,
    to: said.to,
    data: said.data,
  };
}
