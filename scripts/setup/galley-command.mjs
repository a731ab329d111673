import { runNode } from "./child.mjs";
import { inProject } from "./project.mjs";

/** The options with which Node runs the project's TypeScript as the server would. */
export const serverTypeScript = ["--conditions=react-server", "--import", "tsx"];

/**
 * Runs a command of the command line, scripts/galley.ts.
 * @param {string[]} args
 * @param {Parameters<typeof runNode>[1]} options
 */
export function runGalley(args, options) {
  return runNode([...serverTypeScript, inProject("scripts", "galley.ts"), ...args], options);
}
