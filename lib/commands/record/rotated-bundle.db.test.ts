import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { verifyEd25519 } from "@/lib/data/record/ed25519";
import { parseSigningKey, type SigningKey } from "@/lib/data/record/signing-key";
import { sha256 } from "@/lib/data/sha256";
import { toBase64 } from "@/lib/domain/record/audit/base64";
import { fingerprintOf, parseSignedNote, verifierKeyOf, writeSignedNote } from "@/lib/domain/record/audit/signed-note";
import { BundleFaultFound } from "@/lib/domain/record/bundle/bundle-fault";
import { verifyBundle } from "@/lib/domain/record/bundle/verify-bundle";
import { getReportAsOperator } from "@/lib/queries/report/get-report";
import { type SeededArticle, seedApproved, seedArticle } from "@/prisma/scenarios/claims";
import { must } from "@/prisma/scenarios/desk";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";
import { buildVerifier } from "@/scripts/setup/build-verifier.mjs";
import { type BundleFiles, bundleFiles, bundleText, remadeBundle, setText } from "@/scripts/testing/remade-bundle";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { bundleOutcome } from "@/scripts/verifier/bundle-outcome";
import { makeBundle } from "./make-bundle";
import { takeOver } from "./rotate-audit-key";

const crypto = { sha256, verifyEd25519 };
const texts = [1, 2, 3, 4].map(() => newAuditKey("desk.example/galley"));
const [first, second, third, stranger] = texts.map((text) => parseSigningKey(text, "test")) as [
  SigningKey,
  SigningKey,
  SigningKey,
  SigningKey,
];
let newsroom: TestNewsroom;
let article: SeededArticle;

beforeAll(async () => {
  await buildVerifier();
  newsroom = await openTestNewsroom();
  article = await seedArticle(newsroom.desk);
  await seedApproved(newsroom.desk, article);
});
afterAll(async () => {
  await newsroom.close();
  vi.unstubAllEnvs();
});

/** A bundle made while the log is signed by one of the keys. */
async function bundleOf(key: SigningKey): Promise<Uint8Array> {
  vi.stubEnv("AUDIT_SIGNING_KEY", texts[[first, second, third, stranger].indexOf(key)] ?? "");
  return must(await makeBundle("operator", await getReportAsOperator(article.slug)));
}

function allFaultsOf(zip: Uint8Array, key: SigningKey): string[] {
  try {
    verifyBundle(crypto, zip, { key });
    return [];
  } catch (error) {
    if (error instanceof BundleFaultFound) return [error.fault, ...error.others].map(({ what }) => what);
    throw error;
  }
}

const faultOf = (zip: Uint8Array, key: SigningKey) => allFaultsOf(zip, key)[0] ?? null;

