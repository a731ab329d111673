import "server-only";
import { database, type Transaction } from "@/lib/data/database";
import { sha256HexInTurns } from "@/lib/data/sha256";

/** The longest piece in which bytes are kept and read, in bytes: what takes the thread a few milliseconds. */
const PIECE = 262_144;

/**
 * Keeps bytes under their SHA-256, once, and gives it; two at once wait for each other and keep one. They go piece by
 * piece, so that between two pieces others are served.
 */
export async function keepContent(tx: Transaction, bytes: Uint8Array): Promise<string> {
  const sha256 = await sha256HexInTurns(bytes);
  const { count } = await tx.content.createMany({
    data: { sha256, length: bytes.byteLength },
    skipDuplicates: true,
  });
  if (count === 0) return sha256;
  for (let place = 0; place * PIECE < bytes.byteLength; place++) {
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset + place * PIECE, pieceLength(bytes.byteLength, place));
    await tx.$executeRaw`INSERT INTO content_piece (sha256, place, bytes) VALUES (${sha256}, ${place}::int, ${piece})`;
  }
  return sha256;
}

function pieceLength(length: number, place: number): number {
  return Math.min(PIECE, length - place * PIECE);
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
