import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json, whatever the working directory is. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Where a path that is relative to the project stands. */
export function inProject(...parts) {
  return join(projectRoot, ...parts);
}

/** The folder for everything that Galley keeps on this machine: `GALLEY_DATA`, or `.galley` in the project. */
export function dataFolder() {
  return resolve(projectRoot, process.env.GALLEY_DATA || ".galley");
}

/** Takes `.env` into the environment, when there is one; what is set already wins, as in Next. */
export function loadEnvironmentFile() {
  try {
    process.loadEnvFile(inProject(".env"));
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}
