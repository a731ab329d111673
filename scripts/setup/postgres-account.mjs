import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { Refusal } from "./speak.mjs";

/**
 * The account under which a new database runs. PostgreSQL refuses to run as root, so root lends it another one: the
 * machine's `postgres`, made when missing, and else `nobody`.
 * @returns {{ uid: number, gid: number } | null} null when it is our own account
 */
export function newDatabaseAccount() {
  if (process.getuid?.() !== 0) return null;
  const known = accountNamed("postgres");
  if (known) return known;
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]);
  const account = accountNamed("postgres") ?? accountNamed("nobody");
  if (!account) throw new Refusal("PostgreSQL cannot run as root, and no other account could be made for it.");
  return account;
}

/**
 * The account under which an existing database runs: whoever owns its files.
 * @param {string} folder  the database's folder
 * @returns {{ uid: number, gid: number } | null} null when it is our own account
 */
export function accountOf(folder) {
  if (!process.getuid) return null;
  const { uid, gid } = statSync(folder);
  if (uid === process.getuid() && uid !== 0) return null;
  if (process.getuid() !== 0) {
    throw new Refusal(
      `The data in ${folder} belongs to another account (number ${uid}): start Galley as it did before.`,
    );
  }
  if (uid !== 0) return { uid, gid };

  // Root copied the folder, from a backup perhaps: PostgreSQL runs only on files of its own account.
  const account = newDatabaseAccount();
  spawnSync("chown", ["-R", `${account.uid}:${account.gid}`, folder]);
  return account;
}

/** Can this account read, write and enter the folder? */
export function canUse(folder, account) {
  if (!account) return true;
  const test = 'cd "$1" && test -r . && test -w .';
  return spawnSync("/bin/sh", ["-c", test, "sh", folder], { ...account, cwd: "/" }).status === 0;
}

function accountNamed(name) {
  const [uid, gid] = ["-u", "-g"].map((flag) => {
    const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : 0;
  });
  return uid && gid ? { uid, gid } : null;
}
