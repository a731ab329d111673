import { hash } from "node:crypto";

/** SHA-256 of bytes, or of the UTF-8 bytes of a text, in lower-case hex. */
export function sha256Hex(input: string | Uint8Array): string {
  return hash("sha256", input);
}

/** SHA-256 of bytes. */
export function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hash("sha256", bytes, "buffer"));
}
