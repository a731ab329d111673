import { auditKeyEnvironment } from "./audit-key.mjs";
import { builtProgram } from "./build-programs.mjs";
import { runNode } from "./child.mjs";

/** The option with which Node finds what the server would load of a package. */
const asServer = "--conditions=react-server";

/** The options with which Node runs the project's TypeScript from its sources, as the server would. */
export const serverTypeScript = [asServer, "--import", "tsx"];

/** Node's arguments for a program that `prepare` built, `galley` or `worker`. */
export function serverProgram(name) {
  return [asServer, builtProgram(name)];
}

/**
 * What the project's TypeScript needs beside what the operator set, where it works without the web server: the database,
 * and where the key is that signs the log.
 * @param {string} databaseUrl  the application's own role
 */
export function serverEnvironment(databaseUrl) {
  return { DATABASE_URL: databaseUrl, ...auditKeyEnvironment() };
}

/**
 * Runs a command of the command line, scripts/galley.ts.
 * @param {string[]} args
 * @param {Parameters<typeof runNode>[1]} options
 */
export function runGalley(args, options) {
  return runNode([...serverProgram("galley"), ...args], options);
}
