import "server-only";
import { existsSync, linkSync, rmSync, writeFileSync } from "node:fs";
import { rename } from "node:fs/promises";
import { listLogKeys } from "@/lib/data/record/keys";
import {
  nextKeyFile,
  noteOfKeyFile,
  readSigningKeyFile,
  type SigningKey,
  withNote,
} from "@/lib/data/record/signing-key";
import { toBase64 } from "@/lib/domain/record/audit/base64";
import { sameBytes } from "@/lib/domain/record/audit/tree";
import { ok, type Result } from "@/lib/domain/result";
import { auditKeyPlace } from "@/lib/env";
import { bringLogUpToDate } from "./keep-audit-log";
import { type RotationCause, registerAuditKey } from "./register-audit-key";

const unknownCause: RotationCause = { rotatedBy: null, reason: null };

/**
 * Begins a rotation: `key`, as text, takes over from the one that `file` keeps. It lies beside that one until all of it is
 * done, with who does this and why, so that whoever is ended in between can go on. One that was begun already is the one to
 * go on with.
 */
export function beginKeyRotation(file: string, key: string, cause: RotationCause = unknownCause): void {
  const next = nextKeyFile(file);
  const draft = `${next}.${process.pid}`;
  writeFileSync(draft, withNote(key, JSON.stringify(cause)), { mode: 0o600 });
  try {
    // A link either appears whole or fails because there is one: never half a key.
    linkSync(draft, next);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Ends a rotation that was begun, wherever whoever began it was stopped: the new key is registered, both keys sign the
 * checkpoint that tells of it, and its file takes the place of the old one. Gives the new key, null when none was begun, or
 * why the log does not take it. Throws SigningKeyError and DamagedLogError.
 */
export async function endKeyRotation(): Promise<Result<SigningKey | null>> {
  const place = auditKeyPlace();
  if (!("file" in place) || !existsSync(nextKeyFile(place.file))) return ok(null);
  const next = nextKeyFile(place.file);
  const [old, key] = [readSigningKeyFile(place.file), readSigningKeyFile(next)];
  const taken = await takeOver(key, [old], causeIn(next));
  if (taken.ok)
    await rename(next, place.file).catch((error: NodeJS.ErrnoException) => {
      // Somebody else ended it at the same time.
      if (error.code !== "ENOENT") throw error;
    });
  return taken;
}

/** Registers a key, unless it is the log's last one, and signs with it; `before` are those at hand whose turn has ended. */
export async function takeOver(
  key: SigningKey,
  before: readonly SigningKey[],
  cause: RotationCause = unknownCause,
): Promise<Result<SigningKey>> {
  const isLast = async () => {
    const last = (await listLogKeys()).at(-1);
    return { last, isIt: last !== undefined && sameBytes(last.publicKey, key.publicKey) };
  };
  const { last, isIt } = await isLast();
  if (!isIt) {
    const replaces = last ? toBase64(last.publicKey) : null;
    const input = { name: key.name, publicKey: toBase64(key.publicKey), replaces, ...cause };
    const done = await registerAuditKey("operator", input);
    // It may have been registered meanwhile by somebody who ends the same rotation.
    if (!done.ok && !(await isLast()).isIt) return done;
  }
  await bringLogUpToDate(key, ...before);
  return ok(key);
}

/** Who began the rotation that the file of the next key belongs to, and why, as far as it says so. */
function causeIn(file: string): RotationCause {
  try {
    const { rotatedBy, reason } = JSON.parse(noteOfKeyFile(file) ?? "{}") as Partial<RotationCause>;
    return { rotatedBy: rotatedBy ?? null, reason: reason ?? null };
  } catch {
    return unknownCause;
  }
}
