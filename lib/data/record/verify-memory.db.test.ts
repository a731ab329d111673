import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bringLogUpToDate } from "@/lib/commands/record/keep-audit-log";
import { openSignedLog, type SignedLog } from "@/scripts/testing/signed-log";
import { verifyLog } from "./verify";

let log: SignedLog;

beforeAll(async () => {
  log = await openSignedLog();
});
afterAll(() => log.newsroom.close());

/** The most memory that is in use while the log is verified, beyond what was before, in bytes; garbage does not count. */
async function mostInUse(): Promise<number> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const inUse = () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = inUse();
  let most = 0;
  const verified = await verifyLog({ onProgress: () => (most = Math.max(most, inUse() - before)) });
  expect(verified).not.toHaveProperty("fault");
  return most;
}

test("verifying takes no more memory for a log that is four times as long", async () => {
  await log.addEvents(12_000);
  await bringLogUpToDate(log.second);
  await mostInUse();
  const short = await mostInUse();
  const added = 36_000;
  await log.addEvents(added);
  await bringLogUpToDate(log.second);
  const long = await mostInUse();
  // The records alone that were added are twice as much.
  expect(long).toBeLessThan(short + added * 150);
}, 120_000);
