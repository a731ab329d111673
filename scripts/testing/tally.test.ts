import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { failures, inWords, single, slowest, tallyPlaywright, tallyVitest, total } from "./tally.mjs";

const folder = mkdtempSync(join(tmpdir(), "galley-tally-"));

afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const well = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };

test("vitest's numbers are taken over, what is still to be written counting as skipped", () => {
  expect(tallyVitest(report(well), 0)).toEqual({ passed: 3, failed: 0, skipped: 2, tests: [] });
});

test("a test file that could not be loaded is a failure, though it has no tests", () => {
  const broken = { ...well, testResults: [{ status: "failed", assertionResults: [] }] };
  expect(tallyVitest(report(broken), 1)).toMatchObject({ passed: 3, failed: 1, skipped: 2 });
});

test("a failing test and its failing file are one failure", () => {
  const failing = {
    ...well,
    numFailedTests: 1,
    testResults: [{ status: "failed", assertionResults: [{ status: "failed" }] }],
  };
  expect(tallyVitest(report(failing), 1).failed).toBe(1);
});

test("a bad exit code is a failure, whatever the report says, and so is no report", () => {
  expect(tallyVitest(report(well), 1).failed).toBe(1);
  expect(tallyVitest(join(folder, "missing.json"), 0).failed).toBe(1);
});

test("Playwright's unexpected results and errors outside tests are failures", () => {
  const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 2 };
  expect(tallyPlaywright(report({ stats, errors: [{}] }), 1)).toMatchObject({ passed: 4, failed: 2, skipped: 2 });
});

test("the last line of a test run has its fixed form", () => {
  const sum = total([single(true), single(false), { passed: 5, failed: 0, skipped: 2 }]);
  expect(inWords(sum)).toBe("6 passed, 1 failed, 2 skipped");
});

test("the ten slowest tests of every suite are named, slowest first", () => {
  const unit = { ...well, testResults: [{ status: "passed", assertionResults: [{ fullName: "quick", duration: 5 }] }] };
  const stats = { expected: 1, unexpected: 0, flaky: 0, skipped: 0 };
  const spec = { title: "is told", tests: [{ results: [{ duration: 61_040 }, { duration: 1_000 }] }] };
  const stories = { stats, errors: [], suites: [{ title: "a.spec.ts", suites: [{ title: "b", specs: [spec] }] }] };
  const tests = [tallyVitest(report(unit), 0), tallyPlaywright(report(stories), 0)].flatMap((each) => each.tests ?? []);
  expect(slowest(tests)).toEqual(["  62.0 s  b: is told", "   0.0 s  quick"]);
  expect(slowest(Array.from({ length: 12 }, () => ({ name: "x", ms: 1 })))).toHaveLength(10);
});

test("what failed is said once more at the end, with the beginning of why", () => {
  const red = "\u001b[31mexpected 1\u001b[39m\n\n  to be 2";
  const assertionResults = [
    { fullName: "adds", duration: 1, status: "failed", failureMessages: [red] },
    { fullName: "holds", duration: 1, status: "passed", failureMessages: [] },
  ];
  const unit = {
    ...{ ...well, numFailedTests: 1 },
    testResults: [
      { status: "failed", assertionResults },
      { status: "failed", name: "a.test.ts", message: "no such file", assertionResults: [] },
    ],
  };
  const stats = { expected: 0, unexpected: 1, flaky: 0, skipped: 0 };
  const results = [
    { duration: 1, errors: [{ message: Array.from({ length: 40 }, (_, n) => `line ${n}`).join("\n") }] },
  ];
  const suites = [{ title: "a.spec.ts", specs: [{ title: "is told", ok: false, tests: [{ results }] }] }];
  const tests = [tallyVitest(report(unit), 1), tallyPlaywright(report({ stats, errors: [], suites }), 1)];
  const lines = failures(tests.flatMap((each) => each.tests ?? []));
  expect(lines.slice(0, 6)).toEqual([
    ...["✗ a.test.ts", "    no such file", "✗ adds", "    expected 1", "      to be 2", "✗ a.spec.ts: is told"],
  ]);
  expect(lines).toHaveLength(18);
});
