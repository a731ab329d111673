import { pathToFileURL } from "node:url";
import { auditKeyPlace } from "../setup/audit-key.mjs";
import { builtProgram } from "../setup/build-programs.mjs";
import { openDatabase } from "../setup/database.mjs";
import { runGalley, serverEnvironment } from "../setup/galley-command.mjs";
import { prepare } from "../setup/prepare.mjs";
import { dataFolder, loadEnvironmentFile } from "../setup/project.mjs";
import { sayTo } from "../setup/speak.mjs";
import { stopSignal } from "../setup/stop-signals.mjs";
import { upgradeDatabase } from "../setup/upgrade-database.mjs";

/**
 * `npm run galley -- <command>`: on the database of a running `npm start`, on DATABASE_URL, or on the embedded one,
 * which then runs for the time of the command. Standard output belongs to the command's results.
 */
export async function main() {
  sayTo(process.stderr);
  loadEnvironmentFile();
  // npm changes into the project's folder; paths on the command line are meant from where it was typed.
  process.env.INIT_CWD ||= process.cwd();
  const stopping = stopSignal();
  await prepare();
  stopping.throwIfAborted();
  const args = process.argv.slice(2);
  if (!(await needsDatabase(args))) return (await runGalley(args)).code;

  const database = await openDatabase(dataFolder());
  try {
    for (const name of await upgradeDatabase(database.ownerUrl))
      process.stderr.write(`Applied the migration ${name}.\n`);
    stopping.throwIfAborted();
    return (await runGalley(args, { env: commandEnvironment(args[0], database) })).code;
  } finally {
    await database.leave();
  }
}

/** A backup takes in what the application may not read, and a restored newsroom brings its key. */
function commandEnvironment(command, { url, ownerUrl }) {
  if (command === "backup") return { ...serverEnvironment(url), DATABASE_OWNER_URL: ownerUrl };
  if (command !== "restore") return serverEnvironment(url);
  return { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, ...auditKeyPlace() };
}

/** Whether the command works on the database, as its row in scripts/galley/commands.ts says. */
async function needsDatabase(args) {
  const { findCommand } = await import(pathToFileURL(builtProgram("commands")).href);
  return findCommand(args)?.database === true && !args.includes("--help") && !args.includes("-h");
}
