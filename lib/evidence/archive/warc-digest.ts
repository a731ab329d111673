import { createHash } from "node:crypto";

/** RFC 4648, section 6. */
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The SHA-256 of bytes as WARC writes digests: `sha256:` and base32 with its padding. */
export function warcDigest(...parts: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return `sha256:${base32(hash.digest())}`;
}

/** Bytes in base32, padded. */
function base32(bytes: Uint8Array): string {
  let out = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) out += alphabet[(held >> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  if (bits > 0) out += alphabet[(held << (5 - bits)) & 31];
  return out.padEnd(Math.ceil(out.length / 8) * 8, "=");
}
