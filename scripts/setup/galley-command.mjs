import { auditKeyEnvironment } from "./audit-key.mjs";
import { runNode } from "./child.mjs";
import { inProject } from "./project.mjs";

/** The options with which Node runs the project's TypeScript as the server would. */
export const serverTypeScript = ["--conditions=react-server", "--import", "tsx"];

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
  return runNode([...serverTypeScript, inProject("scripts", "galley.ts"), ...args], options);
}
