import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { accountOf, canUse, newDatabaseAccount } from "./postgres-account.mjs";
import { findPrograms, systemFolder } from "./postgres-programs.mjs";
import { Refusal } from "./speak.mjs";

/** Tried in this order: C.UTF-8 is on every Linux; without one of UTF-8, searching Arabic by trigrams finds nothing. */
const locales = ["C.UTF-8", "en_US.UTF-8", "C"];

/**
 * A database's files, made when they are missing.
 * @param {string} path  where they stand, or a link to where they stand
 * @param {string} password  the superuser's, for new files
 * @returns {{ folder: string, account: { uid: number, gid: number } | null,
 *   programs: { folder: string, major: string }, isNew: boolean }} `folder` is the real path
 * @throws {Refusal} when the files are another major version's, or closed to PostgreSQL's account
 */
export function openCluster(path, password) {
  const isNew = !existsSync(path);
  if (isNew) createCluster(path, password);
  const folder = realpathSync(path);
  const account = accountOf(folder);
  const programs = findPrograms(account);
  if (!canUse(folder, account)) {
    throw new Refusal(`The account that owns ${folder} cannot enter it: a folder above it is closed to that account.`);
  }
  const found = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  if (found !== programs.major) {
    throw new Refusal(
      `The data in ${path} is of PostgreSQL ${found}, this is PostgreSQL ${programs.major}: dump it with the old one first.`,
    );
  }
  return { folder, account, programs, isNew };
}

/** Removes a database's files, and what a link to them points to. The server must be stopped. */
export function removeCluster(path) {
  if (!existsSync(path)) return;
  const folder = realpathSync(path);
  rmSync(folder, { recursive: true, force: true });
  if (dirname(dirname(folder)) === systemFolder) rmSync(dirname(folder), { recursive: true, force: true });
  rmSync(path, { recursive: true, force: true });
}

/**
 * The files are made beside their place and moved there whole, so that a crash leaves none that are half made, and of
 * two that do it at once one wins. When PostgreSQL's account cannot enter the folder (root's home is closed to it),
 * the files go to /var/lib/galley and `path` becomes a link.
 */
function createCluster(path, password) {
  const account = newDatabaseAccount();
  let parent = dirname(path);
  mkdirSync(parent, { recursive: true });
  let workshop = makeWorkshop(parent, account);
  const isClosed = !canUse(workshop, account);
  if (isClosed) {
    rmSync(workshop, { recursive: true });
    mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
    parent = join(systemFolder, randomBytes(8).toString("hex"));
    mkdirSync(parent, { mode: 0o755 });
    chmodSync(parent, 0o755);
    workshop = makeWorkshop(parent, account);
  }
  try {
    const made = initialise(workshop, password, account);
    if (isClosed) {
      const home = join(parent, "postgres");
      renameSync(made, home);
      symlinkSync(home, path);
    } else {
      renameSync(made, path);
    }
  } catch (error) {
    if (isClosed) rmSync(parent, { recursive: true, force: true });
    if (!["EEXIST", "ENOTEMPTY"].includes(error.code)) throw error;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function makeWorkshop(parent, account) {
  const folder = mkdtempSync(join(parent, "postgres.new-"));
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

function initialise(workshop, password, account) {
  const passwordFile = join(workshop, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const data = join(workshop, "data");
  const programs = findPrograms(account);
  let output = "";
  for (const locale of locales) {
    const answer = spawnSync(
      join(programs.folder, "bin", "initdb"),
      [
        ...["-D", data, "--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--no-instructions"],
        ...["--encoding=UTF8", `--locale=${locale}`, "--locale-provider=builtin", "--data-checksums"],
        ...[`--builtin-locale=${locale === "C" ? "C" : "C.UTF-8"}`],
      ],
      { ...account, cwd: workshop, env: serverEnvironment(), encoding: "utf8" },
    );
    if (answer.status === 0) return data;
    output = answer.stderr || String(answer.error ?? "");
    if (!output.includes("locale")) break;
    rmSync(data, { recursive: true, force: true });
  }
  throw new Refusal(`The database could not be made: ${output.trim().split("\n").at(-1)}`);
}

/** Our environment without what would steer PostgreSQL: its own PG variables, and the language of its messages. */
export function serverEnvironment() {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("PG") && !name.startsWith("LC_"));
  return { ...Object.fromEntries(own), LC_MESSAGES: "C", LANG: "C", TZ: "UTC" };
}
