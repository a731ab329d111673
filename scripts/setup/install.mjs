import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { run, runNode } from "./child.mjs";
import { programsPackage } from "./postgres-programs.mjs";
import { inProject } from "./project.mjs";
import { Refusal, say } from "./speak.mjs";

/** Where the set-up notes what it has done, so that it goes when the packages go. */
export const stampFolder = inProject("node_modules", ".galley");

/**
 * Installs the packages when the lockfile is not the one that they were installed from.
 * @throws {Refusal} when npm fails
 */
export async function install() {
  const lockfile = readFileSync(inProject("package-lock.json"), "utf8");
  const stamp = join(stampFolder, "installed");
  const hash = createHash("sha256").update(`${process.platform} ${process.arch} ${lockfile}`).digest("hex");
  if (readIfThere(stamp) !== hash) {
    if (!isInstalled(JSON.parse(lockfile))) await installPackages();
    await makeLinks();
    mkdirSync(stampFolder, { recursive: true });
    writeFileSync(stamp, hash);
  }
}

async function installPackages() {
  say("Installing the packages …");
  // In production too: building needs the development packages.
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error", "--progress=false"];
  const { code, output } = await runNpm(args);
  if (code === 0) return;
  process.stderr.write(output);
  throw new Refusal("The packages could not be installed: npm says why above.");
}

/** Runs npm with its output kept back; see `run`. */
export function runNpm(args) {
  const npm = npmScript();
  return npm ? runNode([npm, ...args], { quiet: true }) : run("npm", args, { quiet: true });
}

/** Did somebody run npm themselves? It notes in node_modules what it put there. */
function isInstalled(lockfile) {
  const noted = readIfThere(inProject("node_modules", ".package-lock.json"));
  if (noted === null) return false;
  const found = JSON.parse(noted).packages;
  return Object.entries(lockfile.packages).every(
    ([path, { version, optional }]) => path === "" || (found[path] ? found[path].version === version : optional),
  );
}

/**
 * PostgreSQL's libraries are found under several names, and an npm package can hold no links. Its own script makes
 * them; it would run while installing, which .npmrc forbids to all packages. It leaves links alone that are there.
 */
async function makeLinks() {
  const script = join(programsPackage, "scripts", "hydrate-symlinks.js");
  if (existsSync(script)) await runNode([script], { cwd: programsPackage, quiet: true });
}

function npmScript() {
  const candidates = [
    process.env.npm_execpath,
    join(dirname(process.execPath), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
    join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js"),
  ];
  return candidates.find((path) => path && basename(path) === "npm-cli.js" && existsSync(path));
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
