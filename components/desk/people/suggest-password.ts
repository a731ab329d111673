/** Letters and digits that nobody mistakes for another when reading them out: no 0 1 i l o u. */
const alphabet = "abcdefghjkmnpqrstvwxyz23456789";
const GROUPS = 4;
const GROUP_LENGTH = 5;

/**
 * A password of 20 random characters in groups of five, about 98 bits. `fill` overwrites an array with random bytes,
 * such as `crypto.getRandomValues`.
 */
export function suggestPassword(fill: (bytes: Uint8Array<ArrayBuffer>) => unknown): string {
  // Bytes at the top of the range would favour the first letters, so they are drawn again.
  const fair = 256 - (256 % alphabet.length);
  const bytes = new Uint8Array(new ArrayBuffer(64));
  let letters = "";
  while (letters.length < GROUPS * GROUP_LENGTH) {
    fill(bytes);
    for (const byte of bytes) if (byte < fair) letters += alphabet[byte % alphabet.length];
  }
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH),
  ).join("-");
}
