import { bringLogUpToDate } from "@/lib/commands/record/keep-audit-log";
import { registerAuditKey } from "@/lib/commands/record/register-audit-key";
import { parseSigningKey, type SigningKey } from "@/lib/data/record/signing-key";
import { verifyLog } from "@/lib/data/record/verify";
import { toBase64 } from "@/lib/domain/record/audit/base64";
import type { LogFault } from "@/lib/domain/record/audit/log-fault";
import { seedApproved, seedArticle } from "@/prisma/scenarios/claims";
import { must } from "@/prisma/scenarios/desk";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";
import { insertEvents } from "./insert-events";
import { openTestNewsroom, type TestNewsroom } from "./test-newsroom";

/** A newsroom whose log has the events of commands, four checkpoints, and a key, `second`, that took over from `first`. */
export type SignedLog = {
  readonly newsroom: TestNewsroom;
  readonly first: SigningKey;
  readonly second: SigningKey;
  /** A key that the log never had. */
  readonly stranger: SigningKey;
  /** Inserts events as the application does. */
  readonly addEvents: (count: number) => Promise<void>;
};

/** Makes one. Close its newsroom in `afterAll`. */
export async function openSignedLog(): Promise<SignedLog> {
  const [first, second, stranger] = ["first", "second", "stranger"].map((from) =>
    parseSigningKey(newAuditKey("desk.example/galley"), from),
  ) as [SigningKey, SigningKey, SigningKey];
  const newsroom = await openTestNewsroom();
  const addEvents = (count: number) => insertEvents((sql, values) => newsroom.sql(sql, values, "app"), count);
  const article = await seedArticle(newsroom.desk);
  await bringLogUpToDate(first);
  await seedApproved(newsroom.desk, article);
  await bringLogUpToDate(first);
  const { name, publicKey } = second;
  must(
    await registerAuditKey("operator", { name, publicKey: toBase64(publicKey), replaces: toBase64(first.publicKey) }),
  );
  await bringLogUpToDate(second, first);
  await addEvents(17);
  await bringLogUpToDate(second);
  return { newsroom, first, second, stranger, addEvents };
}

/** From here on the superuser's session changes the log's tables as a change on the disk would: nothing is asked. */
export async function unguard({ newsroom }: SignedLog): Promise<void> {
  await newsroom.sql("SET session_replication_role = replica");
  const constraints = await newsroom.sql(
    `SELECT conrelid::regclass::text AS table, conname AS name FROM pg_constraint
     WHERE conrelid::regclass::text LIKE 'audit%' AND contype IN ('c', 'u', 'p', 'f')
       OR conrelid = 'person'::regclass AND contype = 'c' ORDER BY contype IN ('p', 'u')`,
  );
  for (const { table, name } of constraints) await newsroom.sql(`ALTER TABLE ${table} DROP CONSTRAINT ${name} CASCADE`);
}

/** What does not hold in the log now; null when all of it holds. */
export async function faultNow(options: Parameters<typeof verifyLog>[0] = {}): Promise<LogFault | null> {
  const verified = await verifyLog(options);
  return "fault" in verified ? verified.fault : null;
}
