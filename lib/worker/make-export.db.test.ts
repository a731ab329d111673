import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { askExport } from "@/lib/commands/report/ask-export";
import { findArticle } from "@/lib/data/article/articles";
import { verifyEd25519 } from "@/lib/data/record/ed25519";
import { sha256, sha256Hex } from "@/lib/data/sha256";
import { verifyBundle } from "@/lib/domain/record/bundle/verify-bundle";
import type { ExportScope } from "@/lib/domain/report/export-scope";
import type { AuditReport } from "@/lib/domain/report/report";
import { readZip } from "@/lib/exporters/testing/read-zip";
import { getExportFile, getExports, getPeriodExports } from "@/lib/queries/report/get-exports";
import { seedArticle, seedMarked } from "@/prisma/scenarios/claims";
import { as, must } from "@/prisma/scenarios/desk";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";
import { expectRefused, expectThrown } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { exportLostJob, lookAtExportsJob, makeExportJob } from "./make-export-job";
import { startWorker } from "./start-worker";

let newsroom: TestNewsroom;
let slug: string;
let scope: ExportScope & { of: "article" };
let auditor: Parameters<typeof getExports>[0];
beforeAll(async () => {
  newsroom = await openTestNewsroom();
  process.env.AUDIT_SIGNING_KEY = newAuditKey("desk.example/galley");
  auditor = { id: newsroom.people.auditor, name: "Auditor", role: "auditor" };
  const article = await seedArticle(newsroom.desk);
  slug = article.slug;
  await seedMarked(newsroom.desk, article);
  scope = { of: "article", articleId: article.id, claim: null };
});
afterAll(async () => {
  delete process.env.AUDIT_SIGNING_KEY;
  await newsroom.close();
});

const ask = async (wanted: ExportScope, format = "json") =>
  must(await askExport(as(newsroom.people.auditor), { scope: wanted, format })).exportId;
const today = () => new Date().toISOString().slice(0, 10);
const fileOf = (id: string) => getExportFile(auditor, id);
const reportIn = (bytes: Uint8Array) => JSON.parse(Buffer.from(bytes).toString()) as AuditReport;

