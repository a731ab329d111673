import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTransaction } from "@/lib/data/database";
import { verifyEd25519 } from "@/lib/data/record/ed25519";
import { parseSigningKey } from "@/lib/data/record/signing-key";
import { sha256, sha256Hex } from "@/lib/data/sha256";
import { checkpointText } from "@/lib/domain/record/audit/checkpoint";
import { fingerprintOf, verifierKeyOf, writeSignedNote } from "@/lib/domain/record/audit/signed-note";
import { emptyRoot } from "@/lib/domain/record/audit/tree";
import { type BundleFault, BundleFaultFound } from "@/lib/domain/record/bundle/bundle-fault";
import { verifyBundle } from "@/lib/domain/record/bundle/verify-bundle";
import { type BundleFile, readZip, writeZip } from "@/lib/domain/record/bundle/zip";
import { reportFormats } from "@/lib/exporters/report/report-formats";
import { getReportAsOperator } from "@/lib/queries/report/get-report";
import { seedApproved, seedArticle, seedMarked, seedStale } from "@/prisma/scenarios/claims";
import { hiddenName, hiddenParts, seedConfidential } from "@/prisma/scenarios/confidential";
import { as, must } from "@/prisma/scenarios/desk";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";
import { buildVerifier, verifierFolder } from "@/scripts/setup/build-verifier.mjs";
import { behindItsBack } from "@/scripts/testing/behind-its-back";
import { runs } from "@/scripts/testing/fixed-seeds";
import { type BundleFiles, bundleFiles, bundleText, remadeBundle, setText } from "@/scripts/testing/remade-bundle";
import { resealedBundle } from "@/scripts/testing/resealed-bundle";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { insertUndeclared } from "@/scripts/testing/undeclared-event";
import { bundleOutcome } from "@/scripts/verifier/bundle-outcome";
import { makeBundle } from "./make-bundle";

const keyText = newAuditKey("desk.example/galley");
const key = parseSigningKey(keyText, "test");
const stranger = parseSigningKey(newAuditKey("desk.example/galley"), "test");
let newsroom: TestNewsroom;
let slug: string;
let bundle: Uint8Array;
let folder: string;

