import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stampFolder } from "./install.mjs";
import { inProject } from "./project.mjs";

/** The program that each process of the pool runs (lib/apart/run-apart.ts). */
const program = inProject("lib", "apart", "generated", "child.mjs");

/** What it is made of. */
const sources = ["lib", "messages"];
const notSources = /\.test\.ts$|\/testing\/|^lib\/(data|apart|exporters\/bundle)\/generated\//;

/** Makes the program out of its sources, when they changed. Packages stay where they are. */
export async function buildApart() {
  const hash = hashOfSources();
  const stamp = join(stampFolder, "apart");
  if (existsSync(program) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  const { build } = await import("esbuild");
  const { outputFiles } = await build({ ...settings(), write: false });
  for (const folder of [dirname(program), stampFolder]) mkdirSync(folder, { recursive: true });
  // Another process may be starting it right now.
  const draft = `${program}.${process.pid}`;
  writeFileSync(draft, outputFiles[0].contents);
  renameSync(draft, program);
  writeFileSync(stamp, hash);
}

/** Makes it again whenever a source changes, for the development server. Gives what ends that. */
export async function watchApart() {
  const { context } = await import("esbuild");
  const building = await context({ ...settings(), outfile: program });
  await building.watch();
  return () => building.dispose();
}

function settings() {
  return {
    entryPoints: [inProject("lib", "apart", "child.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    charset: "utf8",
    legalComments: "none",
    tsconfig: inProject("tsconfig.json"),
    logLevel: "warning",
  };
}

function hashOfSources() {
  const hash = createHash("sha256").update(readFileSync(inProject("package-lock.json")));
  for (const folder of sources) {
    for (const name of readdirSync(inProject(folder), { recursive: true }).sort()) {
      const path = `${folder}/${name.replaceAll("\\", "/")}`;
      if (!/\.(ts|json)$/.test(path) || notSources.test(path) || !statSync(inProject(path)).isFile()) continue;
      hash.update(path).update(readFileSync(inProject(path)));
    }
  }
  return hash.update(readFileSync(inProject("scripts", "setup", "build-apart.mjs"))).digest("hex");
}