describe("a file that is asked for", () => {
  test("is made, kept with its hash, and named in the log with who asked", async () => {
    const known = await newsroom.events();
    const exportId = await ask(scope);
    await makeExportJob({ exportId });
    const file = await fileOf(exportId);
    expect(file.name).toBe(`${slug}-report.json`);
    expect(sha256Hex(file.bytes)).toBe(file.sha256);
    expect(reportIn(file.bytes).article.slug).toBe(slug);
    const reports = (await newsroom.events(known)).filter(({ type }) => type.startsWith("report."));
    const [asked, exported] = reports;
    expect(asked?.said).toMatchObject({ type: "report.export-asked", actor: newsroom.people.auditor });
    expect(exported?.said).toMatchObject({
      type: "report.exported",
      actor: null,
      subject: exportId,
      data: { format: "json", sha256: file.sha256, bytes: file.bytes.byteLength, askedBy: newsroom.people.auditor },
    });
    const { rows } = await getExports(auditor, slug);
    expect(rows[0]).toMatchObject({ id: exportId, state: "kept", by: "auditor", file: { sha256: file.sha256 } });
  });

  test("of one claim tells of that one alone", async () => {
    const exportId = await ask({ ...scope, claim: 1 });
    await makeExportJob({ exportId });
    const { name, bytes } = await fileOf(exportId);
    expect(name).toBe(`${slug}-claim-1.json`);
    const report = reportIn(bytes);
    expect(report.scope).toEqual({ claim: 1 });
    expect(report.claims.map(({ number }) => number)).toEqual([1]);
    expect(report.timeline.filter(({ claim }) => claim !== 1).map(({ type }) => type)).toEqual(["article.imported"]);
  });

  test("of a period is a zip file with each article's report and a list with their hashes", async () => {
    const other = await seedArticle(newsroom.desk);
    const exportId = await ask({ of: "period", from: today(), to: today(), personId: null });
    await makeExportJob({ exportId });
    const files = await readZip((await fileOf(exportId)).bytes);
    const { reports } = JSON.parse(files.get("contents.json")?.toString() ?? "") as {
      reports: { file: string; slug: string; sha256: string }[];
    };
    expect(reports.map((each) => each.slug).sort()).toEqual([slug, other.slug].sort());
    for (const { file, sha256 } of reports) expect(sha256Hex(files.get(file) ?? new Uint8Array())).toBe(sha256);
    expect((await getPeriodExports(auditor)).rows[0]).toMatchObject({ id: exportId, state: "kept", done: 2, total: 2 });
  });

  test("of a period can be narrowed to one person's work", async () => {
    const period = { of: "period", from: today(), to: today() } as const;
    await ask({ ...period, personId: newsroom.people.reviewer });
    await expectRefused(
      newsroom,
      () =>
        askExport(as(newsroom.people.auditor), {
          scope: { ...period, personId: newsroom.people.editor },
          format: "json",
        }),
      "export-without-articles",
      "scope.from",
    );
  });

  test("can be a bundle: of an article, of one claim, of each article of a period; all of them hold", async () => {
    const made = async (wanted: ExportScope) => {
      const exportId = await ask(wanted, "bundle");
      await makeExportJob({ exportId });
      return fileOf(exportId);
    };
    const whole = await made(scope);
    expect(whole.name).toBe(`${slug}-bundle.zip`);
    const one = await made({ ...scope, claim: 1 });
    expect(one.name).toBe(`${slug}-claim-1-bundle.zip`);
    const files = await readZip((await made({ of: "period", from: today(), to: today(), personId: null })).bytes);
    files.delete("contents.json");
    expect(files.size).toBe(2);
    const crypto = { sha256, verifyEd25519 };
    for (const bytes of [whole.bytes, ...files.values()]) {
      const verified = verifyBundle(crypto, new Uint8Array(bytes), null);
      expect(files.has(`${verified.slug}-bundle.zip`)).toBe(true);
    }
    expect(verifyBundle(crypto, one.bytes, null)).toMatchObject({ slug, claims: 1 });
  });

  test("twice at once is made once", async () => {
    const results = await Promise.all(
      [1, 2, 3].map(() => askExport(as(newsroom.people.auditor), { scope, format: "csv" })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap((result) => (result.ok ? [] : result.refusal.reason))).toEqual([
      "export-under-way",
      "export-under-way",
    ]);
    const [made] = results.flatMap((result) => (result.ok ? [result.value.exportId] : []));
    const known = await newsroom.events();
    await Promise.all([1, 2, 3].map(() => makeExportJob({ exportId: made ?? "" })));
    expect((await newsroom.events(known)).map(({ type }) => type)).toEqual(["report.exported"]);
  });

  test("that could not be made says so, and can be asked for again", async () => {
    const exportId = await ask(scope, "xlsx");
    await exportLostJob({ exportId });
    expect((await getExports(auditor, slug)).rows[0]).toMatchObject({ id: exportId, state: "failed", file: null });
    await makeExportJob({ exportId });
    await expectThrown(newsroom, () => fileOf(exportId), Error);
    await ask(scope, "xlsx");
  });

  test("says what went wrong, also when it is tried again and fails", async () => {
    const exportId = await ask(scope, "bundle");
    const key = process.env.AUDIT_SIGNING_KEY;
    process.env.AUDIT_SIGNING_KEY = newAuditKey("another.example/galley");
    try {
      await expect(makeExportJob({ exportId })).rejects.toThrow();
    } finally {
      process.env.AUDIT_SIGNING_KEY = key;
    }
    const shown = async () => (await getExports(auditor, slug)).rows.find(({ id }) => id === exportId);
    expect(await shown()).toMatchObject({ state: "making", trouble: "unsigned" });
    await exportLostJob({ exportId });
    expect(await shown()).toMatchObject({ state: "failed", trouble: "unsigned" });
  });

  test("whose worker was killed is taken up once by the next, and is lost after three tries", async () => {
    const exportId = await ask({ ...scope, claim: 1 }, "csv");
    const jobs = async () =>
      (
        await newsroom.sql("SELECT name FROM pgboss.job WHERE data->>'exportId' = $1 ORDER BY created_on", [exportId])
      ).map(({ name }) => name);
    const killed = (tries: number) =>
      newsroom.sql(
        "UPDATE report_export SET state = 'making', alive_at = now() - interval '2 minutes', tries = $2 WHERE id = $1",
        [exportId, tries],
      );
    await lookAtExportsJob();
    expect(await jobs()).toEqual(["make-export"]);
    await killed(1);
    await Promise.all([lookAtExportsJob(), lookAtExportsJob()]);
    await lookAtExportsJob();
    expect(await jobs()).toEqual(["make-export", "make-export"]);
    await killed(3);
    await lookAtExportsJob();
    expect(await jobs()).toEqual(["make-export", "make-export", "export-lost"]);
    await exportLostJob({ exportId });
    const { rows } = await getExports(auditor, slug);
    expect(rows.find(({ id }) => id === exportId)).toMatchObject({ state: "failed", trouble: null });
  });

  test("is made by the worker, in every format", async () => {
    const worker = startWorker();
    try {
      const ids = await Promise.all(["html", "pdf", "claimreview", "annotations"].map((format) => ask(scope, format)));
      for (const id of ids)
        await vi.waitFor(async () => expect((await fileOf(id)).bytes.length).toBeGreaterThan(0), waiting);
    } finally {
      await worker.stop();
    }
  });

  const waiting = { timeout: 60_000, interval: 200 };
});

test("what is refused: days in reverse, a day with nothing, what is not there", async () => {
  const auditorCalls = (wanted: ExportScope, format = "json") =>
    askExport(as(newsroom.people.auditor), { scope: wanted, format });
  const days = (from: string, to: string) => ({ of: "period", from, to, personId: null }) as const;
  await expectRefused(
    newsroom,
    () => auditorCalls(days("2026-02-02", "2026-02-01")),
    "export-days-reversed",
    "scope.to",
  );
  await expectRefused(
    newsroom,
    () => auditorCalls(days("1999-01-01", "1999-01-02")),
    "export-without-articles",
    "scope.from",
  );
  await expect(auditorCalls({ ...scope, claim: 99 })).rejects.toThrow();
  await expect(auditorCalls(scope, "odt")).rejects.toThrow();
  await expect(getExportFile(auditor, "no-id")).rejects.toThrow();
});

test("a kept file cannot be changed or deleted, not even by the owner", async () => {
  expect(await findArticle(slug)).not.toBeNull();
  const kept = "WHERE state = 'kept'";
  await expect(newsroom.sql(`UPDATE report_export SET length = 1 ${kept}`, [], "owner")).rejects.toThrow(
    /stays as it was/,
  );
  await expect(newsroom.sql("UPDATE content_piece SET bytes = 'x'", [], "owner")).rejects.toThrow(/only grows/);
  await expect(newsroom.sql(`DELETE FROM report_export ${kept}`, [], "owner")).rejects.toThrow(/stays as it was/);
  await expect(newsroom.sql("DELETE FROM report_export", [], "app")).rejects.toThrow(/permission denied/);
});