beforeAll(async () => {
  process.env.AUDIT_SIGNING_KEY = keyText;
  await buildVerifier();
  newsroom = await openTestNewsroom();
  const article = await seedArticle(newsroom.desk);
  slug = article.slug;
  await seedApproved(newsroom.desk, article);
  await seedStale(newsroom.desk, article, "Nobody liked it");
  bundle = must(await makeBundle(as(newsroom.people.auditor), await getReportAsOperator(slug)));
  folder = mkdtempSync(path.join(tmpdir(), "galley-bundle-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  delete process.env.AUDIT_SIGNING_KEY;
  await newsroom.close();
});

function allFaultsOf(zip: Uint8Array, pinned: typeof key | null = null): BundleFault[] {
  try {
    verifyBundle({ sha256, verifyEd25519 }, zip, pinned && { key: pinned });
    return [];
  } catch (error) {
    if (error instanceof BundleFaultFound) return [error.fault, ...error.others];
    throw error;
  }
}

const faultOf = (zip: Uint8Array, pinned: typeof key | null = null) => allFaultsOf(zip, pinned)[0] ?? null;

const textOf = (name: string) => bundleText(bundleFiles(bundle), name);
const remade = (change: (files: BundleFiles) => void, options?: { keepManifest: boolean }) =>
  remadeBundle(bundle, change, options);
const edited = (name: string, edit: (text: string) => string, options?: { keepManifest: boolean }) =>
  remade((files) => setText(files, name, edit(textOf(name))), options);
const zipOf = (files: readonly BundleFile[]) =>
  writeZip(files.map(({ name, bytes }) => ({ name: `galley-x/${name}`, bytes })));

test("a bundle holds, and says what was checked", () => {
  const verified = verifyBundle({ sha256, verifyEd25519 }, bundle, { key });
  expect(verified).toMatchObject({ slug, claims: 2, key: { name: "desk.example/galley" } });
  expect(verified.events).toBe((JSON.parse(textOf("data/report.json")) as { timeline: unknown[] }).timeline.length);
  const names = [...bundleFiles(bundle).keys()];
  const expected = ["README.txt", "verify.mjs", "verify.html", "data/versions/1.txt", "bagit.txt"];
  expect(names).toEqual(
    expect.arrayContaining([...expected, ...reportFormats.map(({ ending }) => `data/report.${ending}`)]),
  );
});

test("a confidential source's name is in no part of it, also where an earlier record holds it, whose hash is proved", async () => {
  const article = await seedArticle(newsroom.desk);
  const claimId = await seedMarked(newsroom.desk, article);
  const { sourceId, evidenceId } = await seedConfidential(newsroom.people.reviewer, claimId);
  const said = { stance: "supports", passage: null, note: null, positionMs: null };
  const event = {
    actorId: newsroom.people.reviewer,
    type: "evidence.edited",
    subject: evidenceId,
    articleId: article.id,
    claimId,
    data: {
      ...{ number: 1, signOffEnded: false, before: said, after: { ...said, stance: "context" } },
      source: { id: sourceId, facts: "0".repeat(64), confidential: false, title: hiddenName.title },
    },
  } as const;
  await inTransaction((tx) => insertUndeclared(tx, event));
  const zip = must(await makeBundle("operator", await getReportAsOperator(article.slug)));
  expect(faultOf(zip)).toBe(null);
  expect([...bundleFiles(zip).keys()].filter((name) => name.endsWith(".leaf-hash"))).toHaveLength(1);
  const text = Buffer.from(zip).toString("latin1").toLowerCase();
  expect(hiddenParts.filter((part) => text.includes(part))).toEqual([]);
}, 60_000);

/** Runs the bundle's own verifier in a folder that holds nothing but it and the bundle. */
function runVerifier(zip: Uint8Array, ...args: string[]) {
  writeFileSync(path.join(folder, "verify.mjs"), bundleFiles(bundle).get("verify.mjs") ?? "");
  writeFileSync(path.join(folder, "bundle.zip"), zip);
  const { stdout, stderr, status } = spawnSync(process.execPath, ["verify.mjs", "bundle.zip", ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { stdout, stderr, status };
}

test("verify.mjs checks it in an empty folder, with nothing but Node", () => {
  const good = runVerifier(bundle);
  expect(good).toMatchObject({ status: 3, stderr: "" });
  expect(good.stdout).toMatch(/^First compare the key/);
  expect(good.stdout).toContain("Whose key is it?");
  expect(good.stdout).not.toContain("newsroom’s signature");
  for (const known of [verifierKeyOf(sha256, key), fingerprintOf(sha256, key)]) {
    const pinned = runVerifier(bundle, "--key", known);
    expect(pinned).toMatchObject({ status: 0, stderr: "" });
    expect(pinned.stdout).toContain("The bundle holds.");
  }
  expect(runVerifier(bundle, "--key", fingerprintOf(sha256, stranger))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("is not one of the key that you gave"),
  });
  expect(runVerifier(bundle, "--key", verifierKeyOf(sha256, stranger))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("is not one of the key that you gave"),
  });
  for (const args of [["--key", "x"], ["--key"], ["--help"], ["another.zip"]])
    expect(runVerifier(bundle, ...args)).toMatchObject({ status: 2, stderr: expect.not.stringContaining("    at ") });
  expect(runVerifier(edited("data/report.html", (text) => `${text} `))).toMatchObject({
    status: 1,
    stderr:
      "The bundle does not hold. A file below data/ was changed, and the list of hashes was written anew to hide it: the newsroom’s log names another list.\n",
  });
}, 60_000);

test("the verifiers that go into bundles are made of what stands here, and reach nothing outside", () => {
  const page = textOf("verify.html");
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/\b(?:src|href)=|fetch\(|XMLHttpRequest|import\(/);
  expect(
    textOf("verify.mjs")
      .match(/from "([^"]+)"/g)
      ?.sort(),
  ).toEqual(['from "node:crypto"', 'from "node:crypto"', 'from "node:fs"', 'from "node:util"']);
  expect(verifierFolder).toContain("generated");
});

test("any single bit that is changed anywhere in a bundle is found", () => {
  const counts = { changed: 0, found: 0 };
  fc.assert(
    fc.property(fc.nat(bundle.length * 8 - 1), (bit) => {
      const changed = bundle.slice();
      changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
      counts.changed += 1;
      expect(faultOf(changed)).not.toBe(null);
      counts.found += 1;
    }),
    { numRuns: runs(100) },
  );
  expect(counts).toEqual({ changed: runs(100), found: runs(100) });
}, 240_000);

test("any single bit of what is small is found: the archive's own bytes, proofs, keys, checkpoint, records", () => {
  const files = readZip(bundle);
  let at = 0;
  const places: number[] = [];
  for (const { name, bytes } of files) {
    const header = 30 + Buffer.byteLength(name);
    const length = /proof\/(?:key|checkpoint|export)|bagit|bag-info|tagmanifest/.test(name)
      ? header + bytes.length
      : header;
    for (let i = 0; i < length; i++) places.push(at + i);
    at += header + bytes.length;
  }
  for (let i = at; i < bundle.length; i++) places.push(i);
  const missed = fc
    .sample(fc.record({ place: fc.nat(places.length - 1), bit: fc.nat(7) }), runs(150))
    .filter(({ place, bit }) => {
      const changed = bundle.slice();
      const byte = places[place] as number;
      changed[byte] = (changed[byte] as number) ^ (1 << bit);
      return faultOf(changed) === null;
    });
  expect(missed).toEqual([]);
}, 240_000);

describe("whoever makes all manifests anew is found still", () => {
  test.each([
    [
      "a changed page",
      () => edited("data/report.html", (text) => text.replace("Approved", "Dismissed")),
      "export-manifest",
    ],
    [
      "a changed verdict in the data",
      () => edited("data/report.json", (text) => text.replace('"key": "true"', '"key": "false"')),
      "export-manifest",
    ],
    [
      "a changed record",
      () =>
        edited(
          [...bundleFiles(bundle).keys()].find((name) => name.startsWith("data/events/")) ?? "",
          (text) => `${text} `,
        ),
      "export-manifest",
    ],
    ["a changed text", () => edited("data/versions/1.txt", (text) => text.replace("1932", "1933")), "export-manifest"],
    ["a file too few", () => remade((files) => files.delete("data/report.pdf")), "export-manifest"],
    ["a file too many", () => remade((files) => setText(files, "data/more.txt", "more")), "export-manifest"],
    ["a changed README", () => edited("README.txt", (text) => text.replace("shows", "proves")), "export-guide"],
    [
      "a changed verifier",
      () => edited("verify.mjs", (text) => text.replace("process.exitCode", "void ")),
      "export-guide",
    ],
    ["a changed bag-info", () => edited("bag-info.txt", (text) => text.replace("20", "19")), "tag-file-wrong"],
    ["a changed bag declaration", () => edited("bagit.txt", (text) => text.replace("1.0", "0.9")), "tag-file-wrong"],
    ["something beside the payload", () => remade((files) => setText(files, "more.txt", "more")), "file-extra"],
    ["a changed export", () => edited("proof/export.json", (text) => text.replace('"v":1', '"v":2')), "proof-wrong"],
  ])("%s", (_what, make, what) => {
    expect(faultOf(make())?.what).toBe(what);
  });
});

describe("several things that do not hold are all told, the first one first:", () => {
  const files = () => bundleFiles(bundle);
  const record = (number: number) =>
    [...files().keys()]
      .filter((name) => /^data\/events\/\d+\.json$/.test(name))
      .find((name) => textOf(name).includes(`"number":${number},"of":"${articleOf(name)}"`)) ?? "";
  const articleOf = (name: string) => (JSON.parse(textOf(name)) as { article: string }).article;
  const say = (files: BundleFiles, edit: (report: { claims: Record<string, unknown>[] }) => void) => {
    const report = JSON.parse(bundleText(files, "data/report.json"));
    edit(report);
    setText(files, "data/report.json", `${JSON.stringify(report, null, 2)}\n`);
  };

  test.each<[string, (files: BundleFiles) => void, readonly string[], { keepManifest: boolean }?]>([
    [
      "files that are not what the manifest says, gone, and put in",
      (files) => {
        setText(files, "data/report.html", "Another page.");
        setText(files, "data/report.csv", "Another table.");
        files.delete("data/report.pdf");
        setText(files, "data/more.txt", "more");
      },
      [
        "file-changed data/report.csv",
        "file-changed data/report.html",
        "file-missing data/report.pdf",
        "file-extra data/more.txt",
      ],
      { keepManifest: true },
    ],
    [
      "a list of files that was written anew, a README, and a file beside",
      (files) => {
        setText(files, "README.txt", "Trust us.");
        setText(files, "data/versions/1.txt", "Other words.");
        setText(files, "more.txt", "more");
      },
      ["export-manifest", "export-guide", "report-version 1", "file-extra more.txt"],
    ],
    [
      "two files beside the payload",
      (files) => {
        setText(files, "more.txt", "more");
        setText(files, "proof/more.txt", "more");
      },
      ["file-extra more.txt", "file-extra proof/more.txt"],
    ],
    [
      "two records, of which one is left out",
      (files) => {
        files.delete(record(2));
        setText(files, record(3), `${textOf(record(3))} `);
      },
      ["export-manifest", "proof-wrong <3>", "record-order 4", "record-missing 2"],
    ],
    [
      "a signature, and what the report says",
      (files) => {
        setText(files, "proof/checkpoint.txt", textOf("proof/checkpoint.txt").slice(0, -20));
        setText(files, "data/versions/1.txt", "Other words.");
      },
      ["checkpoint-unreadable", "report-version 1"],
    ],
    [
      "what the report says of two claims, and its numbers",
      (files) =>
        say(files, (report) => {
          for (const claim of report.claims) claim.statement = "Something else.";
          Object.assign(report, { counts: { ...(report as unknown as { counts: object }).counts, open: 9 } });
        }),
      ["export-manifest", "report-claim 1", "report-claim 2", "report-counts"],
    ],
  ])("%s", (_what, change, expected, options) => {
    const found = allFaultsOf(remade(change, options)).map(({ what, where }) =>
      [what, where.file ?? where.number ?? where.numbers].filter(Boolean).join(" "),
    );
    const named = expected.map((fault) => fault.replace("<3>", record(3)));
    expect(found.filter((fault) => named.includes(fault))).toEqual(named);
    expect(found[0]).toBe(named[0]);
  });

  test("also where the key is another one, and as many as somebody reads", () => {
    const changed = remade((files) => {
      for (let i = 0; i < 40; i++) setText(files, `more-${i}.txt`, "more");
    });
    expect(allFaultsOf(changed, stranger).map(({ what }) => what)).toEqual([
      "key-foreign",
      ...Array<string>(40).fill("file-extra"),
    ]);
    const outcome = bundleOutcome({ sha256, verifyEd25519 }, changed, { key: stranger });
    expect(outcome).toMatchObject({ judgement: "The bundle is not one of the key that you gave." });
    const faults = "faults" in outcome ? outcome.faults : [];
    expect(faults).toHaveLength(31);
    expect(faults.at(-1)).toBe("And more that does not hold: 11.");
    expect(runVerifier(changed)).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringContaining("more-29.txt"),
    });
  }, 60_000);
});

