import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeLink } from "@/lib/commands/desk/make-link";
import { setPassword } from "@/lib/commands/desk/set-password";
import { approveVerdict } from "@/lib/commands/verdict/decide-on-verdict";
import { parseSigningKey } from "@/lib/data/record/signing-key";
import { sha256 } from "@/lib/data/sha256";
import { fingerprintOf } from "@/lib/domain/record/audit/signed-note";
import { eventProofPlace } from "@/lib/domain/record/bundle/layout";
import type { AuditReport } from "@/lib/domain/report/report";
import { getReportAsOperator } from "@/lib/queries/report/get-report";
import {
  type SeededArticle,
  seedApproved,
  seedArticle,
  seedChangesRequested,
  submitAgain,
} from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { newToken } from "@/prisma/scenarios/sign-up";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";
import { buildVerifier } from "@/scripts/setup/build-verifier.mjs";
import { bundleFiles, bundleText } from "@/scripts/testing/remade-bundle";
import { resealedBundle } from "@/scripts/testing/resealed-bundle";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { makeBundle } from "./make-bundle";
import { takeOver } from "./rotate-audit-key";

// Somebody outside has a bundle, its README and its verifier, and nothing else: what each of these has to tell them.

const texts = [1, 2].map(() => newAuditKey("desk.example/galley"));
const [first, second] = texts.map((text) => parseSigningKey(text, "test")) as [
  ReturnType<typeof parseSigningKey>,
  ReturnType<typeof parseSigningKey>,
];
let newsroom: TestNewsroom;
let article: SeededArticle;
let sentBack: string;
let folder: string;

beforeAll(async () => {
  await buildVerifier();
  newsroom = await openTestNewsroom();
  article = await seedArticle(newsroom.desk);
  await seedApproved(newsroom.desk, article);
  sentBack = await seedChangesRequested(newsroom.desk, article, "Nobody liked it");
  await submitAgain(newsroom.desk, sentBack);
  folder = mkdtempSync(path.join(tmpdir(), "galley-outsider-"));
  vi.stubEnv("NEXTAUTH_SECRET", "tests-only-0123456789-abcdefghijklmnop");
  vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await newsroom.close();
  vi.unstubAllEnvs();
});

async function bundleUnder(text: string | undefined): Promise<Uint8Array> {
  vi.stubEnv("AUDIT_SIGNING_KEY", text ?? "");
  return must(await makeBundle("operator", await getReportAsOperator(article.slug)));
}

/** What the README, the page of the report, and the verifier that came with it tell of a bundle. */
function told(name: string, zip: Uint8Array, ...args: string[]) {
  const place = path.join(folder, name);
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, "bundle.zip"), zip);
  for (const guide of ["verify.mjs", "verify.html", "README.txt"])
    writeFileSync(path.join(place, guide), bundleFiles(zip).get(guide) ?? "");
  const { stdout, stderr, status } = spawnSync(process.execPath, ["verify.mjs", "bundle.zip", ...args], {
    cwd: place,
    encoding: "utf8",
  });
  const page = bundleText(bundleFiles(zip), "data/report.html").replace(/[\u2068\u2069]|<[^>]*>/g, "");
  return { status, said: `${stdout}${stderr}`, page, readme: bundleText(bundleFiles(zip), "README.txt") };
}

test("whole: that none is missing, and what to compare before anything else", async () => {
  const { status, said, readme } = told("whole", await bundleUnder(texts[0]));
  expect(status).toBe(3);
  expect(said).toMatch(/^First compare the key/);
  expect(said).toMatch(/(\d+) of \1 records of this article, none missing\./);
  for (const heading of [
    "HOW TO CHECK IT",
    "WHO APPROVED",
    "WHETHER A RECORD WAS LEFT OUT",
    "WHEN THE KEY WAS CHANGED",
  ])
    expect(readme).toContain(`\n${heading}\n`);
}, 60_000);

test("a record that is left out, though the newsroom itself sealed what is left", async () => {
  const zip = await bundleUnder(texts[0]);
  const files = bundleFiles(zip);
  const asked = [...files.keys()].find(
    (name) => name.startsWith("data/events/") && bundleText(files, name).includes('"type":"verdict.changes-requested"'),
  );
  if (!asked) throw new Error("changes were requested");
  const record = bundleText(files, asked);
  const index = Number(/\d+/.exec(asked)?.[0]);
  const edit = (text: string) => {
    const report = JSON.parse(text) as AuditReport;
    return `${JSON.stringify({ ...report, timeline: report.timeline.filter((row) => row.record !== record) }, null, 2)}\n`;
  };
  const sealed = resealedBundle(zip, first, edit, (each) => {
    each.delete(asked);
    each.delete(eventProofPlace(index));
  });
  const { status, said } = told("left-out", sealed, "--key", fingerprintOf(sha256, first));
  expect(status).toBe(1);
  expect(said).toMatch(/^The bundle does not hold\. Record \d+ of the \d+ records of this article is missing\./);
}, 60_000);

test("an approval under a password that an administrator had reset, by verifier and report", async () => {
  const { editor, administrator } = newsroom.people;
  const token = newToken();
  const { revision } = (await newsroom.sql("SELECT revision FROM person WHERE id = $1", [editor]))[0] as {
    revision: number;
  };
  must(await makeLink(as(administrator), { personId: editor, revision, token }));
  must(
    await setPassword(
      { personId: editor, idempotencyKey: randomUUID() },
      { token, password: "another four words there" },
    ),
  );
  must(await approveVerdict(as(editor), { ...(await seen(sentBack)), note: null }));
  const { said, page } = told("reset", await bundleUnder(texts[0]));
  expect(said).toMatch(
    /Approved by editor: claim \d\. Their password was reset: .* by a one-time link that administrator \(administrator\) made on/,
  );
  expect(page).toMatch(
    /Signed in with a password that was reset: .* by a one-time link that administrator \(administrator\) made on/,
  );
}, 60_000);

test("a key that was changed: the earlier one, who changed it, when and why, and that a kept fingerprint leads on", async () => {
  must(await takeOver(second, [first], { rotatedBy: newsroom.people.administrator, reason: "A laptop was lost." }));
  const zip = await bundleUnder(texts[1]);
  const fingerprint = fingerprintOf(sha256, first);
  const { status, said, page } = told("rotated", zip);
  expect(status).toBe(3);
  expect(said).toContain(`UTC: ${fingerprint}. Then changed by administrator (administrator): A laptop was lost.`);
  expect(page).toContain(fingerprint);
  expect(page).toContain("Then changed by administrator (administrator): A laptop was lost.");
  const kept = told("rotated", zip, "--key", fingerprint);
  expect(kept.status).toBe(0);
  expect(kept.said).toContain("This is not the key that you gave, but one that it leads to");
}, 60_000);
