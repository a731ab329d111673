import "server-only";
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";

// The build holds this module several times, and the client once.
const kept = globalThis as unknown as { galleyBytesBeside?: Map<unknown, Uint8Array> };
kept.galleyBytesBeside ??= new Map();
const beside = kept.galleyBytesBeside;

/**
 * Lends `write` a parameter for a raw statement that stands for bytes: they go to the driver as they are. Prisma itself would make
 * text of them several times over, so that keeping a file of 50 MB took ten times as much memory.
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

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

/** Prisma's adapter for PostgreSQL, which takes such a parameter. */
export class PrismaPgWithBytes extends PrismaPg {
  override async connect() {
    const adapter = takingBytes(await super.connect());
    const begin = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => takingBytes(await begin(level));
    return adapter;
  }
}

function takingBytes<T extends Pick<Adapter, "executeRaw">>(queryable: T): T {
  const execute = queryable.executeRaw.bind(queryable);
  queryable.executeRaw = (query) =>
    execute(beside.size === 0 ? query : { ...query, args: query.args.map((arg) => beside.get(arg) ?? arg) });
  return queryable;
}
