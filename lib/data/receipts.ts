import "server-only";
import type { Json } from "@/lib/domain/audit/canonical-json";
import type { Transaction } from "./database";
import { Prisma } from "./generated/client";

/** What an earlier run of the same command under the same key gave back, or `null` when this is the first. */
export type Receipt = { readonly command: string; readonly result: Json };

/**
 * Claims an idempotency key for this transaction. A second transaction with the same key waits here for the first,
 * and then gets its receipt (rule 12).
 */
export async function claimReceipt(
  tx: Transaction,
  actorId: string,
  key: string,
  command: string,
): Promise<Receipt | null> {
  const claimed = await tx.$executeRaw`
    INSERT INTO command_receipt (actor_id, key, command) VALUES (${actorId}::uuid, ${key}::uuid, ${command})
    ON CONFLICT DO NOTHING`;
  if (claimed === 1) return null;
  const row = await tx.commandReceipt.findUniqueOrThrow({ where: { actorId_key: { actorId, key } } });
  return { command: row.command, result: row.result as Json };
}

/** Keeps what the command gave back, for a retry to get the same. */
export async function fillReceipt(tx: Transaction, actorId: string, key: string, result: Json): Promise<void> {
  await tx.commandReceipt.update({
    where: { actorId_key: { actorId, key } },
    data: { result: result === null ? Prisma.JsonNull : (result as Prisma.InputJsonValue) },
  });
}
