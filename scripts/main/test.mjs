import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "../setup/build.mjs";
import { runNode } from "../setup/child.mjs";
import { prepare } from "../setup/prepare.mjs";
import { inProject } from "../setup/project.mjs";
import { Refusal, say } from "../setup/speak.mjs";
import { stopSignal } from "../setup/stop-signals.mjs";
import { testUnderNewestNode } from "../testing/newest-node.mjs";
import { runStories } from "../testing/stories.mjs";
import { failures, inWords, single, slowest, tallyVitest, total } from "../testing/tally.mjs";
import { runChecks } from "./check.mjs";

/** Reports, and the application as it is built for the tests, so that a running `npm start` is not disturbed. */
const folder = inProject(".galley", "test");
const dist = ".galley/test-dist";

/**
 * `npm test`: every suite, then a line for each and the sum as the last line. A failure does not keep the later suites
 * from running, except that stories need the application to be built.
 *
 * `npm test -- --only check|unit|db|stories [part of a file's path …]` runs one of them. `npm test -- --explore` runs
 * the unit tests with random seeds and twenty times as many runs of each property, `npm test -- --explore --only db` the
 * database tests with twenty times as many lives and runs. `npm test -- --newest-node […]` does
 * any of it under the newest long-term Node.
 */
export async function main() {
  if (process.argv[2] === "--newest-node") return testUnderNewestNode(process.argv.slice(3));
  const { only, filter, explores } = options(process.argv.slice(2));
  const signal = stopSignal();
  forgetDeployment();
  if (explores) process.env.GALLEY_EXPLORE = "20";
  await prepare();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  const suites = {
    check: checkSuites,
    unit: () => ({ unit: () => runVitest("unit", filter) }),
    db: () => ({ database: () => runVitest("db", filter) }),
    stories: () => ({ build: builds, stories: () => runStories(folder, { filter, signal }) }),
  };
  const chosen = only ? [only] : Object.keys(suites);
  const tallies = {};
  for (const [name, suite] of chosen.flatMap((key) => Object.entries(suites[key]()))) {
    signal.throwIfAborted();
    say(`\n── ${name}`);
    tallies[name] = name === "stories" && tallies.build.failed ? single(false) : await tally(suite);
  }
  return summarise(tallies);
}

async function tally(suite) {
  try {
    const result = await suite();
    return typeof result === "boolean" ? single(result) : result;
  } catch (error) {
    say(error instanceof Refusal ? error.message : (error.stack ?? String(error)));
    return single(false);
  }
}

async function runVitest(project, filter) {
  const report = join(folder, `${project}.json`);
  const { code } = await runNode([
    ...[inProject("node_modules", "vitest", "vitest.mjs"), "run", "--project", project],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...filter],
  ]);
  return tallyVitest(report, code);
}

/** The checks run at once, and are counted one by one. */
function checkSuites() {
  let checks;
  const suite = (name) => async () => {
    checks ??= runChecks();
    return (await checks)[name];
  };
  return Object.fromEntries(["lint", "expressions", "types", "uses"].map((name) => [name, suite(name)]));
}

async function builds() {
  process.env.GALLEY_DIST = dist;
  await build();
  return true;
}

function summarise(tallies) {
  const sum = total(Object.values(tallies));
  const width = Math.max(...Object.keys(tallies).map((name) => name.length));
  say("");
  const tests = Object.values(tallies).flatMap((each) => each.tests ?? []);
  for (const lines of [slowest(tests), failures(tests)].filter(({ length }) => length > 0))
    say(`${lines.join("\n")}\n`);
  for (const [name, each] of Object.entries(tallies)) say(`${name.padEnd(width)}  ${inWords(each)}`);
  say(inWords(sum));
  return sum.failed === 0 ? 0 : 1;
}

/** Tests must not reach what this shell may be set up for. */
function forgetDeployment() {
  for (const name of Object.keys(process.env)) {
    if (/^(DATABASE_|NEXTAUTH_|GALLEY_DATA$|GALLEY_DIST$|PORT$|HOST$|NODE_ENV$)/.test(name)) delete process.env[name];
  }
}

function options(given) {
  const explores = given[0] === "--explore";
  const args = explores ? given.slice(1) : given;
  const at = args.indexOf("--only");
  if (at === -1) return { only: explores ? "unit" : null, filter: args, explores };
  const only = args[at + 1];
  if (!["check", "unit", "db", "stories"].includes(only)) {
    throw new Refusal("--only takes one of check, unit, db and stories.");
  }
  return { only, filter: args.toSpliced(at, 2), explores };
}
