import { join } from "node:path";
import { auditKeyEnvironment } from "../setup/audit-key.mjs";
import { build } from "../setup/build.mjs";
import { watchApart } from "../setup/build-programs.mjs";
import { openDatabase } from "../setup/database.mjs";
import { askFirstQuestions } from "../setup/first-questions.mjs";
import { followNpm } from "../setup/follow-npm.mjs";
import { keepRunning } from "../setup/keep-running.mjs";
import { listenSettings } from "../setup/listen-settings.mjs";
import { demoPeople, isUnused, loadDemoIntoNew } from "../setup/newsroom.mjs";
import { keptInFile, newSecret } from "../setup/postgres-passwords.mjs";
import { prepare } from "../setup/prepare.mjs";
import { dataFolder, loadEnvironmentFile } from "../setup/project.mjs";
import { Refusal, say } from "../setup/speak.mjs";
import { stopSignal, whenAborted } from "../setup/stop-signals.mjs";
import { upgradeDatabase } from "../setup/upgrade-database.mjs";
import { startWebServer } from "../setup/web-server.mjs";

/** `npm start`, and with `--dev` `npm run dev`: from a fresh clone to a running Galley, until somebody stops it. */
export async function main() {
  const isDevelopment = process.argv.includes("--dev");
  if (process.env.npm_lifecycle_event) followNpm();
  loadEnvironmentFile();
  const stopping = stopSignal();
  try {
    const listen = await listenSettings();
    checkSecret();
    await askFirstQuestions(listen.port, { signal: stopping });
    await prepare();
    stopping.throwIfAborted();
    say(process.env.DATABASE_URL ? "Connecting to the database …" : "Starting the database …");
    const database = await openDatabase(dataFolder(), { isServer: true });
    try {
      return await serve(database, listen, isDevelopment, stopping);
    } finally {
      if (database.isEmbedded) say("Stopping the database …");
      await database.leave();
    }
  } catch (error) {
    // 130: what a shell gives for a program that Ctrl-C ended before it had done its work.
    if (stopping.aborted) return 130;
    throw error;
  }
}

async function serve(database, { port, host, isLocal }, isDevelopment, stopping) {
  const lost = new Promise((resolve) => database.onLost(resolve));
  stopping.throwIfAborted();
  for (const name of await upgradeDatabase(database.ownerUrl)) say(`Applied the migration ${name}.`);
  if (database.isEmbedded) await loadDemoIntoNew(database);
  stopping.throwIfAborted();
  if (!isDevelopment) await build();
  stopping.throwIfAborted();

  say("Starting the web server …");
  const address = process.env.NEXTAUTH_URL || `http://localhost:${port}`;
  const start = (signal) =>
    startWebServer({ port, host, isDevelopment, env: webEnvironment(database, address), signal });
  const web = await keepRunning("The web server", start, stopping);
  const stopWatching = isDevelopment ? await watchApart() : null;
  database.onMoved(() => web.restart("the database is at another port"));
  try {
    await welcome(database, address, isLocal);
    const failure = await Promise.race([whenAborted(stopping), web.gaveUp, lost]);
    if (failure) throw new Refusal(failure);
    say("Stopping the web server …");
    return 0;
  } finally {
    await stopWatching?.();
    await web.stop();
  }
}

function webEnvironment(database, address) {
  return {
    DATABASE_URL: database.url,
    // The server has no use for the role that may change the tables.
    DATABASE_OWNER_URL: "",
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptInFile(join(dataFolder(), "secret"), newSecret),
    ...auditKeyEnvironment(),
  };
}

/** With a database of its own a server is in earnest, and then a secret made up here would change with the machine. */
function checkSecret() {
  if (process.env.DATABASE_URL && !process.env.NEXTAUTH_SECRET) {
    throw new Refusal(
      "NEXTAUTH_SECRET is missing: with DATABASE_URL, set it to what “openssl rand -base64 48” prints.",
    );
  }
}

async function welcome(database, address, isLocal) {
  say(`\nGalley is running at ${address}`);
  const people = await demoPeople(database.url);
  if (people.length > 0) {
    say("Sign in to the demo newsroom as one of:");
    const width = Math.max(...people.map(({ email }) => email.length));
    for (const { email, role, password } of people) say(`  ${email.padEnd(width)}  ${password}  (${role})`);
    if (!isLocal) say("These passwords are public: disable the accounts before others can reach this address.");
  } else if (await isUnused(database.url)) {
    say("Nobody has an account yet. Make the first one with:");
    say("  npm run galley -- user add you@example.org --role administrator");
  }
  say("Ctrl-C stops it.");
}
