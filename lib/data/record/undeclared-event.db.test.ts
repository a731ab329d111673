import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bringLogUpToDate } from "@/lib/commands/record/keep-audit-log";
import { inTransaction } from "@/lib/data/database";
import { sampleEvents } from "@/lib/domain/record/audit/testing/sample-events";
import { faultNow, openSignedLog, type SignedLog } from "@/scripts/testing/signed-log";
import { insertUndeclared } from "@/scripts/testing/undeclared-event";
import { appendAuditEvent } from "./audit-events";

let log: SignedLog;

beforeAll(async () => {
  log = await openSignedLog();
});
afterAll(() => log.newsroom.close());

const nobody = { actorId: null, articleId: null, claimId: null };

test("an event that is not as its kind is declared is not written at all", async () => {
  const data = { ...sampleEvents["report.imported"], sha256: "none" };
  const event = {
    id: randomUUID(),
    at: new Date(),
    actorId: null,
    type: "report.imported",
    subject: "x",
    data,
  } as const;
  await expect(inTransaction((tx) => appendAuditEvent(tx, event))).rejects.toThrow(
    "report.imported is not as it is declared",
  );
  expect(await faultNow()).toBe(null);
});

test("one that got into the log all the same is named, while it waits and when it is signed", async () => {
  const data = { number: 3, reason: "A reason.", note: "What no event of this kind tells." };
  const id = await inTransaction((tx) =>
    insertUndeclared(tx, { ...nobody, type: "claim.dismissed", subject: randomUUID(), data }),
  );
  expect(await faultNow()).toEqual({ what: "event-data", id });
  await bringLogUpToDate(log.second);
  expect(await faultNow()).toEqual({ what: "event-data", id });
});
