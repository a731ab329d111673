/**
 * A fresh idempotency key, a version 4 UUID. `crypto.randomUUID` is there only on secure addresses, and a newsroom's own
 * network may serve plain http.
 */
export function newIntentKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Whether two inputs are the same intent: equal as JSON; bytes by length and by every byte. */
export function fingerprint(input: unknown): string {
  return (
    JSON.stringify(input, (_, value) => (value instanceof Uint8Array ? `${value.length}:${sumOf(value)}` : value)) ?? ""
  );
}

/** FNV-1a over bytes: tells files apart well enough for one form, and is quick on two megabytes. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}
