import { Writable, type WritableOptions } from "node:stream";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startChildThatFollows } from "./child-that-follows.mjs";
import { keepRunning } from "./keep-running.mjs";
import { RestartLimit } from "./restart-limit.mjs";
import { Refusal, sayTo } from "./speak.mjs";

let said: string[];
beforeEach(() => {
  said = [];
  // However long this machine takes for a test: all of it happens within the minute.
  vi.spyOn(performance, "now").mockReturnValue(0);
  const write: WritableOptions["write"] = (chunk, _encoding, done) => {
    said.push(String(chunk).trim());
    done();
  };
  sayTo(new Writable({ write }));
});
afterEach(() => {
  sayTo(process.stdout);
  vi.restoreAllMocks();
});

const never = new AbortController().signal;
const node = (script: string) => startChildThatFollows(["-e", script], { stdio: "ignore" });
const waits = "setInterval(() => {}, 1000)";

test("what ends by itself is started again, with a line that says how it ended", async () => {
  const pids: number[] = [];
  let started: () => void = () => {};
  const again = new Promise<void>((resolve) => (started = resolve));
  const start = async () => {
    const child = node(waits);
    if (pids.push(child.pid) === 2) started();
    return child;
  };
  const kept = await keepRunning("The web server", start, never);
  process.kill(pids[0] as number, "SIGKILL");
  await again;
  expect(said).toEqual(["The web server ended by itself, with SIGKILL; it is started again (1 of 5 within a minute)."]);
  await kept.stop();
  expect(() => process.kill(pids[1] as number, 0)).toThrow();
  expect(said).toHaveLength(1);
});

/** From here on in a test, starts follow sooner than they do; restart-limit.test.ts says how long they wait. */
function hurry(): void {
  const { noteEnd } = RestartLimit.prototype;
  vi.spyOn(RestartLimit.prototype, "noteEnd").mockImplementation(function (this: unknown, ...now: unknown[]) {
    const next = noteEnd.apply(this, now);
    return next && { ...next, wait: next.wait / 50 };
  });
}

test("what ends again and again is given up, in words", async () => {
  hurry();
  const kept = await keepRunning("The worker", async () => node("process.exit(3)"), never);
  expect(await kept.gaveUp).toBe(
    "The worker ended 6 times within a minute, the last time with code 3: its own lines say why.",
  );
  expect(said).toHaveLength(5);
});

test("a later start that is refused counts as an end; the first one is refused at once", async () => {
  hurry();
  let starts = 0;
  const start = async () => {
    starts += 1;
    if (starts > 1) throw new Refusal("There is no room.");
    return node("process.exit(1)");
  };
  const kept = await keepRunning("The worker", start, never);
  expect(await kept.gaveUp).toContain("the last time with these words: There is no room.");
  expect(starts).toBe(6);
  await expect(keepRunning("The worker", start, never)).rejects.toThrow("There is no room.");
});

test("what is restarted on purpose says why", async () => {
  let starts = 0;
  let started: () => void = () => {};
  const again = new Promise<void>((resolve) => (started = resolve));
  const start = async () => {
    const child = node(waits);
    starts += 1;
    if (starts === 2) started();
    return child;
  };
  const kept = await keepRunning("The web server", start, never);
  await kept.restart("the database is at another port");
  await again;
  expect(said).toEqual(["The web server is started again: the database is at another port."]);
  await kept.stop();
});

test("what is stopped on purpose is not started again, also while it waits for its next start", async () => {
  let starts = 0;
  const start = async () => {
    starts += 1;
    return node("process.exit(1)");
  };
  const kept = await keepRunning("The worker", start, never);
  while (said.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
  await kept.stop();
  const before = starts;
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(starts).toBe(before);
});
