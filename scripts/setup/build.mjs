import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { runNode } from "./child.mjs";
import { inProject, projectRoot } from "./project.mjs";
import { Refusal, say } from "./speak.mjs";

/** What stands in the project and never reaches the built application; hidden files do not either. */
const notSources = [
  ...["node_modules", "bench", "coverage", "docs", "e2e", "playwright-report", "scripts", "test-results"],
  ...["lib/data/generated", "prisma/migrations", "prisma/demo"],
];
const notSource = /\.(test\.tsx?|md|log|tsbuildinfo|sql)$|^next-env\.d\.ts$/;

/** Where Next puts what it builds; next.config.js reads the same variable. */
function distFolder() {
  return process.env.GALLEY_DIST || ".next";
}

/**
 * Builds the application when its sources are not the ones that it was built from.
 * @throws {Refusal} when Next cannot build it
 */
export async function build() {
  const hash = hashSources();
  const stamp = inProject(distFolder(), "galley-sources");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;

  say("Building the application, which takes a minute …");
  const { code, output } = await runNode([nextScript, "build"], { quiet: true, env: nextEnvironment("production") });
  if (code !== 0) {
    process.stderr.write(output);
    throw new Refusal("The application could not be built: Next says why above.");
  }
  writeFileSync(stamp, hash);
}

/** Next's own script. Run it under node: behind npx it would outlive us and keep the port. */
export const nextScript = inProject("node_modules", "next", "dist", "bin", "next");

/** What every run of Next gets. */
export function nextEnvironment(mode) {
  return {
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: "1",
    // Next would write the registry's addresses into package-lock.json.
    NEXT_IGNORE_INCORRECT_LOCKFILE: "1",
  };
}

function hashSources() {
  const hash = createHash("sha256").update(process.version);
  for (const path of listSources(projectRoot)) hash.update(`\0${path}\0`).update(readFileSync(inProject(path)));
  return hash.digest("hex");
}

function listSources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = relative(projectRoot, join(folder, entry.name)).replaceAll("\\", "/");
      if (entry.name.startsWith(".") || notSources.includes(path)) return [];
      if (entry.isDirectory()) return listSources(join(folder, entry.name));
      return entry.isFile() && !notSource.test(path) ? [path] : [];
    });
}
