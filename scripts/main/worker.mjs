import { startChildThatFollows } from "../setup/child-that-follows.mjs";
import { openDatabase } from "../setup/database.mjs";
import { followNpm } from "../setup/follow-npm.mjs";
import { serverEnvironment, serverProgram } from "../setup/galley-command.mjs";
import { keepRunning } from "../setup/keep-running.mjs";
import { prepare } from "../setup/prepare.mjs";
import { dataFolder, loadEnvironmentFile } from "../setup/project.mjs";
import { Refusal, say } from "../setup/speak.mjs";
import { stopSignal, whenAborted } from "../setup/stop-signals.mjs";
import { upgradeDatabase } from "../setup/upgrade-database.mjs";

/**
 * `npm run worker`: background work alone, on DATABASE_URL or beside a running `npm start`, until somebody stops it.
 * Set GALLEY_WORKER=off for the web server then, or both work.
 */
export async function main() {
  if (process.env.npm_lifecycle_event) followNpm();
  loadEnvironmentFile();
  const stopping = stopSignal();
  await prepare();
  stopping.throwIfAborted();
  const database = await openDatabase(dataFolder());
  try {
    for (const name of await upgradeDatabase(database.ownerUrl)) say(`Applied the migration ${name}.`);
    stopping.throwIfAborted();
    say("Working. Ctrl-C stops it.");
    return await work(database, stopping);
  } catch (error) {
    if (stopping.aborted) return 130;
    throw error;
  } finally {
    await database.leave();
  }
}

/** Keeps the process that works running until somebody stops it. */
async function work(database, stopping) {
  const environment = () => ({
    ...serverEnvironment(database.url),
    DATABASE_OWNER_URL: "",
    NODE_ENV: "production",
  });
  const start = async () => startChildThatFollows(serverProgram("worker"), { env: environment() });
  const lost = new Promise((resolve) => database.onLost(resolve));
  const worker = await keepRunning("The worker", start, stopping);
  database.onMoved(() => worker.restart("the database is at another port"));
  try {
    const failure = await Promise.race([whenAborted(stopping), worker.gaveUp, lost]);
    if (failure) throw new Refusal(failure);
    return 0;
  } finally {
    await worker.stop();
  }
}
