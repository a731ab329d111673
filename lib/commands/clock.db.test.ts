import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { listAuditEvents } from "@/lib/data/record/audit-events";
import { seedApproved, seedArticle } from "@/prisma/scenarios/claims";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterEach(() => void vi.useRealTimers());
afterAll(() => newsroom.close());

const day = 24 * 60 * 60 * 1_000;

/** From here on this process is a server whose clock is so many days off. */
function beServer(daysOff: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: performance.timeOrigin + performance.now() + daysOff * day });
}

test("servers whose clocks differ by days write no earlier time into a later event, and histories are in the log's order", async () => {
  const article = await seedArticle(newsroom.desk);
  for (const [daysOff, quote] of [
    [2, "1932"],
    [0, "4.2 million"],
    [-2, "Nobody liked it"],
    [1, "closed again"],
  ] as const) {
    beServer(daysOff);
    await seedApproved(newsroom.desk, article, quote);
  }
  vi.useRealTimers();
  const rows = await newsroom.sql("SELECT id, at FROM audit_event WHERE article_id = $1 ORDER BY position", [
    article.id,
  ]);
  const times = rows.map(({ at }) => (at as Date).getTime());
  expect(times).toEqual([...times].sort((a, b) => a - b));
  for (const time of times) expect(Math.abs(time - Date.now())).toBeLessThan(day);
  const history = await listAuditEvents({ articleId: article.id }, 100);
  expect(history.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).reverse());
});

test("nothing that a table was stamped with comes from the server's clock", async () => {
  const stamped = await newsroom.sql(
    `SELECT table_name AS of, column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type LIKE 'timestamp%' AND table_name <> '_prisma_migrations'`,
  );
  for (const { of, name } of stamped) {
    const [row] = await newsroom.sql(
      `SELECT max("${name}") AS last FROM "${of}" WHERE "${name}" < now() + interval '1 day'`,
    );
    const [later] = await newsroom.sql(
      `SELECT count(*)::int AS n FROM "${of}" WHERE "${name}" > now() + interval '1 day'`,
    );
    // A link is good for days from when it was made.
    if (name !== "expires_at") expect([of, name, later?.n, row !== undefined]).toEqual([of, name, 0, true]);
  }
});
