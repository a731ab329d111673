import { installJobQueues } from "./job-queues.mjs";
import { migrate } from "./migrate.mjs";

/**
 * Brings a database to what this Galley needs: its migrations, and the queues of its background work.
 * @param {string} ownerUrl  of the database, as the role that owns it
 * @returns {Promise<string[]>} the names of the migrations applied just now
 * @throws {import("./speak.mjs").Refusal} as migrate does
 */
export async function upgradeDatabase(ownerUrl) {
  const applied = await migrate(ownerUrl);
  await installJobQueues(ownerUrl);
  return applied;
}
