import { gunzipSync, inflateSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { uploadSnapshot } from "@/lib/commands/evidence/upload-snapshot";
import { verifyEd25519 } from "@/lib/data/record/ed25519";
import { parseSigningKey } from "@/lib/data/record/signing-key";
import { sha256, sha256Hex } from "@/lib/data/sha256";
import { BundleFaultFound } from "@/lib/domain/record/bundle/bundle-fault";
import { verifyBundle } from "@/lib/domain/record/bundle/verify-bundle";
import { readSnapshot } from "@/lib/evidence/read/read-snapshot";
import { type LoopbackServer, startLoopbackServer } from "@/lib/evidence/testing/loopback-server";
import { readZip as readAnyZip } from "@/lib/exporters/testing/read-zip";
import { getReportAsOperator } from "@/lib/queries/report/get-report";
import { takeSnapshotJob } from "@/lib/worker/take-snapshot-job";
import { type SeededArticle, seedArticle, seedMarked } from "@/prisma/scenarios/claims";
import { hiddenName, hiddenParts, publicWords, seedConfidential } from "@/prisma/scenarios/confidential";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { evidenceNow, seedKept } from "@/prisma/scenarios/snapshots";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";
import { buildVerifier } from "@/scripts/setup/build-verifier.mjs";
import { runs } from "@/scripts/testing/fixed-seeds";
import { type BundleFiles, bundleFiles, bundleText } from "@/scripts/testing/remade-bundle";
import { resealedBundle } from "@/scripts/testing/resealed-bundle";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { makeBundle } from "./make-bundle";

const passage = "The bridge opened in 1932, the minutes say.";
const page = (words: string) =>
  `<!doctype html><html lang="en"><title>Minutes</title><article><h1>Minutes</h1><p>${words}</p></article></html>`;
let outside: LoopbackServer;
let newsroom: TestNewsroom;
let bundle: Uint8Array;
let files: BundleFiles;

beforeAll(async () => {
  outside = await startLoopbackServer((request, response) => {
    const isHidden = request.url?.includes("zq-7781");
    response.setHeader("content-type", "text/html").end(page(isHidden ? `${hiddenName.title} says so.` : passage));
  });
  vi.stubEnv("GALLEY_FETCH_ALLOW", `127.0.0.1:${outside.port}`);
  vi.stubEnv("AUDIT_SIGNING_KEY", newAuditKey("desk.example/galley"));
  await buildVerifier();
  newsroom = await openTestNewsroom();
  const article = await seedArticle(newsroom.desk);
  await seedKept(newsroom.desk, await seedMarked(newsroom.desk, article), outside.at("/minutes"), passage);
  await seedHidden(article);
  bundle = must(await makeBundle("operator", await getReportAsOperator(article.slug)));
  files = bundleFiles(bundle);
}, 120_000);
afterAll(async () => {
  await newsroom.close();
  await outside.close();
  vi.unstubAllEnvs();
});

/** Confidential sources: a person whose words were brought as a file, and a page that was fetched. */
async function seedHidden(article: SeededArticle): Promise<void> {
  const claimId = await seedMarked(newsroom.desk, article, "Nobody liked it");
  const { evidenceId, sourceId } = await seedConfidential(newsroom.people.reviewer, claimId);
  const bytes = new TextEncoder().encode(
    `${hiddenName.title} of ${hiddenName.publisher}: they were told to stay away.`,
  );
  const file = { name: "quillfeather.txt", toldType: "text/plain", bytes };
  const evidence = { ...(await seen(claimId)), evidenceId };
  must(await uploadSnapshot(as(newsroom.people.reviewer), { sourceId, evidence, ...file }));
  const address = outside.at("/people/zq-7781");
  const described = { title: hiddenName.author, publisher: null, author: null, publishedOn: null } as const;
  const source = {
    from: "new",
    ...described,
    address,
    kind: "primary",
    medium: "page",
    confidence: publicWords,
  } as const;
  const said = { stance: "context", passage: null, note: null } as const;
  const input = { ...(await seen(claimId)), source, ...said };
  const fetched = must(await attachEvidence(as(newsroom.people.reviewer), input));
  const { snapshotId } = await evidenceNow(fetched.evidenceId);
  await takeSnapshotJob({ snapshotId: snapshotId ?? "", attempt: 0 });
}

function isFound(zip: Uint8Array): boolean {
  try {
    verifyBundle({ sha256, verifyEd25519 }, zip, null);
    return false;
  } catch (error) {
    if (error instanceof BundleFaultFound) return true;
    throw error;
  }
}

test("the pages that evidence rests on are in a bundle as WARC, and what of confidential sources was kept is not", () => {
  expect(isFound(bundle)).toBe(false);
  const snapshots = [...files.keys()].filter((name) => name.startsWith("data/snapshots/"));
  expect(snapshots).toHaveLength(1);
  const warc = gunzipSync(files.get(snapshots[0] ?? "") ?? new Uint8Array()).toString("utf8");
  expect(warc).toContain(passage);
  expect(bundleText(files, "README.txt")).toContain("2 of confidential sources were left out");
  expect(snapshotsIn(bundleText(files, "data/report.json"))[0]?.sha256).toBe(sha256Hex(page(passage)));
});

type Snapshot = { salt: string | null; sha256: string | null; saltedSha256: string; bytes: number | null };
function snapshotsIn(report: string): Snapshot[] {
  const { claims } = JSON.parse(report) as { claims: { evidence: { snapshot: Snapshot | null }[] }[] };
  return claims.flatMap(({ evidence }) => evidence.flatMap(({ snapshot }) => snapshot ?? []));
}

test("salt, hash and length of an open snapshot are told, and give the name that the records have; those of confidential ones are not", () => {
  const [open, ...hidden] = snapshotsIn(bundleText(files, "data/report.json"));
  expect(sha256Hex(`${open?.salt}\n${open?.sha256}`)).toBe(open?.saltedSha256);
  expect(hidden).toHaveLength(2);
  for (const snapshot of hidden) expect(snapshot).toMatchObject({ salt: null, sha256: null, bytes: null });
  const records = [...files.keys()].filter((name) => /^data\/events\/\d+\.json$/.test(name));
  const said = records.map((name) => bundleText(files, name)).join("\n");
  expect(said).toContain(open?.saltedSha256);
  expect(said).not.toContain(open?.sha256);
});

const stranger = parseSigningKey(newAuditKey("desk.example/galley"), "test");
const changes: readonly (readonly [string, (open: Snapshot) => Partial<Snapshot>, "open" | "hidden"])[] = [
  ["another salt", () => ({ salt: "0".repeat(64) }), "open"],
  ["another hash of the bytes", () => ({ sha256: "0".repeat(64) }), "open"],
  ["another name than the records have", ({ salt }) => nameOf(salt, "0".repeat(64)), "open"],
  ["no salt where there is nothing to hide", () => ({ salt: null }), "open"],
  ["a salt of a confidential one", () => ({ salt: "0".repeat(64) }), "hidden"],
];
const nameOf = (salt: string | null, sha256: string) => ({ sha256, saltedSha256: sha256Hex(`${salt}\n${sha256}`) });

test.each(changes)("%s is found, also in a bundle that was sealed anew", (_, change, which) => {
  const edited = (text: string) => {
    const report = JSON.parse(text) as { claims: { evidence: { snapshot: Snapshot }[] }[] };
    const [open, hidden] = report.claims.map(({ evidence }) => evidence.findLast(({ snapshot }) => snapshot)?.snapshot);
    Object.assign((which === "open" ? open : hidden) ?? {}, change(open as Snapshot));
    return `${JSON.stringify(report, null, 2)}\n`;
  };
  expect(isFound(resealedBundle(bundle, stranger, (text) => text))).toBe(false);
  expect(isFound(resealedBundle(bundle, stranger, edited))).toBe(true);
});

/** A file with all that is packed in it, unpacked: archives, WARC, and the streams and words of PDF. */
async function unpacked(name: string, bytes: Uint8Array): Promise<string> {
  const parts = [Buffer.from(bytes)];
  if (name.endsWith(".gz")) parts.push(gunzipSync(bytes));
  if (name.endsWith(".xlsx")) for (const part of (await readAnyZip(bytes)).values()) parts.push(Buffer.from(part));
  if (name.endsWith(".pdf")) {
    const raw = Buffer.from(bytes).toString("latin1");
    for (const [, stream = ""] of raw.matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)) {
      try {
        parts.push(inflateSync(Buffer.from(stream, "latin1")));
      } catch {
        // Not every stream is packed.
      }
    }
    parts.push(Buffer.from((await readSnapshot(bytes, "application/pdf", null)).text));
  }
  return parts
    .map((part) => `${part.toString("latin1")}\n${part.toString("utf8")}\n${part.toString("utf16le")}`)
    .join("\n");
}

test("nothing of a confidential source's name, address or words as they were kept is in any byte of it, unpacked as far as it goes", async () => {
  const found: string[] = [];
  let isSearchOfUse = false;
  for (const [name, bytes] of files) {
    const text = (await unpacked(name, bytes)).toLowerCase();
    for (const part of hiddenParts) if (text.includes(part)) found.push(`${name}: ${part}`);
    if (name.endsWith(".pdf")) isSearchOfUse = text.includes(publicWords.description.toLowerCase());
  }
  expect(found).toEqual([]);
  expect(isSearchOfUse).toBe(true);
});

test("any single bit that is changed anywhere is found, in a snapshot as well", () => {
  const counts = { changed: 0, found: 0 };
  fc.assert(
    fc.property(fc.nat(bundle.length * 8 - 1), (bit) => {
      const other = bundle.slice();
      other[bit >> 3] = (other[bit >> 3] as number) ^ (1 << (bit & 7));
      counts.changed += 1;
      if (isFound(other)) counts.found += 1;
    }),
    { numRuns: runs(100) },
  );
  expect(counts).toEqual({ changed: runs(100), found: runs(100) });
}, 240_000);
