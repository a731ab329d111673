import { runNode } from "../setup/child.mjs";
import { openDatabase } from "../setup/database.mjs";
import { followParent } from "../setup/follow-parent.mjs";
import { serverEnvironment, serverTypeScript } from "../setup/galley-command.mjs";
import { prepare } from "../setup/prepare.mjs";
import { dataFolder, inProject, loadEnvironmentFile } from "../setup/project.mjs";
import { say } from "../setup/speak.mjs";
import { stopSignal } from "../setup/stop-signals.mjs";
import { upgradeDatabase } from "../setup/upgrade-database.mjs";

/**
 * `npm run worker`: background work alone, on DATABASE_URL or beside a running `npm start`, until somebody stops it.
 * Set GALLEY_WORKER=off for the web server then, or both work.
 */
export async function main() {
  if (process.env.npm_lifecycle_event) followParent({ isScriptOfNpm: true });
  loadEnvironmentFile();
  const stopping = stopSignal();
  await prepare();
  stopping.throwIfAborted();
  const database = await openDatabase(dataFolder());
  try {
    for (const name of await upgradeDatabase(database.ownerUrl)) say(`Applied the migration ${name}.`);
    stopping.throwIfAborted();
    say("Working. Ctrl-C stops it.");
    const env = { ...serverEnvironment(database.url), DATABASE_OWNER_URL: "", NODE_ENV: "production" };
    return (await runNode([...serverTypeScript, inProject("scripts", "worker.ts")], { env })).code;
  } catch (error) {
    if (stopping.aborted) return 130;
    throw error;
  } finally {
    await database.leave();
  }
}
