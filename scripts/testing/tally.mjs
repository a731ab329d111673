import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

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
  return withExitCode({ passed: expected + flaky, failed: unexpected + report.errors.length, skipped }, code);
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
