import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { signOffArticle } from "@/lib/commands/article/sign-off-article";
import { skipRange } from "@/lib/commands/article/skip-range";
import { assignClaim } from "@/lib/commands/claim/assign-claim";
import { keepGalleyAddress } from "@/lib/commands/desk/keep-galley-address";
import { removeEvidence } from "@/lib/commands/evidence/remove-evidence";
import { type Article, findArticle } from "@/lib/data/article/articles";
import { database, disconnect, onQuery } from "@/lib/data/database";
import { listNamedEvidence } from "@/lib/data/evidence/evidence";
import { getSignOffSubject } from "@/lib/data/verdict/subjects";
import { NotFoundError } from "@/lib/domain/errors";
import {
  seedApproved,
  seedArticle,
  seedChangesRequested,
  seedDismissed,
  seedEvidence,
  seedMarked,
  seedStale,
  seedVerdictSubmitted,
  submitAgain,
} from "@/prisma/scenarios/claims";
import { as, type Desk, must, seen } from "@/prisma/scenarios/desk";
import { exportCommand } from "@/scripts/galley/export";
import { seedPerson } from "@/scripts/testing/seed-person";
import { createTestDatabase, type TestDatabase } from "@/scripts/testing/test-database";
import { getReport, getReportAsOperator } from "./get-report";

let db: TestDatabase;
let desk: Desk;
let queries = 0;
const auditor = { id: "", name: "The auditor", role: "auditor" } as const;
const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

beforeAll(async () => {
  db = await createTestDatabase();
  process.env.DATABASE_URL = db.url;
  process.env.LOG_LEVEL = "debug";
  const person = (role: "reviewer" | "editor") =>
    seedPerson({ email: `${role}@desk.example`, name: `The ${role}`, role, password: "a password for tests" });
  const [reviewer, editor] = [await person("reviewer"), await person("editor")];
  if (!reviewer || !editor) throw new Error("the people of this test are missing");
  desk = { reviewer, editor };
  onQuery(() => queries++);
});

afterAll(async () => {
  await disconnect();
  await db.drop();
});

test("a report needs the right to export, which every role has, and an article", async () => {
  expect(getReport.permission).toBe("report:export");
  await expect(getReport(auditor, "nothing-here")).rejects.toThrow(NotFoundError);
  await expect(getReportAsOperator("with\0nul")).rejects.toThrow(NotFoundError);
});

test("an article without claims has a report that says so", async () => {
  const { slug, text } = await seedArticle(desk);
  const report = await getReport(auditor, slug);
  expect(report).toMatchObject({
    $schema: "urn:galley:report:1",
    reportVersion: 1,
    claims: [],
    skips: [],
    article: { slug, state: "checking", signOff: null },
  });
  expect(report.version).toMatchObject({
    text,
    sha256: sha256(text),
    createdBy: { name: "The reviewer", role: "reviewer" },
  });
  expect(report.coverage).toMatchObject({ share: 0, unmarked: { length: 4 } });
  expect(report.ratingScales).toHaveLength(1);
  expect(report.timeline.map(({ type }) => type)).toEqual(["article.imported"]);
});

test("the report tells of each claim where it stands, why, who disagreed, and what made an approval stale", async () => {
  const article = await seedArticle(desk);
  await seedStale(desk, article, "The bridge opened in 1932");
  const returned = await seedChangesRequested(desk, article, "It cost 4.2 million pounds");
  await submitAgain(desk, returned, "The council's minutes say so.");
  await seedDismissed(desk, article, "Nobody liked it");
  const range = { start: article.text.indexOf("the mayor"), end: article.text.indexOf("the mayor") + 9 };
  must(
    await skipRange(as(desk.reviewer), {
      articleId: article.id,
      versionNumber: 1,
      ...range,
      reason: "opinion",
      note: "taste",
    }),
  );

  const { claims, counts, skips, timeline, coverage } = await getReport(auditor, article.slug);
  expect(counts).toEqual({ open: 0, submitted: 1, "changes-requested": 0, approved: 0, stale: 1, dismissed: 1 });
  const [stale, again, dismissed] = claims;
  expect(stale).toMatchObject({ state: "stale", approval: { kind: "approve", by: { name: "The editor" } } });
  expect(stale?.changesSinceApproval).toEqual([{ what: "evidence-added", source: "Opening day" }]);
  expect(again).toMatchObject({
    state: "submitted",
    verdict: { number: 2 },
    verdicts: [{ number: 1, state: "returned" }, {}],
  });
  expect(again?.approval).toBeNull();
  expect(again?.dissent).toMatchObject([
    { what: "changes-requested", verdict: 1, reason: "Cite the council's minutes." },
  ]);
  expect(dismissed).toMatchObject({
    state: "dismissed",
    stateReason: "A matter of taste.",
    verdict: null,
    evidence: [],
  });
  expect(skips).toMatchObject([{ ...range, quote: "the mayor", reason: "opinion", note: "taste" }]);
  for (const { anchor } of claims) expect(anchor?.quote).toBe(article.text.slice(anchor?.start, anchor?.end));
  for (const { start, end, text } of coverage.unmarked) expect(text).toBe(article.text.slice(start, end));
  expect(timeline.at(-1)).toMatchObject({
    type: "skip.made",
    by: { name: "The reviewer" },
    words: expect.stringContaining("the mayor"),
  });
});

