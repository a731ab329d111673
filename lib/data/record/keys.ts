import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import { fromBase64 } from "@/lib/domain/record/audit/base64";
import type { NoteKey } from "@/lib/domain/record/audit/signed-note";
import { eventInBytes } from "./audit-events";

/**
 * A public key of the log. It stands in the event that brought it, and nowhere else. `leafIndex` is that event's place in
 * the log, from which on the key signs; null while the event waits for it.
 */
export type LogKey = NoteKey & { readonly leafIndex: number | null };

/** Every key that the log ever had, in the order in which they came. */
export async function listLogKeys(tx: Transaction = database()): Promise<LogKey[]> {
  const rows = await tx.$queryRaw<{ bytes: Uint8Array; leafIndex: bigint | null }[]>`
    SELECT event.bytes, leaf.index AS "leafIndex"
    FROM audit_event event LEFT JOIN audit_leaf leaf ON leaf.event_id = event.id
    WHERE event.type = 'audit-key.registered' ORDER BY leaf.index NULLS LAST, event.at, event.id`;
  return rows.map(({ bytes, leafIndex }) => ({
    ...keyInEvent(bytes),
    leafIndex: leafIndex === null ? null : Number(leafIndex),
  }));
}

/** Makes those who bring a key wait for each other. */
export async function lockLogKeys(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley.audit-keys'))`;
}

/** The key that an event brought. One that cannot be read any more is no key: nothing verifies under it. */
function keyInEvent(bytes: Uint8Array): NoteKey {
  try {
    const { type, data } = eventInBytes(bytes);
    if (type === "audit-key.registered")
      return { name: String(data.name), publicKey: fromBase64(String(data.publicKey)) ?? new Uint8Array() };
  } catch {
    // Bytes that are no event; verifyLog says where.
  }
  return { name: "", publicKey: new Uint8Array() };
}
