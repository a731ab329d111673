import { existsSync } from "node:fs";
import { nextEnvironment, nextScript } from "../setup/build.mjs";
import { runNode } from "../setup/child.mjs";
import { prepare } from "../setup/prepare.mjs";
import { inProject } from "../setup/project.mjs";
import { say } from "../setup/speak.mjs";

/** `npm run check`: lint, format, regular expressions, types, and what nothing uses. */
export async function main() {
  await prepare();
  const lint = await checkLint();
  const expressions = await checkExpressions();
  const types = await checkTypes();
  const uses = await checkUses();
  const well = lint && expressions && types && uses;
  if (well) say("Lint, regular expressions and types are well, and everything is used.");
  return well ? 0 : 1;
}

/** Runs Biome over the project; true when it finds nothing. */
export async function checkLint() {
  const { code } = await runNode([inProject("node_modules", "@biomejs", "biome", "bin", "biome"), "check"]);
  return code === 0;
}

/** Judges every regular expression of the product; true when each costs in proportion to its input. */
export async function checkExpressions() {
  // Its parts are packages, which `prepare` may only just have installed.
  const check = await import("../expressions/check-expressions.mjs");
  return check.checkExpressions();
}

/** Runs the TypeScript compiler over the project, after Next wrote the types of its routes; true when it finds nothing. */
export async function checkTypes() {
  if (existsSync(inProject("next.config.js"))) {
    const routes = await runNode([nextScript, "typegen"], { quiet: true, env: nextEnvironment("production") });
    if (routes.code !== 0) {
      process.stderr.write(routes.output);
      return false;
    }
  }
  const { code } = await runNode([inProject("node_modules", "typescript", "bin", "tsc"), "--noEmit"]);
  return code === 0;
}

/** Looks for files and exports that nothing else uses (knip.json); true when there are none. */
export async function checkUses() {
  const { code } = await runNode([
    inProject("node_modules", "knip", "bin", "knip.js"),
    "--no-progress",
    "--no-config-hints",
  ]);
  return code === 0;
}
