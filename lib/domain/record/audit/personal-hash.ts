import { toHex } from "./signed-note";
import type { Sha256 } from "./tree";

/** How many random bytes a person's salt has. */
export const saltLength = 32;

/**
 * What stands in the log for a person's name or e-mail address: SHA-256, in hex, of the person's salt, the word `name` or
 * `email`, a zero byte and the UTF-8 bytes of the text. Whoever has the salt can show what was recorded; once it is
 * deleted, nobody can, and the log verifies as before.
 */
export function personalHash(sha256: Sha256, salt: Uint8Array, what: "name" | "email", text: string): string {
  const words = new TextEncoder().encode(`${what}\0${text}`);
  const input = new Uint8Array(salt.length + words.length);
  input.set(salt);
  input.set(words, salt.length);
  return toHex(sha256(input));
}

/** What an erased person is called. The end of the id keeps two of them apart. */
export function erasedName(personId: string): string {
  return `Erased person ${personId.slice(-4)}`;
}
