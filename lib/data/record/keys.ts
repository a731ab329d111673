import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import { fromBase64 } from "@/lib/domain/record/audit/base64";
import type { NoteKey } from "@/lib/domain/record/audit/signed-note";
import { eventInBytes } from "./audit-events";

/**
 * A public key of the log. It stands in the event that brought it, and nowhere else. `leafIndex` is that event's place in
 * the log, from which on the key signs; null while the event waits for it.
 */
export type LogKey = NoteKey & {
  readonly leafIndex: number | null;
  /** When it came, why, and the id of who brought it, as far as they said who they are. */
  readonly since: Date;
  readonly reason: string | null;
  readonly rotatedBy: string | null;
};

/** Every key that the log ever had, in the order in which they came. */
export async function listLogKeys(tx: Transaction = database()): Promise<LogKey[]> {
  const rows = await tx.$queryRaw<{ at: Date; bytes: Uint8Array; leafIndex: bigint | null }[]>`
    SELECT event.at, event.bytes, leaf.index AS "leafIndex"
    FROM audit_event event LEFT JOIN audit_leaf leaf ON leaf.event_id = event.id
    WHERE event.type = 'audit-key.registered' ORDER BY leaf.index NULLS LAST, event.at, event.id`;
  return rows.map(({ at, bytes, leafIndex }) => ({
    ...keyInEvent(bytes),
    since: at,
    leafIndex: leafIndex === null ? null : Number(leafIndex),
  }));
}

/** Makes those who bring a key wait for each other. */
export async function lockLogKeys(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley.audit-keys'))`;
}

/** The key that an event brought. One that cannot be read any more is no key: nothing verifies under it. */
function keyInEvent(bytes: Uint8Array): NoteKey & Pick<LogKey, "reason" | "rotatedBy"> {
  try {
    const { type, data } = eventInBytes(bytes);
    if (type === "audit-key.registered")
      return {
        ...{ name: String(data.name), publicKey: fromBase64(String(data.publicKey)) ?? new Uint8Array() },
        ...{ reason: data.reason ?? null, rotatedBy: data.rotatedBy ?? null },
      };
  } catch {
    // Bytes that are no event; verifyLog says where.
  }
  return { name: "", publicKey: new Uint8Array(), reason: null, rotatedBy: null };
}
