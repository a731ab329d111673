import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { seededRandom } from "@/bench/highlight/random";
import { verifyEd25519 } from "@/lib/data/record/ed25519";
import { sha256 } from "@/lib/data/sha256";
import { verifyBundle } from "@/lib/domain/record/bundle/verify-bundle";
import type { AuditReport } from "@/lib/domain/report/report";
import { type LoopbackServer, startLoopbackServer } from "@/lib/evidence/testing/loopback-server";
import { narrowReport } from "@/lib/exporters/report/narrow-report";
import { checkAgainstRecords } from "@/lib/queries/article/check-articles";
import { getReportAsOperator } from "@/lib/queries/report/get-report";
import { seedArticle } from "@/prisma/scenarios/claims";
import { must } from "@/prisma/scenarios/desk";
import { actNames, liveAtRandom, randomText } from "@/prisma/scenarios/random-life";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";
import { buildVerifier } from "@/scripts/setup/build-verifier.mjs";
import { runs } from "@/scripts/testing/fixed-seeds";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { makeBundle } from "./make-bundle";

let outside: LoopbackServer;
let newsroom: TestNewsroom;
let pages = 0;
const page = (path = "") =>
  `<!doctype html><html lang="en"><title>Minutes</title><article><h1>Minutes</h1><p>The minutes say so. ${path}</p></article></html>`;

beforeAll(async () => {
  outside = await startLoopbackServer((request, response) => {
    if (request.url?.includes("gone")) response.writeHead(404).end();
    else response.setHeader("content-type", "text/html").end(page(request.url));
  });
  vi.stubEnv("GALLEY_FETCH_ALLOW", `127.0.0.1:${outside.port}`);
  vi.stubEnv("AUDIT_SIGNING_KEY", newAuditKey("desk.example/galley"));
  await buildVerifier();
  newsroom = await openTestNewsroom();
});
afterAll(async () => {
  await newsroom.close();
  await outside.close();
  vi.unstubAllEnvs();
});

describe("whatever happens to an article, its report is what its records say, and its bundle verifies", () => {
  const done = new Map<string, number>();
  const seeds = Array.from({ length: runs(3) }, (_, i) => i + 1);

  test.each(seeds)(
    "life %i",
    async (seed) => {
      const random = seededRandom(seed * 7919);
      const pageAddress = () => outside.at(`/${random() < 0.2 ? "gone" : "page"}-${random() < 0.5 ? 1 : ++pages}`);
      const article = await seedArticle(newsroom.desk, randomText({ random }));
      for (let stretch = 0; stretch < 20; stretch++) {
        const acts = await liveAtRandom(newsroom.desk, article.id, { random, pageAddress }, 12);
        for (const [name, count] of acts) done.set(name, (done.get(name) ?? 0) + count);
        const report = await getReportAsOperator(article.slug);
        expect(await checkAgainstRecords(report)).toBe(null);
        for (const { number } of report.claims)
          expect(await checkAgainstRecords(narrowReport(report, number) as AuditReport)).toBe(null);
      }
      const bundle = must(await makeBundle("operator", await getReportAsOperator(article.slug)));
      expect(verifyBundle({ sha256, verifyEd25519 }, bundle, null)).toMatchObject({ slug: article.slug });
    },
    240_000,
  );

  test("and nearly everything that can happen did", () => {
    expect(done.size).toBeGreaterThan(actNames.length * 0.7);
    expect(done.get("tick")).toBeGreaterThan(0);
  });
});
