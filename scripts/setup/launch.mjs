// Written for any Node that knows modules at all, so that an old one gets the sentence below and not a syntax error:
// what needs a newer Node is only loaded once the version is known to do.
import { readFileSync } from "node:fs";

/**
 * Runs one of the project's commands.
 * @param {() => Promise<{ main: () => Promise<number | undefined> }>} load  imports the command's module
 */
export function launch(load) {
  const wanted = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).engines.node;
  if (!satisfies(process.versions.node, wanted)) {
    process.stderr.write(`Galley needs Node ${wanted}; this is Node ${process.versions.node}.\n`);
    process.exit(1);
  }
  import("./speak.mjs").then(({ runScript }) => runScript(async () => (await load()).main()));
}

/**
 * Does a version lie in a range? Knows the two forms that package.json uses, joined by `||`: `^20.19`, the same major
 * version from there on, and `>=24`.
 */
export function satisfies(version, range) {
  const [major, minor] = version.split(".").map(Number);
  return range.split("||").some((part) => {
    const match = part.trim().match(/^(\^|>=)(\d+)(?:\.(\d+))?/);
    if (!match) return false;
    const [fromMajor, fromMinor] = [Number(match[2]), Number(match[3] || 0)];
    if (major === fromMajor) return minor >= fromMinor;
    return match[1] === ">=" && major > fromMajor;
  });
}
