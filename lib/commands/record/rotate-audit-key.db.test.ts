import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findNewestCheckpoint } from "@/lib/data/record/checkpoints";
import { listLogKeys } from "@/lib/data/record/keys";
import { hasWaitingEvents } from "@/lib/data/record/sequence";
import { parseSigningKey, readSigningKeyFile, readSigningKeys } from "@/lib/data/record/signing-key";
import { toBase64 } from "@/lib/domain/record/audit/base64";
import { parseCheckpoint } from "@/lib/domain/record/audit/checkpoint";
import { seedArticle } from "@/prisma/scenarios/claims";
import { must } from "@/prisma/scenarios/desk";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";
import { serverProgram } from "@/scripts/setup/galley-command.mjs";
import { faultNow } from "@/scripts/testing/signed-log";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { bringLogUpToDate, keepAuditLog } from "./keep-audit-log";
import { registerAuditKey } from "./register-audit-key";
import { beginKeyRotation, endKeyRotation } from "./rotate-audit-key";

const root = path.resolve(import.meta.dirname, "../../..");
let newsroom: TestNewsroom;
let folder: string;
let file: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "galley-key-"));
  file = path.join(folder, "audit-key");
  writeFileSync(file, newAuditKey("desk.example/galley"), { mode: 0o600 });
  process.env.AUDIT_SIGNING_KEY_FILE = file;
  newsroom = await openTestNewsroom();
  await seedArticle(newsroom.desk);
  await bringLogUpToDate();
});
afterEach(async () => {
  delete process.env.AUDIT_SIGNING_KEY_FILE;
  rmSync(folder, { recursive: true });
  await newsroom.close();
});

/** Registers the key that lies beside the one in force, as a rotation does before anything is signed with it. */
async function registerNext(): Promise<void> {
  const { name, publicKey } = readSigningKeyFile(`${file}.next`);
  const replaces = toBase64((await listLogKeys()).at(-1)?.publicKey ?? new Uint8Array());
  must(await registerAuditKey("operator", { name, publicKey: toBase64(publicKey), replaces }));
}

