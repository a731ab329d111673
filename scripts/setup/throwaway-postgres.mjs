import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { embeddedAddress } from "./database.mjs";
import { makeDatabase } from "./database-roles.mjs";
import { joinEmbeddedPostgres } from "./embedded-postgres.mjs";
import { removeCluster } from "./postgres-cluster.mjs";
import { stopServer } from "./postgres-server.mjs";
import { findPostmaster, isAlive } from "./postmaster-file.mjs";
import { upgradeDatabase } from "./upgrade-database.mjs";

const prefix = "galley-throwaway-";

/** Nothing here has to outlive a power cut, so nothing waits for the disk. */
const extra = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

/**
 * An embedded PostgreSQL in a new temporary folder, with one migrated database, for tests and measurements. What a
 * crashed run left behind goes first.
 * @param {{ name?: string }} [options]  the database's name
 * @returns {Promise<{ url: string, ownerUrl: string, superuserUrl: string, remove: () => Promise<void> }>}
 *   the addresses of the database for the application, the owner and the superuser; `remove` stops and deletes it all
 */
export async function makeThrowawayPostgres({ name = "galley" } = {}) {
  await sweep();
  const folder = mkdtempSync(join(realpathSync(tmpdir()), prefix));
  // PostgreSQL's own account has to pass through.
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, "owner.pid"), String(process.pid));
  try {
    const { passwords, port, superuser, leave } = await joinEmbeddedPostgres(folder, { extra });
    const address = (user, password) => embeddedAddress({ port: port(), user, password, name });
    const ownerUrl = address("galley_owner", passwords.owner);
    const remove = async () => {
      await leave();
      removeFolder(folder);
    };
    try {
      await makeDatabase(superuser, name, passwords);
      await upgradeDatabase(ownerUrl);
    } catch (error) {
      await remove();
      throw error;
    }
    return {
      url: address("galley_app", passwords.app),
      ownerUrl,
      superuserUrl: address("postgres", passwords.superuser),
      remove,
    };
  } catch (error) {
    removeFolder(folder);
    throw error;
  }
}

function removeFolder(folder) {
  removeCluster(join(folder, "postgres"));
  rmSync(folder, { recursive: true, force: true });
}

async function sweep() {
  const parent = realpathSync(tmpdir());
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(parent, name);
    try {
      if (process.getuid && statSync(folder).uid !== process.getuid()) continue;
      if (isAlive(Number(readFileSync(join(folder, "owner.pid"), "utf8")))) continue;
      const data = realpathSync(join(folder, "postgres"));
      const server = findPostmaster(data);
      if (server) await stopServer({ folder: data, account: null, programs: { folder: "" } }, server.pid);
      removeFolder(folder);
    } catch {
      // Half made or just being removed by its owner: the system clears its temporary folder in the end.
    }
  }
}
