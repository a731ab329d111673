import "server-only";
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";

// The build holds this module several times, and the client once.
const kept = globalThis as unknown as { galleyBytesBeside?: Map<unknown, Uint8Array> };
kept.galleyBytesBeside ??= new Map();
const beside = kept.galleyBytesBeside;

/**
 * Gives `write` a parameter for a raw statement that stands for bytes, which go to the driver as they are: Prisma itself makes
 * text of them several times over, which of a large file is more than the file.
 */
export async function withBytesBeside<T>(bytes: Uint8Array, write: (parameter: string) => Promise<T>): Promise<T> {
  const parameter = randomUUID();
  beside.set(parameter, bytes);
  try {
    return await write(parameter);
  } finally {
    beside.delete(parameter);
  }
}

/** Prisma's adapter for PostgreSQL, which takes such a parameter in a transaction. */
export class PrismaPgWithBytes extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const begin = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (...asked) => {
      const transaction = await begin(...asked);
      const execute = transaction.executeRaw.bind(transaction);
      transaction.executeRaw = (query) =>
        execute(beside.size === 0 ? query : { ...query, args: query.args.map((arg) => beside.get(arg) ?? arg) });
      return transaction;
    };
    return adapter;
  }
}
