import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import { sha256Hex } from "@/lib/data/sha256";

/** What a version was read from: its bytes as they came, and where from. `mediaType` is what was told of it. */
export type Original = {
  readonly bytes: Uint8Array;
  readonly mediaType: string | null;
  /** A file's name. */
  readonly name: string | null;
  /** The final address of a fetched page. */
  readonly address: string | null;
};

/** Keeps the bytes; gives their id and their SHA-256 in hex. */
export async function insertOriginal(
  tx: Transaction,
  { bytes, mediaType, name, address }: Original,
  keptById: string,
): Promise<{ id: string; sha256: string }> {
  const sha256 = sha256Hex(bytes);
  const data = { sha256, bytes: new Uint8Array(bytes), mediaType, name, address, keptById };
  const row = await tx.original.create({ data, select: { id: true } });
  return { id: row.id, sha256 };
}

/** A kept original, or null. */
export async function findOriginal(
  id: string,
  tx: Transaction = database(),
): Promise<(Original & { sha256: string }) | null> {
  return tx.original.findUnique({
    where: { id },
    select: { bytes: true, mediaType: true, name: true, address: true, sha256: true },
  });
}
