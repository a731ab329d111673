import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { stampFolder } from "./install.mjs";
import { inProject } from "./project.mjs";

/** The program that each process of the pool runs (lib/apart/run-apart.ts). */
const apart = inProject("lib", "apart", "generated", "child.mjs");

/** Where the command line and the worker stand, with whatever they load only when they need it. */
const programs = inProject("scripts", "generated");

/** What they are made of. */
const sources = ["lib", "messages", "prisma", "scripts"];
const notSources =
  /\.test\.ts$|\/testing\/|^lib\/exporters\/bundle\/generated\/|^lib\/apart\/generated\/|^scripts\/generated\//;

/** Where a program of scripts/ stands once it is built: `galley`, `commands` or `worker`. */
export function builtProgram(name) {
  return join(programs, `${name}.mjs`);
}

/** Makes the programs out of their sources, when these changed. Packages stay where they are. */
export async function buildPrograms() {
  const hash = hashOfSources();
  const stamp = join(stampFolder, "programs");
  const isThere = existsSync(apart) && existsSync(builtProgram("galley"));
  if (isThere && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  const { build } = await import("esbuild");
  for (const settings of [apartSettings(), programSettings()]) {
    const { outputFiles } = await build({ ...settings, write: false });
    // A program comes after the parts that it loads, which have a hash in their names.
    const isProgram = ({ path }) => Number(/^[a-z]+\.mjs$/.test(basename(path)));
    for (const { path, contents } of outputFiles.toSorted((a, b) => isProgram(a) - isProgram(b))) keep(path, contents);
    removeOthers(outputFiles.map(({ path }) => path));
  }
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(stamp, hash);
}

/** Makes that of the pool again whenever a source changes, for the development server. Gives what ends that. */
export async function watchApart() {
  const { context } = await import("esbuild");
  const building = await context(apartSettings());
  await building.watch();
  return () => building.dispose();
}

/** Makes one program out of its source, a path within the project, at another such path. */
export async function buildProgram(source, program) {
  const { build } = await import("esbuild");
  await build({ ...settings(), entryPoints: [inProject(source)], outfile: inProject(program) });
}

function apartSettings() {
  return { ...settings(), entryPoints: [inProject("lib", "apart", "child.ts")], outfile: apart };
}

function programSettings() {
  const entries = ["galley.ts", "galley/commands.ts", "worker.ts"];
  return {
    ...settings(),
    entryPoints: entries.map((file) => inProject("scripts", file)),
    entryNames: "[name]",
    outdir: programs,
    outExtension: { ".js": ".mjs" },
    splitting: true,
    // They find the project by where they stand.
    external: [inProject("scripts", "setup", "*")],
  };
}

function settings() {
  return {
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

/** Another process may be starting it right now. */
function keep(file, contents) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, file);
}

/** Parts that no program loads any more. */
function removeOthers(made) {
  const folder = dirname(made[0]);
  const files = readdirSync(folder).map((name) => join(folder, name));
  for (const file of files) if (file.endsWith(".mjs") && !made.includes(file)) rmSync(file, { force: true });
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
  return hash.update(readFileSync(inProject("scripts", "setup", "build-programs.mjs"))).digest("hex");
}
