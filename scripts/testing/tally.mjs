import { existsSync, readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

/**
 * @typedef {{ name: string, ms: number, faults?: string[] }} ToldTest  a test's name with the suites around it, how long
 *   it took, and what was said of it where it failed
 * @typedef {{ passed: number, failed: number, skipped: number, tests?: ToldTest[] }} Tally
 */

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
    tests: [
      ...broken.map(({ name, message }) => ({ name, ms: 0, faults: [message] })),
      ...report.testResults.flatMap(({ assertionResults }) =>
        assertionResults.map(({ fullName, duration, status, failureMessages }) => ({
          ...{ name: fullName, ms: duration ?? 0 },
          ...(status === "failed" && { faults: failureMessages }),
        })),
      ),
    ],
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
  const tests = (report.suites ?? []).flatMap(toldStories);
  return withExitCode({ passed: expected + flaky, failed: unexpected + report.errors.length, skipped, tests }, code);
}

/** @returns {ToldTest[]} */
function toldStories({ title, specs = [], suites = [] }) {
  const own = specs.map((spec) => {
    const results = spec.tests.flatMap(({ results }) => results);
    return {
      name: `${title}: ${spec.title}`,
      ms: results.reduce((sum, { duration }) => sum + duration, 0),
      ...(spec.ok === false && { faults: results.flatMap(({ errors }) => errors.map(({ message }) => message)) }),
    };
  });
  return [...own, ...suites.flatMap(toldStories)];
}

/**
 * The ten slowest tests, a line each with its seconds, slowest first.
 * @param {ToldTest[]} tests
 */
export function slowest(tests) {
  return tests
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, 10)
    .map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${name}`);
}

/**
 * The tests that failed, each with the beginning of what was said of it: at the end of the output, which is what is
 * kept where the whole is not.
 * @param {ToldTest[]} tests
 * @returns {string[]}  lines
 */
export function failures(tests) {
  return tests.flatMap(({ name, faults }) => {
    if (!faults) return [];
    const lines = faults.flatMap((fault) => stripVTControlCharacters(String(fault)).split("\n"));
    return [
      `✗ ${name}`,
      ...lines
        .filter((line) => line.trim())
        .slice(0, 12)
        .map((line) => `    ${line.slice(0, 300)}`),
    ];
  });
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
