import { fromBase64, toBase64 } from "./base64";
import { type Sha256, sameBytes } from "./tree";

/** Ed25519 (RFC 8032): whether a signature of 64 bytes over a message is that of a public key of 32 bytes. Never throws. */
export type VerifyEd25519 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/** A key that signs notes: its name, which names the log too, and its Ed25519 public key of 32 bytes. */
export type NoteKey = { readonly name: string; readonly publicKey: Uint8Array };

/** One signature line: the key's name, its id of 4 bytes, and the signature. */
export type NoteSignature = { readonly name: string; readonly keyId: Uint8Array; readonly signature: Uint8Array };

/** A signed note, C2SP signed-note. `text` ends with a line feed. */
export type SignedNote = { readonly text: string; readonly signatures: readonly NoteSignature[] };

/** The signature type Ed25519 of C2SP signed-note. */
const ed25519 = 1;

/** What a signed note must at least leave room for; more is no note that we or a witness made. */
const maxSignatures = 100;

/** The key id of C2SP signed-note: the first 4 bytes of SHA-256(name, line feed, type, public key). */
export function keyIdOf(sha256: Sha256, { name, publicKey }: NoteKey): Uint8Array {
  return sha256(joined(new TextEncoder().encode(`${name}\n`), new Uint8Array([ed25519]), publicKey)).slice(0, 4);
}

/** A public key as one word, `<name>+<key id in hex>+<base64 of type and key>`, the form that Go's note package reads. */
export function verifierKeyOf(sha256: Sha256, key: NoteKey): string {
  return `${key.name}+${toHex(keyIdOf(sha256, key))}+${toBase64(joined(new Uint8Array([ed25519]), key.publicKey))}`;
}

/** Reads what `verifierKeyOf` writes; null when it is something else or its id is not that of the key. */
export function parseVerifierKey(sha256: Sha256, text: string): NoteKey | null {
  const [, name, id, key] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text.trim()) ?? [];
  const bytes = key === undefined ? null : fromBase64(key);
  if (!name || bytes?.length !== 33 || bytes[0] !== ed25519) return null;
  const read = { name, publicKey: bytes.slice(1) };
  return toHex(keyIdOf(sha256, read)) === id ? read : null;
}

/** The fingerprint that people compare: SHA-256 of the public key in hex, in groups of four. */
export function fingerprintOf(sha256: Sha256, { publicKey }: NoteKey): string {
  return toHex(sha256(publicKey)).replace(/(.{4})(?!$)/g, "$1 ");
}

/** Writes a signed note. */
export function writeSignedNote({ text, signatures }: SignedNote): string {
  const lines = signatures.map(
    ({ name, keyId, signature }) => `\u2014 ${name} ${toBase64(joined(keyId, signature))}\n`,
  );
  return `${text}\n${lines.join("")}`;
}

/** Reads a signed note; null when it is cut off or is no note at all. Says nothing about the signatures. */
export function parseSignedNote(note: string): SignedNote | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a note must not hold
  if (!note.isWellFormed() || /[\u0000-\u0009\u000b-\u001f]/.test(note)) return null;
  const blank = note.lastIndexOf("\n\n");
  if (blank < 0 || !note.endsWith("\n")) return null;
  const lines = note.slice(blank + 2, -1).split("\n");
  if (lines.length > maxSignatures) return null;
  const signatures = lines.map(parseSignature);
  if (!signatures.every((each) => each !== null)) return null;
  return { text: note.slice(0, blank + 1), signatures };
}

function parseSignature(line: string): NoteSignature | null {
  const [, name, encoded] = /^\u2014 ([^\s+]+) (\S+)$/u.exec(line) ?? [];
  const bytes = encoded === undefined ? null : fromBase64(encoded);
  if (!name || !bytes || bytes.length <= 4) return null;
  return { name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) };
}

/** What a note's signatures are worth to somebody who knows some keys. */
export type NoteSigner<K extends NoteKey = NoteKey> =
  | { readonly signedBy: K }
  | { readonly problem: "unknown-key" | "bad-signature" };

/**
 * Finds which of the known keys signed a note. Signatures of unknown keys are left aside; a bad one that names a known
 * key spoils the note.
 */
export function signerOf<K extends NoteKey>(
  sha256: Sha256,
  verify: VerifyEd25519,
  note: SignedNote,
  keys: readonly K[],
): NoteSigner<K> {
  const message = new TextEncoder().encode(note.text);
  let signedBy: K | null = null;
  for (const { name, keyId, signature } of note.signatures) {
    const key = keys.find((known) => known.name === name && sameBytes(keyIdOf(sha256, known), keyId));
    if (!key) continue;
    if (!verify(key.publicKey, message, signature)) return { problem: "bad-signature" };
    signedBy ??= key;
  }
  return signedBy ? { signedBy } : { problem: "unknown-key" };
}

/** Bytes in lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
