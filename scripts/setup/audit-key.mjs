import { createHash, generateKeyPairSync, randomBytes } from "node:crypto";
import { join } from "node:path";
import { keptInFile } from "./postgres-passwords.mjs";
import { dataFolder } from "./project.mjs";
import { Refusal } from "./speak.mjs";

/**
 * A new key to sign the audit log with, in the form of Go's note package: PRIVATE+KEY+<name>+<key id>+<key>, one line.
 * @param {string} name  the log's name: an address without scheme, without spaces or plus signs
 */
export function newAuditKey(name) {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  // 1 is the signature type Ed25519 of C2SP signed-note.
  const typed = (base64url) => Buffer.concat([Buffer.from([1]), Buffer.from(base64url, "base64url")]);
  const id = createHash("sha256")
    .update(`${name}\n`)
    .update(typed(publicKey.export({ format: "jwk" }).x))
    .digest("hex");
  return `PRIVATE+KEY+${name}+${id.slice(0, 8)}+${typed(privateKey.export({ format: "jwk" }).d).toString("base64")}\n`;
}

/**
 * A name for a new log, which no other log has: the host of the address that somebody said, if it is one that others can
 * reach, and a few random letters.
 * @param {string} [address]
 */
export function newLogName(address) {
  const host = address && URL.canParse(address) ? new URL(address).hostname : "localhost";
  const name = `galley-${randomBytes(4).toString("hex")}`;
  return /^(localhost|127\..*|\[.*\])$/.test(host) ? name : `${host}/${name}`;
}

/** Whether a log can be called so: C2SP signed-note allows neither white space nor plus signs. */
export function isLogName(name) {
  return /^[^\s+]{1,200}$/u.test(name);
}

/** What the operator named the log before its key was made, or a name of no host: none that happens to be there decides. */
function chosenLogName() {
  const name = process.env.GALLEY_LOG_NAME;
  if (!name) return newLogName();
  if (!isLogName(name)) throw new Refusal("GALLEY_LOG_NAME must be a name without spaces and plus signs.");
  return name;
}

/** Where the signing key is kept when AUDIT_SIGNING_KEY does not give one. */
export function auditKeyFile() {
  return join(dataFolder(), "audit-key");
}

/** Where the application looks for the key to sign with: nowhere else when the key is given, else in the file. */
export function auditKeyPlace() {
  return process.env.AUDIT_SIGNING_KEY ? {} : { AUDIT_SIGNING_KEY_FILE: auditKeyFile() };
}

/** What the application needs in its environment to sign: nothing when the key is given, else the file, made if missing. */
export function auditKeyEnvironment() {
  if (!process.env.AUDIT_SIGNING_KEY) keptInFile(auditKeyFile(), () => newAuditKey(chosenLogName()));
  return auditKeyPlace();
}
