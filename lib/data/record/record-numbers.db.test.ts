import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bringLogUpToDate } from "@/lib/commands/record/keep-audit-log";
import { recordBundle } from "@/lib/commands/record/record-bundle";
import { askExport } from "@/lib/commands/report/ask-export";
import { failExport } from "@/lib/commands/report/fail-export";
import { inTransaction } from "@/lib/data/database";
import { sha256 } from "@/lib/data/sha256";
import { auditEventText } from "@/lib/domain/record/audit/event";
import type { RecordNumber } from "@/lib/domain/record/audit/numbers";
import { leafHash } from "@/lib/domain/record/audit/tree";
import { seedArticle, seedEvidence, seedMarked } from "@/prisma/scenarios/claims";
import { as, must } from "@/prisma/scenarios/desk";
import { faultNow, openSignedLog, type SignedLog } from "@/scripts/testing/signed-log";
import { appendAuditEvent } from "./audit-events";

let log: SignedLog;
beforeAll(async () => {
  log = await openSignedLog();
});
afterAll(() => log.newsroom.close());

/** The numbers that are kept of each series of an article and of its claims, in their order. */
async function numbersOf(articleId: string): Promise<Record<string, number[]>> {
  const rows = await log.newsroom.sql(
    `SELECT series || ' ' || of_id AS name, array_agg(number ORDER BY number) AS numbers FROM audit_number
     WHERE of_id = $1 OR of_id IN (SELECT id FROM claim WHERE article_id = $1) GROUP BY 1`,
    [articleId],
  );
  return Object.fromEntries(rows.map(({ name, numbers }) => [name, numbers as number[]]));
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

test("who works on an article at once gets numbers without a gap, with the article's lock and without", async () => {
  const { desk } = log.newsroom;
  const article = await seedArticle(desk);
  const claims = await Promise.all([seedMarked(desk, article), seedMarked(desk, article, "Nobody liked it")]);
  const exports = await Promise.all(
    (["html", "json", "csv", "pdf"] as const).map(async (format) => {
      const scope = { of: "article", articleId: article.id, claim: null } as const;
      return must(await askExport(as(desk.editor), { scope, format })).exportId;
    }),
  );
  const bundle = { articleId: article.id, manifestSha256: "a".repeat(64), guidesSha256: "b".repeat(64), read: [] };
  await Promise.all([
    ...exports.map(async (exportId) => must(await failExport("worker", { exportId }))),
    ...[null, ...claims].map(async (claimId) => must(await recordBundle("operator", { ...bundle, claimId }))),
    ...claims.map((claimId) => seedEvidence(desk, claimId)),
  ]);
  const [one, two] = claims as [string, string];
  expect(await numbersOf(article.id)).toEqual({
    [`article ${article.id}`]: upTo(1 + 2 + 4 + 4 + 3 + 2),
    [`every-claim ${article.id}`]: upTo(1 + 3),
    [`claim ${one}`]: upTo(3),
    [`claim ${two}`]: upTo(3),
  });
  await bringLogUpToDate(log.second);
  expect(await faultNow()).toBe(null);
});

test("events of several articles at once, in any order of them, neither stop one another nor leave a gap", async () => {
  const articles = await Promise.all([1, 2, 3].map(() => seedArticle(log.newsroom.desk)));
  const ids = articles.map(({ id }) => id);
  const append = (order: readonly string[]) =>
    inTransaction((tx) =>
      appendAuditEvent(tx, {
        ...{ id: randomUUID(), at: new Date(), actorId: null, subject: randomUUID() },
        type: "source.retired",
        alsoOf: order.map((articleId) => ({ articleId })),
        data: { source: { id: randomUUID(), facts: "c".repeat(64), confidential: false }, reason: "It is gone." },
      }),
    );
  await Promise.all(Array.from({ length: 12 }, (_, i) => append(i % 2 === 0 ? ids : ids.toReversed())));
  for (const id of ids) expect(await numbersOf(id)).toMatchObject({ [`article ${id}`]: upTo(13) });
  await bringLogUpToDate(log.second);
  expect(await faultNow()).toBe(null);
});

describe("the database refuses a record", () => {
  const insert = async (numbers: readonly RecordNumber[]) => {
    const event = {
      ...{ id: randomUUID(), at: new Date(), actorId: null, subject: randomUUID() },
      type: "source.retired",
      data: { source: { id: randomUUID(), facts: "c".repeat(64), confidential: false }, reason: "It is gone." },
    } as const;
    const bytes = Buffer.from(auditEventText(event, numbers), "utf8");
    await log.newsroom.sql(
      "INSERT INTO audit_event (id, at, type, bytes, leaf_hash) VALUES ($1, $2, $3, $4, $5)",
      [event.id, event.at, event.type, bytes, Buffer.from(leafHash(sha256, bytes))],
      "app",
    );
  };
  const of = randomUUID();
  const first = { series: "article", of, number: 1, before: null } as const;

  test.each<[string, readonly RecordNumber[]]>([
    ["that leaves a number out", [{ ...first, number: 2, before: "d".repeat(64) }]],
    ["that names a record before the first", [{ ...first, before: "d".repeat(64) }]],
    ["with a number that is taken", [first, first]],
  ])("%s", async (_what, numbers) => {
    await expect(insert(numbers)).rejects.toThrow("does not follow the one before it");
  });

  test("that names another record than the one before it", async () => {
    await insert([first]);
    await expect(insert([{ ...first, number: 2, before: "d".repeat(64) }])).rejects.toThrow("does not follow");
    await expect(insert([first])).rejects.toThrow("does not follow");
  });

  test.each(["UPDATE audit_number SET number = 9", "DELETE FROM audit_number"])("that was: %s", async (sql) => {
    await expect(log.newsroom.sql(sql, [], "app")).rejects.toThrow("permission denied");
    await expect(log.newsroom.sql(sql, [], "owner")).rejects.toThrow("only grows");
  });
});
