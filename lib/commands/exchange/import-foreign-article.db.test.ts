import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/authorize";
import { dismissClaim } from "@/lib/commands/claim/dismiss-claim";
import { editClaim } from "@/lib/commands/claim/edit-claim";
import { markClaim } from "@/lib/commands/claim/mark-claim";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { uploadSnapshot } from "@/lib/commands/evidence/upload-snapshot";
import { bringLogUpToDate } from "@/lib/commands/record/keep-audit-log";
import { makeBundle } from "@/lib/commands/record/make-bundle";
import { registerAuditKey } from "@/lib/commands/record/register-audit-key";
import { findArticle, readVersion } from "@/lib/data/article/articles";
import { parseSigningKey } from "@/lib/data/record/signing-key";
import { sha256Hex } from "@/lib/data/sha256";
import { claimFieldsIn } from "@/lib/domain/claim/fields";
import { filledFields } from "@/lib/domain/claim/testing/filled-fields";
import { NotFoundError } from "@/lib/domain/errors";
import { toBase64 } from "@/lib/domain/record/audit/base64";
import type { AuditReport } from "@/lib/domain/report/report";
import { keptReport } from "@/lib/exporters/report/kept-report";
import { findReportFormat, reportFormats } from "@/lib/exporters/report/report-formats";
import { markClaimInput } from "@/lib/input/claim";
import { parseInput } from "@/lib/input/parse-input";
import { getForeignBundle, getForeignReport, verifyForeignBundle } from "@/lib/queries/exchange/foreign-reports";
import { getForeignReportPage } from "@/lib/queries/exchange/get-foreign-report-page";
import { getReport, getReportAsOperator } from "@/lib/queries/report/get-report";
import { seedApproved, seedArticle, seedMarked, seedStale } from "@/prisma/scenarios/claims";
import { seedConfidential } from "@/prisma/scenarios/confidential";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { exportCommand } from "@/scripts/galley/export";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";
import { buildVerifier } from "@/scripts/setup/build-verifier.mjs";
import { expectOneEvent } from "@/scripts/testing/expect-one-event";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { importForeignArticle } from "./import-foreign-article";
import { importReport } from "./import-report";

/** A report with the bundle that it left its newsroom in. */
type Sent = { readonly report: AuditReport; readonly bundle: Uint8Array };

const sent = new Map<string, Sent>();
const keys = [newAuditKey("home.example/galley"), newAuditKey("home.example/galley")] as const;
let away: TestNewsroom;
let reader: Actor;
let folder: string;

const arabic =
  "# بلدية المدينة تفتح الجسر\n\nافتتحت البلدية الجسر الجديد في عام 2024 بكلفة 4.2 مليون دينار 😀.\n\nوأغلق الجسر مرة أخرى.";

