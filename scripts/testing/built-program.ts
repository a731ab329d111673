import path from "node:path";
import { buildProgram } from "../setup/build-programs.mjs";

/**
 * Builds a program that tests start many times, which then starts in a fifth of the time that its sources take to be
 * translated each time. Takes its source's path within the project and gives the program's, absolute.
 */
export async function builtProgramOf(source: string): Promise<string> {
  const program = path.join(".galley", "testing", `${path.basename(source, ".ts")}.mjs`);
  await buildProgram(source, program);
  return path.resolve(import.meta.dirname, "../..", program);
}
