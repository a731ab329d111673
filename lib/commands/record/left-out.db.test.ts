import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { seededRandom } from "@/bench/highlight/random";
import { askExport } from "@/lib/commands/report/ask-export";
import { verifyEd25519 } from "@/lib/data/record/ed25519";
import { parseSigningKey } from "@/lib/data/record/signing-key";
import { sha256 } from "@/lib/data/sha256";
import type { EventText } from "@/lib/domain/record/audit/event";
import { type BundleFault, BundleFaultFound } from "@/lib/domain/record/bundle/bundle-fault";
import { eventPlace, eventProofPlace } from "@/lib/domain/record/bundle/layout";
import { type VerifiedBundle, verifyBundle } from "@/lib/domain/record/bundle/verify-bundle";
import type { AuditReport } from "@/lib/domain/report/report";
import { type LoopbackServer, startLoopbackServer } from "@/lib/evidence/testing/loopback-server";
import { narrowReport } from "@/lib/exporters/report/narrow-report";
import { getReportAsOperator } from "@/lib/queries/report/get-report";
import { seedApproved, seedArticle, seedChangesRequested, seedMarked } from "@/prisma/scenarios/claims";
import { as, must } from "@/prisma/scenarios/desk";
import { liveAtRandom, randomText } from "@/prisma/scenarios/random-life";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";
import { buildVerifier } from "@/scripts/setup/build-verifier.mjs";
import { type BundleFiles, bundleFiles, bundleText, setText } from "@/scripts/testing/remade-bundle";
import { resealedBundle } from "@/scripts/testing/resealed-bundle";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { makeBundle } from "./make-bundle";

const keyText = newAuditKey("desk.example/galley");
const key = parseSigningKey(keyText, "test");
let outside: LoopbackServer;
let newsroom: TestNewsroom;

beforeAll(async () => {
  outside = await startLoopbackServer((_, response) =>
    response
      .setHeader("content-type", "text/html")
      .end("<!doctype html><html lang=en><p>The minutes say so.</p></html>"),
  );
  vi.stubEnv("GALLEY_FETCH_ALLOW", `127.0.0.1:${outside.port}`);
  vi.stubEnv("AUDIT_SIGNING_KEY", keyText);
  await buildVerifier();
  newsroom = await openTestNewsroom();
});
afterAll(async () => {
  await newsroom.close();
  await outside.close();
  vi.unstubAllEnvs();
});

function outcomeOf(zip: Uint8Array): VerifiedBundle | BundleFault {
  try {
    return verifyBundle({ sha256, verifyEd25519 }, zip, { key });
  } catch (error) {
    if (error instanceof BundleFaultFound) return error.fault;
    throw error;
  }
}

type Shown = { readonly index: number; readonly record: string; readonly event: EventText };

/** The records that a bundle shows, in the log's order. */
function recordsOf(files: BundleFiles): Shown[] {
  const indexes = [...files.keys()].flatMap((name) => /^data\/events\/(\d+)\.json$/.exec(name)?.[1] ?? []);
  return indexes
    .map(Number)
    .sort((a, b) => a - b)
    .map((index) => {
      const record = bundleText(files, eventPlace(index));
      return { index, record, event: JSON.parse(record) as EventText };
    });
}

/** The bundle without one record, sealed anew with the newsroom's own key: what whoever holds that can give out. */
function without(zip: Uint8Array, { index, record }: Shown, change: (files: BundleFiles) => void = () => {}) {
  const edit = (text: string) => {
    const report = JSON.parse(text) as AuditReport;
    const timeline = report.timeline.filter((row) => row.record !== record);
    return `${JSON.stringify({ ...report, timeline }, null, 2)}\n`;
  };
  return resealedBundle(zip, key, edit, (files) => {
    files.delete(eventPlace(index));
    files.delete(eventProofPlace(index));
    change(files);
  });
}

/** Takes each record out by itself, and says of which it was not found, by kind. */
function unseen(zip: Uint8Array, series: readonly string[]): string[] {
  return recordsOf(bundleFiles(zip)).flatMap((shown) => {
    const { type, numbers } = shown.event;
    const outcome = outcomeOf(without(zip, shown));
    const named = numbers.filter((each) => series.includes(each.series)).map(({ number }) => String(number));
    const isNamed =
      "what" in outcome && /^record-missing/.test(outcome.what) && named.includes(outcome.where.numbers ?? "");
    return isNamed ? [] : [type];
  });
}