/** The newsroom that sends: five articles, each in another state. */
async function makeSent(home: TestNewsroom): Promise<void> {
  const { desk, people } = home;
  const send = async (name: string, slug: string) => {
    const report = await getReportAsOperator(slug);
    sent.set(name, { report, bundle: must(await makeBundle(as(people.auditor), report)) });
  };
  const bare = await seedArticle(desk, "Nothing was checked here.");
  await send("no claim", bare.slug);

  const secret = await seedArticle(desk, "The bridge opened in 1932, a nurse said.");
  await seedConfidential(people.reviewer, await seedMarked(desk, secret, "The bridge opened in 1932"));
  await send("a confidential source", secret.slug);

  const kept = await seedArticle(desk, "It cost 4.2 million pounds, and the bridge opened in 1932.");
  const claimId = await seedMarked(desk, kept, "It cost 4.2 million pounds");
  const described = { title: "The bill", publisher: null, author: null, publishedOn: null, address: null } as const;
  const source = { from: "new", ...described, kind: "primary", medium: "document" } as const;
  const said = { stance: "supports", passage: "4.2 million", note: null } as const;
  const piece = must(await attachEvidence(as(people.reviewer), { ...(await seen(claimId)), source, ...said }));
  const file = {
    name: "bill.txt",
    toldType: "text/plain",
    bytes: new TextEncoder().encode("In all: 4.2 million pounds."),
  };
  const evidence = { ...(await seen(claimId)), evidenceId: piece.evidenceId };
  must(await uploadSnapshot(as(people.reviewer), { sourceId: piece.sourceId, evidence, ...file }));
  await send("a snapshot", kept.slug);

  const rtl = await seedArticle(desk, arabic, "الجسر", "ar");
  await seedApproved(desk, rtl, "4.2 مليون دينار 😀");
  const filled = await seedMarked(desk, rtl, "وأغلق الجسر");
  must(await editClaim(as(people.reviewer), { ...(await seen(filled)), ...filledFields() }));
  must(await dismissClaim(as(people.reviewer), { ...(await seen(filled)), reason: "A matter of taste." }));
  await send("Arabic text", rtl.slug);

  const [first, second] = keys.map((key) => parseSigningKey(key, "test"));
  if (!first || !second) throw new Error("no keys");
  const replaces = toBase64(first.publicKey);
  must(await registerAuditKey("operator", { name: second.name, publicKey: toBase64(second.publicKey), replaces }));
  await bringLogUpToDate(second, first);
  process.env.AUDIT_SIGNING_KEY = keys[1];
  const rotated = await seedArticle(desk, "The bridge opened in 1932. Nobody liked it. It closed in 1951.");
  await seedApproved(desk, rotated);
  await seedStale(desk, rotated, "Nobody liked it");
  await send("a key that was rotated", rotated.slug);
}

