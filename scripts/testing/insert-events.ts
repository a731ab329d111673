import { randomUUID } from "node:crypto";
import { sha256 } from "@/lib/data/sha256";
import { auditEventText } from "@/lib/domain/record/audit/event";
import { leafHash } from "@/lib/domain/record/audit/tree";

/** Runs one statement. */
type Run = (sql: string, values: readonly unknown[]) => Promise<unknown>;

/**
 * Inserts events straight into the log's table, as the application's role may: for tests and measurements that need many,
 * or with times of their own. `at` gives the time of each.
 */
export async function insertEvents(run: Run, count: number, at: (i: number) => Date = () => new Date()): Promise<void> {
  for (let start = 0; start < count; start += 2000) {
    const events = Array.from({ length: Math.min(2000, count - start) }, (_, i) => {
      const data = {
        number: start + i + 1,
        reason: "A reason of the length that people write when they have looked at a claim.",
      };
      const event = {
        id: randomUUID(),
        at: at(start + i),
        actorId: null,
        type: "claim.dismissed",
        subject: randomUUID(),
        data,
      } as const;
      const bytes = new TextEncoder().encode(auditEventText(event));
      return { ...event, bytes, leaf: leafHash(sha256, bytes) };
    });
    await run(
      `INSERT INTO audit_event (id, at, type, bytes, leaf_hash)
       SELECT id, at, type, decode(bytes, 'hex'), decode(leaf, 'hex')
       FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::text[]) AS added (id, at, type, bytes, leaf)`,
      [
        events.map(({ id }) => id),
        events.map((event) => event.at.toISOString()),
        events.map(({ type }) => type),
        events.map(({ bytes }) => Buffer.from(bytes).toString("hex")),
        events.map(({ leaf }) => Buffer.from(leaf).toString("hex")),
      ],
    );
  }
}