describe("after a rotation", () => {
  let zip: Uint8Array;
  let before: Uint8Array;
  let duringReport: Awaited<ReturnType<typeof getReportAsOperator>>;
  const why = { rotatedBy: null, reason: "A laptop was lost." };

  beforeAll(async () => {
    before = await bundleOf(first);
    duringReport = await getReportAsOperator(article.slug);
    must(await takeOver(second, [first], why));
    must(await takeOver(third, [second], { rotatedBy: newsroom.people.editor, reason: "Every year." }));
    zip = await bundleOf(third);
  }, 60_000);

  test("a genuine bundle holds with the key in force, and with each that leads to it", () => {
    for (const key of [first, second, third]) expect(faultOf(zip, key)).toBe(null);
    expect(faultOf(before, first)).toBe(null);
  });

  test("a key that the log never had, or had only later, is another one", () => {
    expect(faultOf(zip, stranger)).toBe("key-foreign");
    expect(faultOf(before, third)).toBe("key-foreign");
  });

  test("the verifiers say that the kept key led there, and why each one after it came", () => {
    const outcome = bundleOutcome(crypto, zip, { key: first });
    const said = "lines" in outcome ? outcome.lines.join("\n") : "";
    expect(said).toContain("one that it leads to");
    expect(said).not.toContain("This is the key that you gave.");
  });

  test("whoever has nothing but the bundle is told of each earlier key, until when, who changed it and why, by verifier and report", () => {
    const outcome = bundleOutcome(crypto, zip, null);
    const said = "lines" in outcome ? outcome.lines.join("\n") : "";
    const page = bundleText(bundleFiles(zip), "data/report.html")
      .replace(/[\u2068\u2069]/g, "")
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ");
    expect(said).toContain("The log had 2 other keys before.");
    expect(page).toContain("Earlier keys of the log The log’s key was changed 2 times before this report was made.");
    for (const [key, told, shown] of [
      [
        first,
        "the operator of the newsroom’s server: A laptop was lost.",
        "the operator of the server: A laptop was lost.",
      ],
      [second, "editor (editor): Every year.", "editor (editor): Every year."],
    ] as const) {
      const fingerprint = fingerprintOf(sha256, key);
      expect(said).toContain(`UTC: ${fingerprint}. Then changed by ${told}`);
      expect(page).toContain(` ${fingerprint} In force from `);
      expect(page).toContain(`UTC. Then changed by ${shown}`);
    }
    expect(said).not.toContain(`UTC: ${fingerprintOf(sha256, third)}`);
    for (const text of [page, bundleText(bundleFiles(zip), "README.txt")])
      expect(text).toContain("How to read and check this report");
  });

  test("before it nothing of that is said", () => {
    const outcome = bundleOutcome(crypto, before, null);
    expect("lines" in outcome ? outcome.lines.join("\n") : "other key").not.toMatch(/other keys? before/);
    expect(bundleText(bundleFiles(before), "data/report.html")).not.toContain("Earlier keys");
  });

  describe("a report that tells of other keys than the records is found:", () => {
    type Keys = { by: unknown; reason: string | null; since: string; key: string }[];
    const telling = (change: (keys: Keys) => void) =>
      remadeBundle(zip, (files) => {
        const report = JSON.parse(bundleText(files, "data/report.json")) as { checkpoint: { keys: Keys } };
        change(report.checkpoint.keys);
        setText(files, "data/report.json", `${JSON.stringify(report, null, 2)}\n`);
      });
    test.each<[string, (keys: Keys) => void]>([
      ["one is left out", (keys) => keys.shift()],
      ["the reason is another", (keys) => Object.assign(keys[1] ?? {}, { reason: "Every year." })],
      ["nobody changed it", (keys) => Object.assign(keys[2] ?? {}, { by: null })],
      ["it was earlier", (keys) => Object.assign(keys[1] ?? {}, { since: "2020-01-01T00:00:00.000Z" })],
      ["it is another key", (keys) => Object.assign(keys[0] ?? {}, { key: verifierKeyOf(sha256, stranger) })],
    ])("%s", (_what, change) => {
      expect(allFaultsOf(telling(change), first)).toContain("report-keys");
    });
  });

  test("a report that was read before the rotation can be sealed after it", async () => {
    const late = must(await makeBundle("operator", duringReport));
    for (const key of [first, second, third]) expect(faultOf(late, key)).toBe(null);
  });

  describe("a chain that was tampered with is found:", () => {
    const note = (files: BundleFiles, number: number, change: (note: string) => string) => {
      const name = `proof/keys/${number}.tlog-proof`;
      const text = bundleText(files, name);
      const at = text.indexOf("\n\n") + 2;
      setText(files, name, text.slice(0, at) + change(text.slice(at)));
    };
    const signedBy = (files: BundleFiles, number: number, ...signers: readonly SigningKey[]) =>
      note(files, number, (text) => {
        const read = parseSignedNote(text);
        if (!read) throw new Error("there is a note");
        return writeSignedNote({ text: read.text, signatures: signers.map((signer) => signer.sign(read.text)) });
      });

    test.each<[string, (files: BundleFiles) => void, string]>([
      ["the old key's signature is gone", (files) => signedBy(files, 2, second), "key-not-led"],
      ["a stranger's stands in its place", (files) => signedBy(files, 2, second, stranger), "key-chain"],
      ["a signature stands there twice", (files) => signedBy(files, 2, second, first, first), "key-chain"],
      ["nobody signed", (files) => signedBy(files, 2), "proof-unreadable"],
      [
        "a key is left out",
        (files) => {
          for (const ending of ["json", "tlog-proof"]) {
            files.set(`proof/keys/2.${ending}`, files.get(`proof/keys/3.${ending}`) ?? new Uint8Array());
            files.delete(`proof/keys/3.${ending}`);
          }
        },
        "key-chain",
      ],
      [
        "the last key is left out",
        (files) => {
          files.delete("proof/keys/3.json");
          files.delete("proof/keys/3.tlog-proof");
        },
        "key-chain",
      ],
      [
        "a record tells of another key",
        (files) => {
          const text = bundleText(files, "proof/keys/3.json");
          setText(files, "proof/keys/3.json", text.replace("Every year.", "Never."));
        },
        "proof-wrong",
      ],
      [
        "another key is in front",
        (files) => {
          const text = bundleText(files, "proof/keys/1.json");
          setText(files, "proof/keys/1.json", text.replace(toBase64(first.publicKey), toBase64(stranger.publicKey)));
        },
        "key-chain",
      ],
    ])("%s", (_what, change, what) => {
      expect(faultOf(remadeBundle(zip, change), first)).toBe(what);
    });
  });

  test("where the old key was not at hand, it does not lead to the new one, and the words say what to do", async () => {
    must(await takeOver(stranger, []));
    const lost = await bundleOf(stranger);
    expect(faultOf(lost, stranger)).toBe(null);
    expect(faultOf(lost, third)).toBe("key-not-led");
    const outcome = bundleOutcome(crypto, lost, { key: third });
    expect(outcome).toMatchObject({ faults: [expect.stringContaining("Ask the newsroom for its new fingerprint")] });
    const unpinned = bundleOutcome(crypto, lost, null);
    expect("lines" in unpinned ? unpinned.lines.join("\n") : "").toMatch(
      /no reason was recorded No earlier key vouches for the one that came then/,
    );
  });
});

test("without a key that somebody knows, the words begin with whose key must be compared, and call nothing the newsroom's", async () => {
  const zip = await bundleOf(stranger);
  const outcome = bundleOutcome(crypto, zip, null);
  if ("faults" in outcome) throw new Error(outcome.faults.join());
  expect(outcome).toMatchObject({ isKnown: false });
  expect(outcome.lines[0]).toMatch(/^First compare the key/);
  expect(outcome.lines.join("\n")).not.toContain("newsroom’s signature");
  const known = bundleOutcome(crypto, zip, { key: stranger });
  if ("faults" in known) throw new Error(known.faults.join());
  expect(known).toMatchObject({ isKnown: true, judgement: "The bundle holds." });
  const said = known.lines.join("\n");
  expect(said).toMatch(/^The fact-check of “The bridge .*” by /);
  expect(said).toContain("Claim 1, approved by a second person: True.");
  expect(said).toMatch(/Unaltered since \d+ \w+ \d{4}/);
  expect(said).toMatch(/(\d+) of \1 records of this article, none missing\./);
  expect(said).toContain(verifierKeyOf(sha256, stranger));
}, 60_000);
