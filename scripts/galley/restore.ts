import { SigningKeyError } from "@/lib/data/record/signing-key";
import { sha256 } from "@/lib/data/sha256";
import { fingerprintOf, parseVerifierKey } from "@/lib/domain/record/audit/signed-note";
import { auditKeyPlace } from "@/lib/env";
import { readTablesOf } from "../backup/catalog";
import { installKeys, type Keys, listOtherKeyFiles, publicPartOf, readKeys, readKeysFile } from "../backup/keys-file";
import type { Manifest } from "../backup/manifest";
import { asOwner } from "../backup/owner-connection";
import { type Backup, checkBackup, DamagedBackupError, openBackup } from "../backup/read-backup";
import { NotEmptyError, restoreTables } from "../backup/restore-tables";
import { verifyWholeLog } from "./audit";
import { callersPath } from "./input";
import { CommandFailure, say } from "./output";

/** `restore`: puts a backup into an empty newsroom, verifies it, and puts the keys in their place. */
export async function restoreCommand(file: string, options: { readonly keys?: string }): Promise<void> {
  try {
    const backup = await openBackup(callersPath(file));
    try {
      const keys = options.keys === undefined ? null : keysToInstall(options.keys, backup.manifest);
      await restore(backup);
      if (keys) await installKeys(keys);
      say(`Restored, as the newsroom was at ${backup.manifest.takenAt}.`);
      tellOfKey(backup.manifest);
    } finally {
      backup.close();
    }
  } catch (error) {
    if (error instanceof DamagedBackupError || error instanceof SigningKeyError)
      throw new CommandFailure(error.message);
    if (error instanceof NotEmptyError)
      throw new CommandFailure(
        "This newsroom is not empty, and nothing was changed. A backup goes into a new database: set GALLEY_DATA to a new folder, or make a database as docs/production.md says.",
      );
    throw error;
  }
}

async function restore(backup: Backup): Promise<void> {
  await asOwner(async (client) => {
    checkTables(backup.manifest, await readTablesOf(client));
    say("Checking the backup …");
    await checkBackup(backup);
    say("Restoring …");
    const takeOut = await restoreTables(client, backup.manifest, backup.rowsOf);
    try {
      await verifyWholeLog();
    } catch (error) {
      await takeOut();
      say("What the backup holds does not hold by itself, and was taken out again: the newsroom is empty.");
      throw error;
    }
  });
}

/** Rows fit only into tables that are as those were. */
function checkTables({ tablesOf }: Manifest, here: readonly string[]): void {
  const missing = tablesOf.filter((line) => !here.includes(line));
  const extra = here.filter((line) => !tablesOf.includes(line));
  if (missing.length === 0 && extra.length === 0) return;
  const [example = ""] = (missing[0] ?? extra[0] ?? "").split(" ");
  throw new CommandFailure(
    `The backup was made by ${missing.length > 0 ? "a newer or other" : "an older"} Galley (${example}), and nothing was changed. Restore it with the Galley that made it, and upgrade that.`,
  );
}

function keysToInstall(name: string, { signingKey }: Manifest): Keys {
  const keys = readKeysFile(callersPath(name));
  if (!keys) throw new CommandFailure(`${name} is no file of keys as backup --with-keys writes it.`);
  const parts = [keys.auditSigningKey, keys.nextAuditSigningKey].flatMap((key) => (key ? [publicPartOf(key)] : []));
  if (signingKey && !parts.includes(signingKey))
    throw new CommandFailure(`${name} has not the key that signed this backup’s log, ${fingerprint(signingKey)}.`);
  const others = listOtherKeyFiles(keys);
  if (others.length > 0)
    throw new CommandFailure(`Other keys stand here already, in ${others.join(" and ")}: move them away first.`);
  return keys;
}

/** Says what is missing for the log to go on, if anything. */
function tellOfKey({ signingKey }: Manifest): void {
  if (!signingKey) return;
  const { auditSigningKey } = readKeys();
  if (auditSigningKey && publicPartOf(auditSigningKey) === signingKey) return;
  const place = auditKeyPlace();
  const where = "file" in place ? `in ${place.file}, with the mode 600` : "into AUDIT_SIGNING_KEY";
  say(
    `Its log is signed with the key ${fingerprint(signingKey)}. Put that ${where}, before you start; if it is lost, run audit rotate-key.`,
  );
}

function fingerprint(verifierKey: string): string {
  const key = parseVerifierKey(sha256, verifierKey);
  return key ? fingerprintOf(sha256, key) : verifierKey;
}
