import { randomUUID } from "node:crypto";
import type { AuditEvent } from "@/lib/domain/record/audit/event";
import type { Transaction } from "../../lib/data/database";

// What takes the place of lib/data/record/audit-events.ts in the peer's process (plain-loader.mjs): the same row, by a plain
// insert, without canonical bytes and without a leaf hash.
export * from "@/lib/data/record/audit-events";

const noHash = new Uint8Array(32);

/** Appends an event as it would be without a log that can be verified. */
export async function appendAuditEvent(tx: Transaction, event: AuditEvent): Promise<void> {
  await tx.auditEvent.create({
    data: {
      id: randomUUID(),
      at: event.at,
      actorId: event.actorId,
      type: event.type,
      articleId: event.articleId ?? null,
      claimId: event.claimId ?? null,
      bytes: new TextEncoder().encode(JSON.stringify(event)),
      leafHash: noHash,
    },
  });
}