describe("what is no bundle is refused by what is wrong with it", () => {
  const raw = (name: string) => {
    const zip = writeZip([{ name: `galley-x/${"a".repeat(name.length)}`, bytes: new Uint8Array([1]) }]);
    return Buffer.from(
      Buffer.from(zip)
        .toString("latin1")
        .replaceAll(`galley-x/${"a".repeat(name.length)}`, `galley-x/${name}`),
      "latin1",
    );
  };
  const note = (size: number, signer = key) => {
    const text = checkpointText({ origin: "desk.example/galley", size, root: emptyRoot(sha256) });
    return writeSignedNote({ text, signatures: [signer.sign(text)] });
  };
  test.each([
    ["nothing", () => new Uint8Array(), "no-bytes"],
    ["something else", () => Buffer.from("%PDF-1.7 and so on, for long enough to be a header"), "no-zip"],
    ["one that is cut off", () => bundle.slice(0, bundle.length - 30), "zip-cut"],
    ["one that is cut off in a file", () => bundle.slice(0, 60_000), "zip-cut"],
    ["one with something behind it", () => Buffer.concat([bundle, Buffer.from("x")]), "zip-altered"],
    ["one with a path outside itself", () => raw("../../etc/passwd"), "path-outside"],
    ["one with a path that Windows reads otherwise", () => raw("..\\..\\boot.ini"), "path-outside"],
    [
      "one that was packed again with entries for folders",
      () => zipOf([{ name: "galley/", bytes: new Uint8Array() }]),
      "zip-repacked",
    ],
    [
      "one with a file that is packed, as a bomb must be",
      () => {
        const zip = bundle.slice();
        zip[8] = 8;
        return zip;
      },
      "zip-packed",
    ],
    [
      "one with a file twice",
      () =>
        zipOf([
          { name: "a", bytes: new Uint8Array() },
          { name: "a", bytes: new Uint8Array() },
        ]),
      "file-twice",
    ],
    ["one without a bag", () => zipOf([{ name: "a", bytes: new Uint8Array() }]), "no-bag"],
    [
      "one with two folders",
      () =>
        writeZip([
          { name: "a/bagit.txt", bytes: new Uint8Array() },
          { name: "b/x", bytes: new Uint8Array() },
        ]),
      "two-folders",
    ],
    [
      "one with a missing file",
      () => remade((files) => files.delete("data/report.pdf"), { keepManifest: true }),
      "file-missing",
    ],
    [
      "one with an extra file",
      () => remade((files) => setText(files, "data/x", ""), { keepManifest: true }),
      "file-extra",
    ],
    [
      "one with a changed file",
      () => edited("data/report.html", (text) => `${text}x`, { keepManifest: true }),
      "file-changed",
    ],
    [
      "one whose manifest is no manifest",
      () => edited("manifest-sha256.txt", () => "x\n", { keepManifest: true }),
      "manifest-unreadable",
    ],
    [
      "one with a cut note",
      () => edited("proof/checkpoint.txt", (text) => text.slice(0, -20)),
      "checkpoint-unreadable",
    ],
    [
      "one with a note without signature",
      () => edited("proof/checkpoint.txt", (text) => text.slice(0, text.indexOf("\n\n") + 1)),
      "checkpoint-unreadable",
    ],
    [
      "one with two signatures",
      () => edited("proof/checkpoint.txt", (text) => `${text}${text.slice(text.indexOf("\n\n") + 2)}`),
      "checkpoint-extra",
    ],
    [
      "one with a key of another name",
      () => edited("proof/key.txt", () => `${verifierKeyOf(sha256, { ...key, name: "other.example/log" })}\n`),
      "key-chain",
    ],
    ["one with a tree of size zero", () => edited("proof/checkpoint.txt", () => note(0)), "checkpoint-empty"],
    [
      "one signed by a foreign key",
      () => edited("proof/checkpoint.txt", () => note(9, stranger)),
      "checkpoint-not-signed",
    ],
    [
      "one with a bad signature",
      () => edited("proof/checkpoint.txt", (text) => text.replace(/^(\d+)$/m, (size) => `${Number(size) + 1}`)),
      "checkpoint-signature",
    ],
    ["one with a key that is none", () => edited("proof/key.txt", (text) => text.slice(3)), "key-unreadable"],
    [
      "one with a proof of another tree",
      () => edited("proof/export.tlog-proof", (text) => text.slice(0, text.indexOf("\n\n") + 2) + note(3)),
      "proof-other-checkpoint",
    ],
    [
      "one with a proof of another leaf",
      () => edited("proof/export.tlog-proof", (text) => text.replace(/index \d+/, "index 0")),
      "proof-wrong",
    ],
    ["one with a cut proof", () => edited("proof/export.tlog-proof", (text) => text.slice(0, 40)), "proof-unreadable"],
  ])("%s", (_what, make, what) => {
    expect(faultOf(make())?.what).toBe(what);
  });

  test("with a key that is not the pinned one", () => {
    expect(faultOf(bundle, stranger)?.what).toBe("key-foreign");
  });
});