test("all records of an article are counted, and each one that is left out is named by its number, of every kind", async () => {
  const random = seededRandom(4711);
  const article = await seedArticle(newsroom.desk, randomText({ random }));
  await liveAtRandom(newsroom.desk, article.id, { random, pageAddress: () => outside.at(`/${random()}`) }, 160);
  const zip = must(await makeBundle("operator", await getReportAsOperator(article.slug)));
  const shown = recordsOf(bundleFiles(zip));
  const count = shown.length;
  expect(outcomeOf(zip)).toMatchObject({ serieses: [{ series: "article", count, later: 0 }] });
  expect(new Set(shown.map(({ event }) => event.type)).size).toBeGreaterThan(15);
  expect(unseen(zip, ["article"])).toEqual([]);
}, 300_000);

describe("a bundle of one claim", () => {
  let zip: Uint8Array;
  let of: { readonly one: string; readonly two: string };
  beforeAll(async () => {
    const article = await seedArticle(newsroom.desk);
    const one = await seedMarked(newsroom.desk, article, "Nobody liked it");
    of = { one, two: await seedChangesRequested(newsroom.desk, article) };
    must(await makeBundle("operator", narrowReport(await getReportAsOperator(article.slug), 1) as AuditReport));
    const report = narrowReport(await getReportAsOperator(article.slug), 2) as AuditReport;
    zip = must(await makeBundle("operator", report));
  }, 60_000);

  test("goes by the numbers of the claim and of what concerns every claim", () => {
    expect(outcomeOf(zip)).toMatchObject({
      serieses: [
        { series: "claim", count: 4, later: 0 },
        { series: "every-claim", count: 2, later: 0 },
      ],
    });
    expect(unseen(zip, ["claim", "every-claim"])).toEqual([]);
  });

  test("tells nothing of another claim but the id in the record of a bundle that was made of it", () => {
    const report = JSON.parse(bundleText(bundleFiles(zip), "data/report.json")) as AuditReport;
    expect(report.claims.map(({ id }) => id)).toEqual([of.two]);
    const named = report.timeline.filter(({ record }) => record?.includes(of.one));
    expect(named.map(({ type, claim }) => ({ type, claim }))).toEqual([{ type: "report.bundled", claim: null }]);
  });
});

/** The bundle without its last record, and with an export that says that it was read up to the one before. */
function denied(zip: Uint8Array): { readonly type: string; readonly outcome: VerifiedBundle | BundleFault } {
  const last = recordsOf(bundleFiles(zip)).at(-1) as Shown;
  const shorter = without(zip, last, (files) => {
    const exported = JSON.parse(bundleText(files, "proof/export.json")) as EventText<"report.bundled">;
    const hash = last.event.numbers.find(({ series }) => series === "article")?.before;
    const read = exported.data.read.map((end) => ({ ...end, number: end.number - 1, hash }));
    setText(files, "proof/export.json", JSON.stringify({ ...exported, data: { ...exported.data, read } }));
  });
  return { type: last.event.type, outcome: outcomeOf(shorter) };
}

describe("whoever leaves out the last record and says that the report was read before it is found", () => {
  test("by what the report says, where it tells of that", async () => {
    const article = await seedArticle(newsroom.desk);
    await seedChangesRequested(newsroom.desk, article);
    const zip = must(await makeBundle("operator", await getReportAsOperator(article.slug)));
    expect(denied(zip)).toMatchObject({ type: "verdict.changes-requested", outcome: { what: "report-claim" } });
  });

  test("by the export's own number, which says that a record came between", async () => {
    const article = await seedArticle(newsroom.desk);
    const scope = { of: "article", articleId: article.id, claim: null } as const;
    must(await askExport(as(newsroom.desk.editor), { scope, format: "html" }));
    const zip = must(await makeBundle("operator", await getReportAsOperator(article.slug)));
    expect(denied(zip)).toMatchObject({
      type: "report.export-asked",
      outcome: { serieses: [{ series: "article", count: 1, later: 1 }] },
    });
  });
});

test("what goes on while a bundle is made is no gap", async () => {
  const article = await seedArticle(newsroom.desk);
  await seedApproved(newsroom.desk, article);
  const report = await getReportAsOperator(article.slug);
  const [made] = await Promise.all([
    makeBundle("operator", report),
    seedMarked(newsroom.desk, article, "Nobody liked it"),
    seedMarked(newsroom.desk, article, "The bridge"),
  ]);
  const count = report.timeline.length;
  expect(outcomeOf(must(made))).toMatchObject({ serieses: [{ series: "article", count }] });
  await seedMarked(newsroom.desk, article, "liked it");
  const later = must(await makeBundle("operator", report));
  expect(outcomeOf(later)).toMatchObject({ serieses: [{ series: "article", count, later: 4 }] });
});
