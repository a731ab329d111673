import { toHex } from "./record/audit/signed-note";
import type { Sha256 } from "./record/audit/tree";

/** How many random bytes a snapshot's salt has. */
export const snapshotSaltLength = 32;

/**
 * What stands for a snapshot wherever it is named: SHA-256, in hex, of its salt in hex, a line feed, and the SHA-256 of its
 * bytes in hex. Whoever has the salt can check it against the bytes; without the salt nobody can try a guess. Both parts
 * have a fixed length, so that no two pairs make one text, and 129 characters of hex are no other hash's text: a source's
 * facts (source-facts.ts) have JSON behind the line feed.
 */
export function saltedHash(sha256: Sha256, salt: string, contentSha256: string): string {
  return toHex(sha256(new TextEncoder().encode(`${salt}\n${contentSha256}`)));
}
