import { createHash, hash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { FileBytes } from "@/lib/domain/evidence/received-file";

/** SHA-256 of bytes, or of the UTF-8 bytes of a text, in lower-case hex. */
export function sha256Hex(input: string | Uint8Array): string {
  return hash("sha256", input);
}

/** How many bytes are hashed at a stretch: some milliseconds of the thread. */
const STRETCH = 1_048_576;

/**
 * SHA-256 of bytes that may be many, in lower-case hex: the thread does other things between two stretches of them. What was
 * received has been hashed on its way.
 */
export async function sha256HexInTurns(bytes: FileBytes): Promise<string> {
  if (!(bytes instanceof Uint8Array)) return bytes.sha256;
  const digest = createHash("sha256");
  for (let start = 0; start < bytes.byteLength; start += STRETCH) {
    if (start > 0) await setImmediate();
    digest.update(bytes.subarray(start, start + STRETCH));
  }
  return digest.digest("hex");
}

/** SHA-256 of bytes. */
export function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  // Node takes three times as long to give the 32 bytes as a buffer.
  const characters = hash("sha256", bytes, "binary");
  const digest = new Uint8Array(characters.length);
  for (let i = 0; i < digest.length; i++) digest[i] = characters.charCodeAt(i);
  return digest;
}
