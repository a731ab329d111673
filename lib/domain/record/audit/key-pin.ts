import { fingerprintOf, type NoteKey, parseVerifierKey } from "./signed-note";
import type { Sha256 } from "./tree";

/** What somebody knows of a newsroom's key from elsewhere: the key itself, or its fingerprint, 64 hex digits. */
export type KeyPin = { readonly key: NoteKey } | { readonly fingerprint: string };

/**
 * Reads what somebody was given: a public key as one word, or a fingerprint, whose letters and spaces do not matter. Null
 * when it is neither.
 */
export function parseKeyPin(sha256: Sha256, text: string): KeyPin | null {
  const key = parseVerifierKey(sha256, text);
  if (key) return { key };
  const digits = digitsOf(text);
  return /^[0-9a-f]{64}$/.test(digits) ? { fingerprint: digits } : null;
}

/** Whether a key is the one that is meant. */
export function isPinned(sha256: Sha256, pin: KeyPin, key: NoteKey): boolean {
  const same = digitsOf(fingerprintOf(sha256, key));
  if ("fingerprint" in pin) return pin.fingerprint === same;
  return pin.key.name === key.name && digitsOf(fingerprintOf(sha256, pin.key)) === same;
}

/** The digits of a fingerprint as people write it, with spaces or colons between them. */
function digitsOf(fingerprint: string): string {
  return fingerprint.replace(/[\s:]/g, "").toLowerCase();
}