describe("whoever seals a bundle with a key of their own is found by what is in it", () => {
  const sealed = (edit: (text: string) => string) => resealedBundle(bundle, stranger, edit);
  type Parts = { claims: object[]; timeline: object[]; counts: object; sources: object; article: object };
  const changed = (change: (report: Parts) => void) => (text: string) => {
    const report = JSON.parse(text) as Parts;
    change(report);
    return `${JSON.stringify(report, null, 2)}\n`;
  };

  const dissent = {
    ...{ what: "other-rating", verdict: 1, by: { name: "x", role: "editor" } },
    ...{ at: "2026-01-01T00:00:00.000Z", rating: "True" },
  };

  test("or not at all, where nothing is wrong with it but the key", () => {
    expect(faultOf(sealed((text) => text))).toBe(null);
    expect(
      faultOf(
        sealed((text) => text),
        key,
      )?.what,
    ).toBe("key-foreign");
  });

  test.each<[string, (text: string) => string, string]>([
    ["no JSON", (text) => text.slice(1), "json-unreadable"],
    ["JSON of another form", (text) => JSON.stringify(JSON.parse(text)), "json-not-as-written"],
    ["depth beyond all sense", () => `${"[".repeat(100_000)}${"]".repeat(100_000)}`, "json-too-deep"],
    ["a name twice", (text) => text.replace("{", '{ "article": 1,'), "json-name-twice"],
    ["half a character", (text) => text.replace('"UTF-16', '"\\ud800UTF-16'), "json-half-character"],
    ["nothing", () => "null\n", "report-form"],
    ["a list", () => "[]\n", "report-form"],
    ["a member too many", changed((report) => Object.assign(report, { more: 1 })), "report-form"],
    ["a newer version's", changed((report) => Object.assign(report, { reportVersion: 999 })), "report-newer"],
    ["no claims, though there are", changed((report) => Object.assign(report, { claims: [] })), "report-claim"],
    ["a claim twice", changed(({ claims }) => claims.push(claims[0] ?? {})), "report-counts"],
    ["a row of the timeline too few", changed(({ timeline }) => timeline.pop()), "report-timeline"],
    ["other numbers", changed(({ counts }) => Object.assign(counts, { approved: 7 })), "report-counts"],
    ["other sources", changed(({ sources }) => Object.assign(sources, { total: 0 })), "report-counts"],
    ["no dissent at all", changed(({ claims }) => Object.assign(claims[0] ?? {}, { dissent: [1] })), "report-form"],
    [
      "another dissent",
      changed(({ claims }) => Object.assign(claims[0] ?? {}, { dissent: [dissent] })),
      "report-decision",
    ],
    ["a changed title", changed(({ article }) => Object.assign(article, { title: "x" })), "report-article"],
  ])("a report that is %s", (_what, edit, what) => {
    expect(faultOf(sealed(edit))?.what).toBe(what);
  });

  test("whatever is of another kind, it ends in a sentence", () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom("null", "7", '"x"', "[]", "{}", "true"), (at, value) => {
        const edit = (report: string) => {
          const found = [...report.matchAll(/(?<=": )(?:null|true|false|\d+|"[^"\\]*"|\[\])/g)];
          const { 0: old = "", index = 0 } = found[at % found.length] ?? {};
          return report.slice(0, index) + value + report.slice(index + old.length);
        };
        // Some things rest on the manifest alone: then it holds, and it must not throw.
        faultOf(sealed(edit));
      }),
      { numRuns: runs(60) },
    );
  }, 120_000);
});

describe("what was changed in the database before the export does not get past the log", () => {
  test.each([
    [
      "a verdict's rating",
      "UPDATE verdict SET rating_id = (SELECT id FROM rating WHERE key = 'mostly-false')",
      "report-verdict",
    ],
    ["a decision", "UPDATE decision SET subject = replace(subject, '1932', '1933')", "report-decision"],
    ["the article's text", "UPDATE article_version SET text = replace(text, '1932', '1933')", "report-version"],
  ])(
    "%s",
    async (_what, sql, what) => {
      const changed = await behindItsBack(newsroom, sql, async () =>
        must(await makeBundle("operator", await getReportAsOperator(slug))),
      );
      expect(faultOf(changed)?.what).toBe(what);
    },
    60_000,
  );
});

test("the log names the bundle that was given out, by the hash of its manifest", async () => {
  const [row] = await newsroom.sql(
    "SELECT convert_from(bytes, 'UTF8') AS said FROM audit_event WHERE type = 'report.bundled' ORDER BY at LIMIT 1",
  );
  expect((JSON.parse(row?.said as string) as { data: unknown }).data).toMatchObject({
    manifestSha256: sha256Hex(textOf("manifest-sha256.txt")),
  });
});
