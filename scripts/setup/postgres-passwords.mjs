import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Refusal } from "./speak.mjs";

/** A new random secret of 32 bytes, in characters that need no escaping in an address. */
export function newSecret() {
  return randomBytes(32).toString("base64url");
}

/**
 * What a file keeps, which is made with the given content when it is missing and which only its owner can read.
 * @param {string} path
 * @param {() => string} makeContent
 */
export function keptInFile(path, makeContent) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error.code === "EACCES")
      throw new Refusal(`${path} belongs to another account: start Galley as it did before.`);
    if (error.code !== "ENOENT") throw error;
  }
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, makeContent(), { mode: 0o600 });
  try {
    // A link either appears whole or fails because another process made one: never half a file, never two contents.
    linkSync(draft, path);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(path, "utf8");
}

/**
 * The passwords of the embedded database's roles.
 * @param {string} path  the file that keeps them
 * @returns {{ superuser: string, owner: string, app: string }}
 */
export function databasePasswords(path) {
  const make = () => ({ superuser: newSecret(), owner: newSecret(), app: newSecret() });
  return JSON.parse(keptInFile(path, () => `${JSON.stringify(make(), null, 2)}\n`));
}
