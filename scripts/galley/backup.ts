import { existsSync } from "node:fs";
import { listLogKeys } from "@/lib/data/record/keys";
import { sha256 } from "@/lib/data/sha256";
import { fingerprintOf, verifierKeyOf } from "@/lib/domain/record/audit/signed-note";
import { readKeys, writeKeysFile } from "../backup/keys-file";
import { asOwner } from "../backup/owner-connection";
import { checkBackup, openBackup } from "../backup/read-backup";
import { writeBackup } from "../backup/write-backup";
import { verifyWholeLog } from "./audit";
import { callersPath } from "./input";
import { CommandFailure, say } from "./output";

/** `backup`: everything that the database holds, and apart from it the keys. */
export async function backupCommand(name: string, options: { readonly withKeys?: string }): Promise<void> {
  const file = callersPath(name);
  const keysFile = options.withKeys === undefined ? null : callersPath(options.withKeys);
  for (const each of [file, ...(keysFile ? [keysFile] : [])])
    if (existsSync(each)) throw new CommandFailure(`${each} is there already: choose another name.`);

  const key = (await listLogKeys()).findLast(({ leafIndex }) => leafIndex !== null);
  const { tables } = await write(file, key ? verifierKeyOf(sha256, key) : null);
  const backup = await openBackup(file);
  try {
    await checkBackup(backup);
  } finally {
    backup.close();
  }
  if (keysFile) await writeKeysFile(keysFile, readKeys());
  await verifyWholeLog();
  const bytes = tables.reduce((sum, table) => sum + table.bytes, 0);
  say(`Backed up: ${tables.length} tables, ${bytes} bytes of rows, read back and compared.`);
  if (key) say(`It needs the signing key with the fingerprint ${fingerprintOf(sha256, key)}.`);
  say(
    keysFile
      ? "Keep the file of keys apart from the backup: whoever has both can write the log anew."
      : "The signing key and the secret of sessions are not in it: keep them apart, by --with-keys <file>.",
  );
}

async function write(file: string, signingKey: string | null) {
  try {
    return await asOwner((client) => writeBackup(client, file, signingKey));
  } catch (error) {
    throw new CommandFailure(`The backup could not be written, and nothing of it remains: ${reason(error)}.`);
  }
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    ENOSPC: "the disk is full",
    ENOENT: "there is no such folder",
    EACCES: "you may not write there",
    EPERM: "you may not write there",
  };
  return known[code ?? ""] ?? message;
}