/** What must hold after a rotation: one key file, which is the log's last key, and whoever trusts the old one can follow. */
async function expectRotated(old: ReturnType<typeof readSigningKeyFile>): Promise<void> {
  expect(readdirSync(folder)).toEqual(["audit-key"]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const [key, ...others] = readSigningKeys();
  expect(others).toEqual([]);
  const keys = (await listLogKeys()).map(({ publicKey }) => toBase64(publicKey));
  expect(keys.slice(-2)).toEqual([old, key].map(({ publicKey }) => toBase64(publicKey)));
  await seedArticle(newsroom.desk);
  await bringLogUpToDate();
  for (const pinned of [old, key]) expect(await faultNow({ pinned: { key: pinned } })).toBe(null);
}

test("a rotation brings a new key, which both sign for, and leaves no file of the old one", async () => {
  const old = readSigningKeyFile(file);
  beginKeyRotation(file, newAuditKey(old.name));
  must(await endKeyRotation());
  expect(parseCheckpoint((await findNewestCheckpoint())?.note ?? "")?.note.signatures).toHaveLength(2);
  await expectRotated(old);
  expect(must(await endKeyRotation())).toBe(null);
});

describe("a rotation that stops", () => {
  test.each<[string, () => Promise<unknown>]>([
    ["as soon as its key is there", async () => {}],
    ["before the new key has signed", registerNext],
    [
      "before the file has taken its place",
      async () => {
        await registerNext();
        await bringLogUpToDate();
      },
    ],
  ])("%s keeps nobody from signing, and is ended at the next start", async (_where, half) => {
    const old = readSigningKeyFile(file);
    beginKeyRotation(file, newAuditKey(old.name));
    await half();
    const stop = keepAuditLog();
    await seedArticle(newsroom.desk);
    while (await hasWaitingEvents()) await sleep(20);
    await stop();
    expect(await faultNow({ pinned: { key: old } })).toBe(null);
    must(await endKeyRotation());
    await expectRotated(old);
  });

  test("goes on with the key that it began with", async () => {
    const old = readSigningKeyFile(file);
    beginKeyRotation(file, newAuditKey(old.name));
    const begun = readFileSync(`${file}.next`, "utf8");
    beginKeyRotation(file, newAuditKey(old.name));
    must(await endKeyRotation());
    expect(readFileSync(file, "utf8")).toBe(begun);
    await expectRotated(old);
  });

  test("is ended by several at once", async () => {
    const old = readSigningKeyFile(file);
    beginKeyRotation(file, newAuditKey(old.name));
    for (const ended of await Promise.all(Array.from({ length: 4 }, () => endKeyRotation()))) must(ended);
    await expectRotated(old);
  });

  test("because it was killed, at whatever moment, is ended at the next start", async () => {
    for (const pause of [0, 8, 20, 45]) {
      const old = readSigningKeyFile(file);
      const child = startRotation();
      while (!existsSync(`${file}.next`)) await sleep(1);
      await sleep(pause);
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      for (const left of readdirSync(folder)) if (/\.\d+$/.test(left)) rmSync(path.join(folder, left));
      must(await endKeyRotation());
      await expectRotated(old);
    }
  }, 120_000);

  test("with a key of another log's name is refused, and the old one signs on", async () => {
    const old = readSigningKeyFile(file);
    beginKeyRotation(file, newAuditKey("elsewhere.example/galley"));
    expect(await endKeyRotation()).toMatchObject({ ok: false, refusal: { reason: "audit-key-other-name" } });
    await seedArticle(newsroom.desk);
    await bringLogUpToDate();
    expect(await faultNow({ pinned: { key: old } })).toBe(null);
  });
});

function startRotation(): ChildProcess {
  const args = [...serverProgram("galley"), "audit", "rotate-key", "--reason", "A test"];
  return spawn(process.execPath, args, { cwd: root, stdio: "ignore" });
}

describe("where the key is", () => {
  test("the environment's comes before the file's", () => {
    const given = newAuditKey("desk.example/galley");
    process.env.AUDIT_SIGNING_KEY = given;
    try {
      const [key, ...others] = readSigningKeys();
      expect(key.publicKey).toEqual(parseSigningKey(given, "test").publicKey);
      expect(others).toEqual([]);
    } finally {
      delete process.env.AUDIT_SIGNING_KEY;
    }
  });

  test.each([0o644, 0o640, 0o620, 0o601])("a file that others may open is not used (mode %o)", async (mode) => {
    chmodSync(file, mode);
    await seedArticle(newsroom.desk);
    await expect(bringLogUpToDate()).rejects.toThrow("set its mode to 600");
    chmodSync(file, 0o600);
    expect(await bringLogUpToDate()).toBeGreaterThan(0);
  });

  test("a file that its owner may only read will do", async () => {
    chmodSync(file, 0o400);
    await seedArticle(newsroom.desk);
    expect(await bringLogUpToDate()).toBeGreaterThan(0);
  });

  test.each([
    ["nothing", ""],
    ["half a key", newAuditKey("desk.example/galley").slice(0, -10)],
    ["another's id", newAuditKey("desk.example/galley").replace(/\+[0-9a-f]{8}\+/, "+00000000+")],
    ["another name with the id of the old one", newAuditKey("desk.example/galley").replace("desk", "disk")],
  ])("a file that holds %s is not used", (_what, text) => {
    writeFileSync(file, text);
    expect(() => readSigningKeys()).toThrow(/signing key/);
  });

  test("without file and environment there is none", () => {
    delete process.env.AUDIT_SIGNING_KEY_FILE;
    expect(() => readSigningKeys()).toThrow("set AUDIT_SIGNING_KEY");
  });
});
