import { readFile } from "node:fs/promises";
import { bringLogUpToDate } from "@/lib/commands/record/keep-audit-log";
import { beginKeyRotation, endKeyRotation, takeOver } from "@/lib/commands/record/rotate-audit-key";
import { findNewestCheckpoint } from "@/lib/data/record/checkpoints";
import { listLogKeys } from "@/lib/data/record/keys";
import { DamagedLogError } from "@/lib/data/record/sequence";
import { readSigningKeyFile, readSigningKeys, SigningKeyError } from "@/lib/data/record/signing-key";
import { verifyLog } from "@/lib/data/record/verify";
import { sha256 } from "@/lib/data/sha256";
import { parseCheckpoint } from "@/lib/domain/record/audit/checkpoint";
import { type KeyPin, parseKeyPin } from "@/lib/domain/record/audit/key-pin";
import { checkpointAsWritten } from "@/lib/domain/record/audit/pasted-checkpoint";
import { fingerprintOf, verifierKeyOf } from "@/lib/domain/record/audit/signed-note";
import { auditKeyPlace } from "@/lib/env";
import { checkArticles } from "@/lib/queries/article/check-articles";
import { faultWords, verifierWords } from "@/messages/verifier-words";
import { newAuditKey } from "../setup/audit-key.mjs";
import { callersPath } from "./input";
import { CommandFailure, print, say } from "./output";
import { whoActs } from "./who-acts";
import { wordsOf, wordsOfFault } from "./words";

/** What is wrong with the key or the log is said in words. */
async function inWords(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof SigningKeyError || error instanceof DamagedLogError) throw new CommandFailure(error.message);
    throw error;
  }
}

type Verifying = { readonly against?: string; readonly key?: string };

/** `audit verify`: fails with the first thing that does not hold. */
export function verifyWholeLog(options: Verifying = {}): Promise<void> {
  return inWords(() => verify(options));
}

async function verify(options: Verifying): Promise<void> {
  const held = options.against === undefined ? undefined : await readCheckpointFile(options.against);
  const pinned = options.key === undefined ? undefined : readKey(options.key);
  const verified = await verifyLog({ held, pinned, onProgress: tellProgress("events") });
  if ("fault" in verified) throw new CommandFailure(`The log does not hold. ${wordsOfFault(verified.fault)}`);
  const { size, checkpoints, newest, keys, waiting } = verified;
  say(
    `Checked: ${size} events with their columns, every node of the tree, the signatures of ${checkpoints} checkpoints, each consistent with the next, the names of the people in the log, every rating scale, every comment, and who has what until when.`,
  );
  const rows = await checkArticles(tellProgress("articles"));
  if ("fault" in rows)
    throw new CommandFailure(`The article ${rows.slug} is not what the log says. ${faultWords(rows.fault)}`);
  say(`Checked: ${rows.articles} articles, as the database has them, against their events.`);
  if (waiting > 0) say(`Not signed yet: ${waiting} events that have no place in the log. Each fits its own hash.`);
  if (held) say(`The checkpoint that you gave holds: the log’s first ${held.checkpoint.size} events are still those.`);
  for (const key of keys) say(`Key: ${verifierKeyOf(sha256, key)}\nFingerprint: ${fingerprintOf(sha256, key)}`);
  if (keys.length > 0 && !pinned)
    say("Compare the fingerprint with the one that the newsroom gave you by another way, or give the key with --key.");
  if (newest) process.stdout.write(newest.note);
  say("The log holds.");
}

/** `audit checkpoint`: signs what has happened until now, and prints the newest checkpoint. */
export function printCheckpoint(): Promise<void> {
  return inWords(async () => {
    await bringLogUpToDate();
    const newest = await findNewestCheckpoint();
    if (newest) process.stdout.write(newest.note);
  });
}

/** `audit key`: every public key of the log, the one in force last. */
export function showKeys(): Promise<void> {
  return inWords(async () => {
    if ((await listLogKeys()).length === 0) await bringLogUpToDate();
    for (const key of await listLogKeys()) {
      print(verifierKeyOf(sha256, key));
      say(`Fingerprint: ${fingerprintOf(sha256, key)}`);
    }
  });
}

type Rotating = { readonly reason?: string; readonly as?: string };

/**
 * `audit rotate-key`: a new key from here on, in the file that keeps it; or the one that AUDIT_SIGNING_KEY now gives. The
 * old one countersigns the first checkpoint of the new one, where it is still at hand.
 */
export function rotateKey(options: Rotating): Promise<void> {
  return inWords(() => rotate(options));
}

async function rotate({ reason: told, as }: Rotating): Promise<void> {
  const reason = told?.trim();
  if (!reason) throw new CommandFailure("Say why the key changes, for whoever reads the record: --reason <why>.");
  const rotatedBy = as === undefined ? null : (await whoActs(as)).id;
  const cause = { rotatedBy, reason };
  const place = auditKeyPlace();
  if ("file" in place) {
    await bringLogUpToDate();
    beginKeyRotation(place.file, newAuditKey(readSigningKeyFile(place.file).name), cause);
  }
  const taken = "file" in place ? await endKeyRotation() : await takeOver(readSigningKeys()[0], [], cause);
  if (!taken.ok) throw new CommandFailure(wordsOf(taken.refusal));
  const key = taken.value ?? readSigningKeys()[0];
  print(verifierKeyOf(sha256, key));
  say(
    `Fingerprint: ${fingerprintOf(sha256, key)}\nThis key signs from now on. Give it to whoever verifies your reports.`,
  );
}

async function readCheckpointFile(file: string) {
  const text = await readFile(callersPath(file), "utf8").catch(() => null);
  if (text === null) throw new CommandFailure(`${file} cannot be read. Check its name and that you may read it.`);
  const read = parseCheckpoint(checkpointAsWritten(text));
  if (!read)
    throw new CommandFailure(
      `${file} holds no whole checkpoint. It needs the lines as they were given out, the last one too.`,
    );
  return read;
}

function readKey(text: string): KeyPin {
  const key = parseKeyPin(sha256, text);
  if (!key) throw new CommandFailure(`--key: ${verifierWords["key-wrong"]}`);
  return key;
}

/** Says every few seconds how far it is, on a terminal. */
function tellProgress(what: string): (count: number) => void {
  let last = Date.now();
  return (count) => {
    if (!process.stderr.isTTY || Date.now() - last < 2000) return;
    last = Date.now();
    say(`${count} ${what} …`);
  };
}
