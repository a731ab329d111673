import { existsSync } from "node:fs";
import { nextEnvironment, nextScript } from "../setup/build.mjs";
import { runNode } from "../setup/child.mjs";
import { prepare } from "../setup/prepare.mjs";
import { inProject } from "../setup/project.mjs";
import { say } from "../setup/speak.mjs";

/** `npm run check`: lint, format, regular expressions, types, and what nothing uses. */
export async function main() {
  await prepare();
  const well = Object.values(await runChecks()).every((holds) => holds);
  if (well) say("Lint, regular expressions and types are well, and everything is used.");
  return well ? 0 : 1;
}

/**
 * Runs every check, all at once since most of them use one core, and says what each found when it is done.
 * @returns {Promise<Record<"lint" | "expressions" | "types" | "uses", boolean>>} true where nothing was found
 */
export async function runChecks() {
  const checks = { lint: checkLint, expressions: checkExpressions, types: checkTypes, uses: checkUses };
  const held = await Promise.all(Object.values(checks).map((check) => check()));
  return Object.fromEntries(Object.keys(checks).map((name, index) => [name, held[index]]));
}

/** Runs Biome over the project. */
function checkLint() {
  return findsNone([inProject("node_modules", "@biomejs", "biome", "bin", "biome"), "check"]);
}

/** Judges every regular expression of the product: each must cost in proportion to its input. */
async function checkExpressions() {
  // Its parts are packages, which `prepare` may only just have installed.
  const check = await import("../expressions/check-expressions.mjs");
  return check.checkExpressions();
}

/** Runs the TypeScript compiler over the project, after Next wrote the types of its routes. */
async function checkTypes() {
  if (
    existsSync(inProject("next.config.js")) &&
    !(await findsNone([nextScript, "typegen"], nextEnvironment("production")))
  )
    return false;
  return findsNone([inProject("node_modules", "typescript", "bin", "tsc"), "--noEmit"]);
}

/** Looks for files and exports that nothing else uses (knip.json). */
function checkUses() {
  return findsNone([inProject("node_modules", "knip", "bin", "knip.js"), "--no-progress", "--no-config-hints"]);
}

/** Runs a program that finds faults; true when it finds none, else it is heard whole. */
async function findsNone(args, env = {}) {
  const { code, output } = await runNode(args, { quiet: true, env });
  if (code !== 0) process.stderr.write(output);
  return code === 0;
}
