import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ name: string, ms: number }} TimedTest  a test's name with the suites around it, and how long it took */
/** @typedef {{ passed: number, failed: number, skipped: number, tests?: TimedTest[] }} Tally */

/** The tally of a suite that is one test: it holds or it does not. */
export function single(holds) {
  return { passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0 };
}

/**
 * Reads vitest's JSON report. A file that could not be loaded has no tests and counts as one that failed, and so does
 * a run that ended badly although every test passed.
 * @param {string} path
 * @param {number} code  vitest's exit code
 * @returns {Tally}
 */
export function tallyVitest(path, code) {
  const report = readReport(path);
  if (!report) return single(false);
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const tally = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    tests: report.testResults.flatMap(({ assertionResults }) =>
      assertionResults.map(({ fullName, duration }) => ({ name: fullName, ms: duration ?? 0 })),
    ),
  };
  return withExitCode(tally, code);
}

/**
 * Reads Playwright's JSON report.
 * @param {string} path
 * @param {number} code  Playwright's exit code
 * @returns {Tally}
 */
export function tallyPlaywright(path, code) {
  const report = readReport(path);
  if (!report) return single(false);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const tests = (report.suites ?? []).flatMap(timedStories);
  return withExitCode({ passed: expected + flaky, failed: unexpected + report.errors.length, skipped, tests }, code);
}

/** @returns {TimedTest[]} */
function timedStories({ title, specs = [], suites = [] }) {
  const own = specs.map((spec) => ({
    name: `${title}: ${spec.title}`,
    ms: spec.tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
  }));
  return [...own, ...suites.flatMap(timedStories)];
}

/**
 * The ten slowest tests, a line each with its seconds, slowest first.
 * @param {TimedTest[]} tests
 */
export function slowest(tests) {
  return tests
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, 10)
    .map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${name}`);
}

/** @param {Tally[]} tallies */
export function total(tallies) {
  const sum = (key) => tallies.reduce((all, tally) => all + tally[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/** @param {Tally} tally */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function withExitCode(tally, code) {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}
