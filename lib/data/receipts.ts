import { asWritten, toJson } from "./columns";
import "server-only";
import type { Json } from "@/lib/domain/record/audit/canonical-json";
import type { Transaction } from "./database";
import { Prisma } from "./generated/client";

/** What a key stands for: one command with one input, whose SHA-256 is given in hex. */
export type Intent = { readonly command: string; readonly inputSha256: string };

/** What an earlier run under the same key was, and what it gave back. */
export type Receipt = Intent & { readonly result: Json };

/**
 * Claims an idempotency key for this transaction; null when it was free. A second transaction with the same key waits
 * here for the first, and then gets its receipt (rule 12).
 */
export async function claimReceipt(
  tx: Transaction,
  actorId: string,
  key: string,
  intent: Intent,
): Promise<Receipt | null> {
  const { command, inputSha256 } = intent;
  const claimed = await tx.$executeRaw`
    INSERT INTO command_receipt (actor_id, key, command, input_sha256)
    VALUES (${actorId}::uuid, ${key}::uuid, ${command}, ${inputSha256})
    ON CONFLICT DO NOTHING`;
  if (claimed === 1) return null;
  const row = await tx.commandReceipt.findUniqueOrThrow({ where: { actorId_key: { actorId, key } } });
  return { command: row.command, inputSha256: row.inputSha256, result: asWritten(row.result) };
}

/** Keeps what the command gave back, for a retry to get the same. */
export async function fillReceipt(tx: Transaction, actorId: string, key: string, result: Json): Promise<void> {
  await tx.commandReceipt.update({
    where: { actorId_key: { actorId, key } },
    data: { result: result === null ? Prisma.JsonNull : toJson(result) },
  });
}