beforeAll(async () => {
  process.env.AUDIT_SIGNING_KEY = keys[0];
  await buildVerifier();
  const home = await openTestNewsroom();
  await makeSent(home);
  await home.close();
  delete process.env.AUDIT_SIGNING_KEY;
  away = await openTestNewsroom();
  reader = { id: away.people.auditor, name: "Auditor", role: "auditor" };
  folder = mkdtempSync(path.join(tmpdir(), "galley-foreign-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await away.close();
});

const of = (name: string): Sent => {
  const found = sent.get(name);
  if (!found) throw new Error(`nothing was sent as ${name}`);
  return found;
};
const same = (one: Uint8Array, other: Uint8Array) => Buffer.from(one).equals(Buffer.from(other));
const jsonOf = async (report: unknown) =>
  (await findReportFormat("json")?.write(report as AuditReport)) ?? new Uint8Array();
const takeIn = async (bytes: Uint8Array) =>
  must(await importReport("operator", { bytes: new Uint8Array(bytes) })).reportId;

/** The file that the command line writes. */
async function written(id: string, format: string): Promise<Uint8Array> {
  const file = path.join(folder, `${id}.${format}`);
  await exportCommand(undefined, { report: id, format, out: file });
  return readFileSync(file);
}

const names = ["no claim", "a confidential source", "a snapshot", "Arabic text", "a key that was rotated"];
describe("in an empty newsroom every format is, byte for byte, what the first newsroom gave", () => {
  test.each(names)("%s", async (name) => {
    const { report, bundle } = of(name);
    const id = await takeIn(bundle);
    const foreign = keptReport(await getForeignReport(reader, id));
    for (const { name: format, write } of reportFormats) {
      const home = await write(report);
      expect(same(await write(foreign), home), format).toBe(true);
      expect(same(await written(id, format), home), `${format} by the command line`).toBe(true);
    }
    expect(same(await getForeignBundle(reader, id), bundle)).toBe(true);
    expect(same(await written(id, "bundle"), bundle)).toBe(true);
    const verified = must(await verifyForeignBundle(reader, { reportId: id }));
    const page = await getForeignReportPage(reader, id);
    expect(verified).toMatchObject({ claims: report.claims.length, fingerprint: page.key?.fingerprint });
  });

  test("its JSON alone too, and then there is nothing to verify", async () => {
    const report = { ...of("Arabic text").report, generatedAt: "2026-01-01T00:00:00.000Z" };
    const id = await takeIn(await jsonOf(report));
    const foreign = keptReport(await getForeignReport(reader, id));
    for (const { name, write } of reportFormats)
      expect(same(await write(foreign), await write(report)), name).toBe(true);
    expect(await verifyForeignBundle(reader, { reportId: id })).toMatchObject({
      refusal: { reason: "report-without-bundle" },
    });
    expect((await getForeignReportPage(reader, id)).key).toBeNull();
    await expect(written(id, "bundle")).rejects.toThrow(/no bundle/);
  });

  test("a bundle that was changed where it is kept does not verify again", async () => {
    const id = await takeIn(await jsonOf({ ...of("no claim").report, generatedAt: "2026-01-03T00:00:00.000Z" }));
    const broken = new Uint8Array(of("no claim").bundle);
    broken[200] = (broken[200] ?? 0) ^ 1;
    await away.sql("ALTER TABLE foreign_report DISABLE TRIGGER ALL");
    await away.sql("UPDATE foreign_report SET bundle = $2, signed_by = 'x' WHERE id = $1", [id, Buffer.from(broken)]);
    await away.sql("ALTER TABLE foreign_report ENABLE TRIGGER ALL");
    expect(await verifyForeignBundle(reader, { reportId: id })).toMatchObject({
      refusal: { reason: "bundle-does-not-hold" },
    });
  });

  test("no report has an id that is none", async () => {
    await expect(written("nonsense", "pdf")).rejects.toThrow(/no report/);
    await expect(getForeignReportPage(reader, "nonsense")).rejects.toThrow(NotFoundError);
  });
});

describe("checking it here", () => {
  const idOf = async (name: string) => {
    const rows = await away.sql("SELECT id FROM foreign_report WHERE article_id = $1 AND bundle IS NOT NULL", [
      of(name).report.article.id,
    ]);
    return rows[0]?.id as string;
  };
  const markAll = async (
    reportId: string,
    { articleId, versionNumber }: { articleId: string; versionNumber: number },
  ) => {
    for (const claim of (await getForeignReportPage(reader, reportId)).toMark) {
      const input = must(parseInput(markClaimInput, { articleId, versionNumber, ...claim }));
      must(await markClaim(as(away.people.editor), input));
    }
  };

  test("brings the article in as it stands there, with one event, and links both ways", async () => {
    const reportId = await idOf("Arabic text");
    const { report } = of("Arabic text");
    const known = await away.events();
    await expectOneEvent(
      away,
      () => importForeignArticle(as(away.people.reviewer), { reportId }),
      { type: "article.imported", to: "checking" },
      ["article", "article_version", "original"],
    );
    const [event] = await away.events(known);
    expect(event?.said).toMatchObject({ data: { reportId, sha256: report.version.sha256 } });
    const { here: imported } = await getForeignReportPage(reader, reportId);
    if (!imported) throw new Error("the article is not here");
    const article = await findArticle(imported.slug);
    const { title, byline, language, direction } = report.article;
    expect(article).toMatchObject({ title, byline, language, direction, foreignReportId: reportId, state: "checking" });
    const version = await readVersion(imported.id, 1);
    expect(version).toMatchObject({ text: report.version.text, blocks: report.version.blocks, origin: "file" });
    expect(imported.versionNumber).toBe(1);
  });

  test("marks its claims there with nothing judged, each with its origin, and once", async () => {
    const reportId = await idOf("Arabic text");
    const { report } = of("Arabic text");
    const { here } = await getForeignReportPage(reader, reportId);
    if (!here) throw new Error("the article is not here");
    const known = await away.events();
    await markAll(reportId, { articleId: here.id, versionNumber: here.versionNumber });
    const ours = await getReport(reader, here.slug);
    const told = ({ claims }: AuditReport) =>
      claims.map((claim) => ({ anchor: claim.anchor, ...claimFieldsIn(claim) }));
    expect(told(ours)).toEqual(told(report));
    expect(ours.claims.map(({ state, evidence, verdict }) => [state, evidence, verdict])).toEqual([
      ["open", [], null],
      ["open", [], null],
    ]);
    const origins = (await away.events(known)).map(({ said }) => (said.data as { claimOrigin: unknown }).claimOrigin);
    expect(origins).toEqual(report.claims.map(({ id }) => ({ from: "report", reportId, id })));
    expect((await getForeignReportPage(reader, reportId)).toMark).toEqual([]);
    const [claim] = report.claims;
    const raw = {
      articleId: here.id,
      versionNumber: 1,
      start: 0,
      end: 5,
      origin: { from: "report", reportId, id: claim?.id },
    };
    const again = must(parseInput(markClaimInput, raw));
    await expectRefused(away, () => markClaim(as(away.people.reviewer), again), "claim-known");
  });

  test("offers an article that has the text already, whoever brought it in", async () => {
    const reportId = await idOf("Arabic text");
    await expectRefused(away, () => importForeignArticle(as(away.people.editor), { reportId }), "article-here");
    const { text } = of("a snapshot").report.version;
    const own = await seedArticle(away.desk, text);
    await seedMarked(away.desk, own, "It cost 4.2 million pounds");
    const page = await getForeignReportPage(reader, await idOf("a snapshot"));
    expect(page).toMatchObject({ here: { slug: own.slug }, toMark: [], lost: 0 });
  });

  test("two at once bring it in once", async () => {
    const reportId = await idOf("a key that was rotated");
    const results = await Promise.all(
      [1, 2, 3].map(() => importForeignArticle(as(away.people.reviewer), { reportId })),
    );
    expect(results.map((result) => (result.ok ? "in" : result.refusal.reason)).sort()).toEqual([
      ...["article-here", "article-here", "in"],
    ]);
  });

  test("an article without claims comes in too", async () => {
    must(await importForeignArticle(as(away.people.reviewer), { reportId: await idOf("no claim") }));
  });
});

describe("an article that none of ours can be", () => {
  const changed = async (change: (report: AuditReport) => object, at: string) => {
    const { report } = of("a confidential source");
    const merged = { ...report, generatedAt: at, ...change(report) } as AuditReport;
    const versions = merged.versions.map((version) => ({
      ...version,
      text: merged.version.text,
      sha256: merged.version.sha256,
    }));
    return takeIn(await jsonOf({ ...merged, versions }));
  };
  const withText =
    (text: string) =>
    ({ version }: AuditReport) => ({ version: { ...version, text, sha256: sha256Hex(text) } });

  test.each([
    ["a text with CR", withText("A\r\nB and much more of it than that"), "version.text"],
    [
      "blocks outside the text",
      ({ version }: AuditReport) => ({
        version: { ...version, blocks: [{ start: 0, end: 9_999, kind: "paragraph", level: 0 }] },
      }),
      "version.blocks",
    ],
    ["no blocks", ({ version }: AuditReport) => ({ version: { ...version, blocks: [] } }), "version.blocks"],
    ["no title", ({ article }: AuditReport) => ({ article: { ...article, title: " " } }), "title"],
    [
      "an address that is a script",
      ({ article }: AuditReport) => ({ article: { ...article, address: "javascript:alert(1)" } }),
      "address",
    ],
  ] as const)("%s", async (name, change, what) => {
    const reportId = await changed(change, `2026-02-01T00:00:00.${String(name.length).padStart(3, "0")}Z`);
    const result = await importForeignArticle(as(away.people.reviewer), { reportId });
    expect(result).toMatchObject({ refusal: { reason: "report-article-unfit", params: { what } } });
  });

  test("a newsroom whose address is none can still be named", async () => {
    const galley = "not an address";
    const id = await changed(
      ({ newsroom }) => ({ newsroom: { ...newsroom, name: null, galley } }),
      "2026-03-01T00:00:00.000Z",
    );
    expect((await getForeignReportPage(reader, id)).newsroom).toBe(galley);
  });
});
