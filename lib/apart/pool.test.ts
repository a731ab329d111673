import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { builtProgramOf } from "@/scripts/testing/built-program";
import { Pool, type PoolSettings } from "./pool";

const limits = { seconds: 30, megabytes: 512 };
const program = [await builtProgramOf("lib/apart/testing/odd-jobs.ts")];
const pools: Pool[] = [];

function poolOf(settings: Partial<PoolSettings> = {}): Pool {
  const pool = new Pool({ program, size: 1, waiting: 10, seconds: 60, ...settings });
  pools.push(pool);
  return pool;
}

afterEach(() => {
  for (const pool of pools.splice(0)) pool.end();
});

const answerOf = async (outcome: Promise<unknown>) => (await outcome) as { value: never };
const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe("a job", () => {
  test("is done in a process that is not ours, and the next one in the same", async () => {
    const pool = poolOf();
    const first = await answerOf(pool.do("whoAmI", null, limits));
    expect(first.value).not.toBe(process.pid);
    expect(await pool.do("whoAmI", null, limits)).toEqual(first);
  });

  test("gets bytes, dates, maps and texts of any characters as they are", async () => {
    const input = [new Uint8Array([0, 255]), new Date(0), new Map([["a", 1]]), "\ud800\0é", undefined, null];
    expect(await poolOf().do("say", input, limits)).toEqual({ value: input });
  });

  test("gets large files as they are, and gives them", async () => {
    const bytes = new Uint8Array(3_000_001).map((_, i) => i % 251);
    const input = {
      source: { name: "a", bytes },
      other: new Uint8Array(2_000_000).fill(7),
      small: new Uint8Array([1]),
    };
    const { value } = await answerOf(poolOf().do("say", input, limits));
    expect(Buffer.compare(Buffer.from((value as typeof input).source.bytes), Buffer.from(bytes))).toBe(0);
    expect((value as typeof input).other.every((each) => each === 7)).toBe(true);
    expect(value).toMatchObject({ source: { name: "a" }, small: new Uint8Array([1]) });
  });

  test("finds none of our secrets in its environment", async () => {
    process.env.AUDIT_SIGNING_KEY = "secret";
    try {
      const { value } = await answerOf(poolOf().do("environment", null, limits));
      expect(value).not.toContain("AUDIT_SIGNING_KEY");
      expect(value).not.toContain("PATH");
    } finally {
      delete process.env.AUDIT_SIGNING_KEY;
    }
  });

  test("that throws throws the same here, and the process goes on", async () => {
    const pool = poolOf();
    const { value: pid } = await answerOf(pool.do("whoAmI", null, limits));
    await expect(pool.do("throw", null, limits)).rejects.toMatchObject({
      name: "TypeError",
      message: "a fault of ours",
    });
    await expect(pool.do("no such job", null, limits)).rejects.toThrow("no such job");
    expect(await pool.do("whoAmI", null, limits)).toEqual({ value: pid });
  });
});

describe("a job is ended by force", () => {
  test.each([
    ["when it never ends", "loop", { ...limits, seconds: 1 }, "too-slow"],
    ["when it holds more in buffers than it may", "hoardBuffers", limits, "too-large"],
    ["when it holds more in objects than it may", "hoardObjects", limits, "too-large"],
    ["when it takes the process with it", "crash", limits, "too-large"],
  ])("%s, and the pool has another process", async (_, job, bounds, ended) => {
    const pool = poolOf();
    const { value: pid } = await answerOf(pool.do("whoAmI", null, limits));
    expect(await pool.do(job, null, bounds)).toEqual({ ended });
    expect(isRunning(pid)).toBe(false);
    const { value: next } = await answerOf(pool.do("whoAmI", null, limits));
    expect(next).not.toBe(pid);
  });

  test("not when it only runs out of stack: it says so itself", async () => {
    const pool = poolOf();
    const { value: pid } = await answerOf(pool.do("whoAmI", null, limits));
    expect(await pool.do("nest", null, limits)).toEqual({ ended: "too-large" });
    expect(await pool.do("whoAmI", null, limits)).toEqual({ value: pid });
  });
});

describe("when all processes are busy", () => {
  test("the next one waits in turn, and who finds the queue full is told", async () => {
    const pool = poolOf({ waiting: 2 });
    const first = pool.do("sleep", 500, limits);
    const second = pool.do("say", "second", limits);
    const third = pool.do("say", "third", limits);
    expect(await pool.do("say", "fourth", limits)).toBe("busy");
    expect(await Promise.all([first, second, third])).toEqual([
      { value: "slept" },
      { value: "second" },
      { value: "third" },
    ]);
  });

  test("nobody waits for ever", async () => {
    const pool = poolOf({ seconds: 0.2 });
    await pool.do("say", "warm", limits);
    const first = pool.do("sleep", 1_500, limits);
    expect(await pool.do("say", "second", limits)).toBe("busy");
    expect(await first).toEqual({ value: "slept" });
  });

  test("what is patient waits, however long the queue, and never takes the last process", async () => {
    const pool = poolOf({ size: 2, waiting: 0 });
    const patient = [1, 2, 3].map((n) => pool.do("sleep", 200 * n, limits, { patient: true }));
    expect(await pool.do("say", "somebody", limits)).toEqual({ value: "somebody" });
    expect(await Promise.all(patient)).toEqual(Array(3).fill({ value: "slept" }));
  });
});

test("a program that does not start is a fault, not a job that took too much", async () => {
  await expect(poolOf({ program: ["no-such-file.mjs"] }).do("say", 1, limits)).rejects.toThrow("no-such-file.mjs");
});

test("a process whose job never ends does not outlive who started it", async () => {
  const pool = poolOf();
  const { value: pid } = await answerOf(pool.do("whoAmI", null, limits));
  // As when the server is killed, nobody tells the process: only its parent is gone.
  const starter = `
    import { Pool } from "./lib/apart/pool.ts";
    const pool = new Pool({ program: ${JSON.stringify(program)}, size: 1, waiting: 1, seconds: 1 });
    const { value } = await pool.do("whoAmI", null, { seconds: 9, megabytes: 512 });
    process.send(value);
    pool.do("loop", null, { seconds: 60, megabytes: 512 });
  `;
  const { spawn } = await import("node:child_process");
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", starter], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const looping = await new Promise<number>((resolve) => child.once("message", (told) => resolve(Number(told))));
  expect(looping).not.toBe(pid);
  await sleep(300);
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
  await expect.poll(() => isRunning(looping)).toBe(false);
});
