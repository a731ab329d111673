import "server-only";
import { open } from "node:fs/promises";
import { withBytesBeside } from "@/lib/data/bytes-beside";
import { database, type Transaction } from "@/lib/data/database";
import { sha256HexInTurns } from "@/lib/data/sha256";
import type { FileBytes, ReceivedFile } from "@/lib/domain/evidence/received-file";

/** The longest piece in which bytes are kept and read, in bytes: what takes the thread a few milliseconds. */
const PIECE = 262_144;

/**
 * Keeps bytes under their SHA-256, once, and gives it; two at once wait for each other and keep one. They go piece by
 * piece, so that between two pieces others are served, and no more than a piece of a received file is in memory.
 */
export async function keepContent(tx: Transaction, bytes: FileBytes): Promise<string> {
  const sha256 = await sha256HexInTurns(bytes);
  const { count } = await tx.content.createMany({
    data: { sha256, length: bytes.byteLength },
    skipDuplicates: true,
  });
  if (count === 0) return sha256;
  let place = 0;
  for await (const piece of bytes instanceof Uint8Array ? piecesInMemory(bytes) : piecesOnDisk(bytes)) {
    await withBytesBeside(
      piece,
      (bytes) =>
        tx.$executeRaw`INSERT INTO content_piece (sha256, place, bytes) VALUES (${sha256}, ${place}::int, ${bytes})`,
    );
    place++;
  }
  return sha256;
}

function* piecesInMemory({ buffer, byteOffset, byteLength }: Uint8Array): Generator<Buffer> {
  for (let start = 0; start < byteLength; start += PIECE)
    yield Buffer.from(buffer, byteOffset + start, Math.min(PIECE, byteLength - start));
}

async function* piecesOnDisk({ path, byteLength }: ReceivedFile): AsyncGenerator<Buffer> {
  const file = await open(path);
  // The same for each: a piece has been written when the next one is asked for.
  const buffer = Buffer.alloc(PIECE);
  try {
    for (let start = 0; start < byteLength; ) {
      const length = Math.min(PIECE, byteLength - start);
      const { bytesRead } = await file.read(buffer, 0, length, start);
      if (bytesRead < length) throw new Error("a received file is shorter than what came");
      yield buffer.subarray(0, length);
      start += length;
    }
  } finally {
    await file.close();
  }
}

/** The bytes of a content, read piece by piece. Throws an Error where a piece is not there. */
export async function contentBytes(sha256: string, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  for (let place = 0; place * PIECE < length; place++) {
    const piece = await database().contentPiece.findUniqueOrThrow({ where: { sha256_place: { sha256, place } } });
    bytes.set(piece.bytes, place * PIECE);
  }
  return bytes;
}
