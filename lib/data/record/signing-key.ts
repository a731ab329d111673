import "server-only";
import { createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { sha256 } from "@/lib/data/sha256";
import { fromBase64 } from "@/lib/domain/record/audit/base64";
import { keyIdOf, type NoteKey, type NoteSignature, toHex } from "@/lib/domain/record/audit/signed-note";
import { auditKeyPlace } from "@/lib/env";

/** A key that signs checkpoints: its public part, and how it signs a text. */
export type SigningKey = NoteKey & { readonly sign: (text: string) => NoteSignature };

/** Thrown when there is no signing key, or none that can be used. Its message says what to do. */
export class SigningKeyError extends Error {
  override name = "SigningKeyError";
}

/** What comes before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410). */
const pkcs8Head = Uint8Array.of(
  0x30,
  0x2e,
  0x02,
  0x01,
  0x00,
  0x30,
  0x05,
  0x06,
  0x03,
  0x2b,
  0x65,
  0x70,
  0x04,
  0x22,
  0x04,
  0x20,
);

/**
 * The newsroom's signing keys, read anew at each call, so that a rotation needs no restart: AUDIT_SIGNING_KEY, or the file
 * that the start script keeps, and after it the key that takes over where a rotation has begun. Throws SigningKeyError.
 */
export function readSigningKeys(): readonly [SigningKey, ...SigningKey[]] {
  const place = auditKeyPlace();
  if ("key" in place) return [parseSigningKey(place.key, "AUDIT_SIGNING_KEY")];
  if (!("file" in place)) throw new SigningKeyError("There is no signing key: set AUDIT_SIGNING_KEY.");
  const next = nextKeyFile(place.file);
  const key = readSigningKeyFile(place.file);
  return existsSync(next) ? [key, readSigningKeyFile(next)] : [key];
}

/** Where the key that takes over stands, as long as a rotation is under way. */
export function nextKeyFile(file: string): string {
  return `${file}.next`;
}

/** The signing key that a file keeps, which nobody but its owner may open. Throws SigningKeyError. */
export function readSigningKeyFile(file: string): SigningKey {
  let text: string;
  try {
    if (isOpenToOthers(file))
      throw new SigningKeyError(
        `${file} keeps the signing key, and others may open it: set its mode to 600. Rotate the key if somebody may have read it.`,
      );
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof SigningKeyError) throw error;
    throw new SigningKeyError(`${file}, which keeps the signing key, cannot be read.`);
  }
  return parseSigningKey(text, file);
}

/** The text of a key file that says, in a line of its own behind the key, what is to be known of it. */
export function withNote(key: string, note: string): string {
  return `${key.trimEnd()}\n# ${note}\n`;
}

/** What a key file says behind the key, or null. */
export function noteOfKeyFile(file: string): string | null {
  const [, second] = readFileSync(file, "utf8").split("\n", 2);
  return second?.startsWith("# ") ? second.slice(2) : null;
}

/** Windows has no such modes: there every file says that all may read it. */
function isOpenToOthers(file: string): boolean {
  return process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0;
}

/**
 * Reads a key in the form of Go's note package, `PRIVATE+KEY+<name>+<key id in hex>+<base64 of type and private key>`,
 * which holds the log's name too; a line behind it is a note. `from` says in the message of a SigningKeyError where the text was.
 */
export function parseSigningKey(text: string, from: string): SigningKey {
  const [, name, id, encoded] =
    /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text.split("\n", 1)[0]?.trim() ?? "") ?? [];
  const bytes = fromBase64(encoded ?? "");
  if (!name || bytes?.length !== 33 || bytes[0] !== 1)
    throw new SigningKeyError(`${from} holds no signing key of the form PRIVATE+KEY+<name>+<id>+<key>.`);
  const key = signingKeyOf(name, bytes.subarray(1));
  if (toHex(keyIdOf(sha256, key)) !== id)
    throw new SigningKeyError(`${from} holds a signing key that is damaged: its id is not that of the key.`);
  return key;
}

function signingKeyOf(name: string, seed: Uint8Array): SigningKey {
  const privateKey: KeyObject = createPrivateKey({
    key: Buffer.concat([pkcs8Head, seed]),
    format: "der",
    type: "pkcs8",
  });
  const { x } = createPublicKey(privateKey).export({ format: "jwk" });
  const key: NoteKey = { name, publicKey: new Uint8Array(Buffer.from(x as string, "base64url")) };
  const keyId = keyIdOf(sha256, key);
  const signed = (text: string) => new Uint8Array(sign(null, Buffer.from(text, "utf8"), privateKey));
  return { ...key, sign: (text) => ({ name, keyId, signature: signed(text) }) };
}
