import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeBundle } from "@/lib/commands/record/make-bundle";
import type { AuditReport } from "@/lib/domain/report/report";
import { keptReport } from "@/lib/exporters/report/kept-report";
import { reportFormats } from "@/lib/exporters/report/report-formats";
import { getForeignBundle, getForeignReport, getForeignReports } from "@/lib/queries/exchange/foreign-reports";
import { getReport } from "@/lib/queries/report/get-report";
import { seedApproved, seedArticle } from "@/prisma/scenarios/claims";
import { as, must } from "@/prisma/scenarios/desk";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { importReport } from "./import-report";

let newsroom: TestNewsroom;
let report: AuditReport;
let reader: Parameters<typeof getReport>[0];
let bundle: Uint8Array;
const utf8 = new TextEncoder();
const json = reportFormats.find(({ name }) => name === "json");
const written = async (changed: unknown = report) => (await json?.write(changed as AuditReport)) ?? utf8.encode("");
const byEditor = (bytes: Uint8Array) => importReport(as(newsroom.people.editor), { bytes: new Uint8Array(bytes) });

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  process.env.AUDIT_SIGNING_KEY = newAuditKey("desk.example/galley");
  reader = { id: newsroom.people.auditor, name: "Auditor", role: "auditor" };
  const article = await seedArticle(newsroom.desk);
  await seedApproved(newsroom.desk, article);
  report = await getReport(reader, article.slug);
  bundle = must(await makeBundle("operator", report));
});
afterAll(async () => {
  delete process.env.AUDIT_SIGNING_KEY;
  await newsroom.close();
});

describe("a bundle that holds", () => {
  test("goes in with its proofs, and every format comes out of it as it does at home, byte for byte", async () => {
    const known = await newsroom.events();
    const { reportId } = must(await importReport("operator", { bytes: new Uint8Array(bundle) }));
    const [event] = await newsroom.events(known);
    expect(event?.said).toMatchObject({ type: "report.imported", subject: reportId });
    const [listed] = await getForeignReports(reader);
    expect(listed).toMatchObject({ id: reportId, title: report.article.title });
    expect(listed?.signedBy).toMatch(/\+/);
    expect(Buffer.from(await getForeignBundle(reader, reportId)).equals(Buffer.from(bundle))).toBe(true);
    const foreign = keptReport(await getForeignReport(reader, reportId));
    for (const { name, write } of reportFormats) {
      const [ours, theirs] = await Promise.all([write(foreign), write(report)]);
      expect(Buffer.from(ours).equals(Buffer.from(theirs)), name).toBe(true);
    }
  });

  test("goes in once, and so does its report alone", async () => {
    await expectRefused(newsroom, () => byEditor(bundle), "report-known");
    await expectRefused(newsroom, async () => byEditor(await written()), "report-known");
  });
});

test("a report alone goes in, without a signature", async () => {
  const { reportId } = must(await byEditor(await written({ ...report, generatedAt: "2026-01-01T00:00:00.000Z" })));
  expect((await getForeignReports(reader)).find(({ id }) => id === reportId)?.signedBy).toBeNull();
  await expect(getForeignBundle(reader, reportId)).rejects.toThrow();
});

describe("what does not go in", () => {
  test("a bundle with one changed byte", async () => {
    const changed = new Uint8Array(bundle);
    const at = Math.floor(changed.length / 2);
    changed[at] = (changed[at] ?? 0) ^ 1;
    await expectRefused(newsroom, () => byEditor(changed), "bundle-does-not-hold");
  });

  test("a report whose text was changed", async () => {
    const version = { ...report.version, text: `${report.version.text} ` };
    await expectRefused(newsroom, async () => byEditor(await written({ ...report, version })), "report-hash-wrong");
  });

  test("a report whose record was changed", async () => {
    const timeline = report.timeline.map((event, i) => (i === 0 ? { ...event, record: `${event.record} ` } : event));
    await expectRefused(newsroom, async () => byEditor(await written({ ...report, timeline })), "report-hash-wrong");
  });

  test.each([
    ["a report of another form", async () => written({ ...report, claims: undefined }), "report-other-form"],
    ["one of no version", async () => written({ ...report, reportVersion: 0 }), "report-other-form"],
    ["one of a newer version", async () => written({ ...report, reportVersion: 2 }), "report-newer"],
    ["a list", async () => utf8.encode("[1]"), "report-other-form"],
    ["null", async () => utf8.encode("null"), "report-other-form"],
    ["no JSON", async () => utf8.encode("{"), "json-broken"],
    ["an empty file", async () => new Uint8Array(), "json-broken"],
    ["a zip file of something else", async () => utf8.encode("PK\u0003\u0004…"), "bundle-does-not-hold"],
  ] as const)("%s", async (_, bytes, reason) => {
    await expectRefused(newsroom, async () => byEditor(await bytes()), reason);
  });
});