test("an outsider can check every hash with what the report holds", async () => {
  const article = await seedArticle(desk);
  await seedApproved(desk, article);
  const found = await findArticle(article.slug);
  const { sha256: subjectSha256 } = await getSignOffSubject(found as Article);
  must(await signOffArticle(as(desk.editor), { articleId: article.id, subjectSha256 }));
  const { claims, article: reported, timeline } = await getReport(auditor, article.slug);
  for (const { subject, subjectSha256 } of [...claims.flatMap(({ decisions }) => decisions), reported.signOff].filter(
    (each) => each !== null,
  )) {
    expect(sha256(subject)).toBe(subjectSha256);
  }
  for (const { record, leafHash } of timeline) expect(sha256(`\0${record}`)).toBe(leafHash);
  expect(reported).toMatchObject({ state: "signed-off", signOff: { by: { name: "The editor" }, endedAt: null } });
});

test("evidence that was taken off stays in the record, and a new assignee is named", async () => {
  const article = await seedArticle(desk);
  const claimId = await seedMarked(desk, article);
  await seedEvidence(desk, claimId);
  const [piece] = await listNamedEvidence(claimId, database());
  must(await removeEvidence(as(desk.reviewer), { ...(await seen(claimId)), evidenceId: piece?.id ?? "" }));
  must(await assignClaim(as(desk.reviewer), { ...(await seen(claimId)), assignedToId: desk.editor }));
  const { claims, timeline } = await getReport(auditor, article.slug);
  expect(claims[0]?.evidence).toMatchObject([{ source: { title: "Opening day" }, removedAt: expect.any(String) }]);
  expect(timeline.at(-1)?.changes).toContainEqual({ field: expect.any(String), before: null, after: "The editor" });
});

test("the number of queries does not grow with the claims", async () => {
  const count = async (slug: string) => {
    queries = 0;
    await getReport(auditor, slug);
    return queries;
  };
  const few = await seedArticle(desk);
  await seedVerdictSubmitted(desk, few);
  const many = await seedArticle(desk);
  const quotes = ["The bridge", "opened in 1932", "It cost", "4.2 million", "Nobody", "the mayor"];
  for (const quote of quotes) await seedStale(desk, many, quote);
  expect(await count(many.slug)).toBe(await count(few.slug));
});

test("once Galley's address is kept, reports name it, whatever the environment of the server or the command line says", async () => {
  const { slug } = await seedArticle(desk);
  must(await keepGalleyAddress("operator", { galleyAddress: "https://galley.desk.example" }));
  vi.stubEnv("NEXTAUTH_URL", "http://10.0.0.7:3000");
  for (const report of [await getReport(auditor, slug), await getReportAsOperator(slug)])
    expect(report.newsroom.galley).toBe("https://galley.desk.example");
  vi.unstubAllEnvs();
});

test("the command line writes the report where it is told, and says plainly what it cannot", async () => {
  const { slug, text } = await seedArticle(desk);
  const file = path.join(tmpdir(), `${slug}.json`);
  await exportCommand(slug, { format: "json", out: file });
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ article: { slug }, version: { text } });
  await rm(file);
  await expect(exportCommand("nope", { format: "csv", out: file })).rejects.toThrow("There is no article");
  await expect(exportCommand(slug, { format: "odt", out: file })).rejects.toThrow("There is no report format");
  await expect(exportCommand(slug, { format: "csv" })).rejects.toThrow("Say where");
  await expect(exportCommand(slug, { format: "csv", out: "/nowhere/x" })).rejects.toThrow("cannot be written");
});
