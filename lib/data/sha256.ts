import { hash } from "node:crypto";

/** SHA-256 of bytes, or of the UTF-8 bytes of a text, in lower-case hex. */
export function sha256Hex(input: string | Uint8Array): string {
  return hash("sha256", input);
}

/** SHA-256 of bytes. */
export function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  // Node takes three times as long to give the 32 bytes as a buffer.
  const characters = hash("sha256", bytes, "binary");
  const digest = new Uint8Array(characters.length);
  for (let i = 0; i < digest.length; i++) digest[i] = characters.charCodeAt(i);
  return digest;
}
