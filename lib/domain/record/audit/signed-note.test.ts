import { generateKeyPairSync, sign, verify } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBase64, toBase64 } from "./base64";
import { checkpointText, parseCheckpoint, parseCheckpointText } from "./checkpoint";
import { parseLogProof, writeLogProof } from "./log-proof";
import {
  fingerprintOf,
  keyIdOf,
  type NoteKey,
  parseSignedNote,
  parseVerifierKey,
  signerOf,
  type VerifyEd25519,
  verifierKeyOf,
  writeSignedNote,
} from "./signed-note";
import { sha256 } from "./testing/defined-tree";

const verifyEd25519: VerifyEd25519 = (publicKey, message, signature) =>
  verify(
    null,
    message,
    { key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(publicKey).toString("base64url") }, format: "jwk" },
    signature,
  );

/** The example of Go's package golang.org/x/mod/sumdb/note, made by another implementation. */
const foreign = {
  vkey: "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
  note:
    "If you think cryptography is the answer to your problem,\n" +
    "then you don't know what your problem is.\n" +
    "\n" +
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n",
};

function newKey(name: string) {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const { x } = publicKey.export({ format: "jwk" });
  return { key: { name, publicKey: new Uint8Array(Buffer.from(x as string, "base64url")) }, privateKey };
}

function signed(text: string, ...signers: ReturnType<typeof newKey>[]): string {
  const signatures = signers.map(({ key, privateKey }) => ({
    name: key.name,
    keyId: keyIdOf(sha256, key),
    signature: new Uint8Array(sign(null, Buffer.from(text), privateKey)),
  }));
  return writeSignedNote({ text, signatures });
}

const desk = newKey("desk.example/galley");
const witness = newKey("witness.example/w1");
const head = { origin: "desk.example/galley", size: 3, root: sha256(Uint8Array.of(1)) };
const note = signed(checkpointText(head), desk, witness);

function signer(text: string, keys: readonly NoteKey[]) {
  const parsed = parseSignedNote(text);
  return parsed ? signerOf(sha256, verifyEd25519, parsed, keys) : null;
}

test("a note that Go’s note package signed verifies, and its key reads and writes as it came", () => {
  const key = parseVerifierKey(sha256, foreign.vkey) as NoteKey;
  expect(key.name).toBe("PeterNeumann");
  expect(verifierKeyOf(sha256, key)).toBe(foreign.vkey);
  expect(signer(foreign.note, [key])).toEqual({ signedBy: key });
});

test("what is written reads as it was", () => {
  const parsed = parseSignedNote(note);
  expect(parsed?.signatures.map(({ name }) => name)).toEqual([desk.key.name, witness.key.name]);
  expect(parsed && writeSignedNote(parsed)).toBe(note);
  expect(parseCheckpoint(note)?.checkpoint).toEqual(head);
});

test("signatures of keys that one does not know are left aside, and none that is known is no signature at all", () => {
  expect(signer(note, [witness.key])).toEqual({ signedBy: witness.key });
  expect(signer(note, [newKey("desk.example/galley").key])).toEqual({ problem: "unknown-key" });
  expect(signer(note, [])).toEqual({ problem: "unknown-key" });
});

test("a bad signature of a known key spoils the note, although another one holds", () => {
  const text = checkpointText(head);
  const bad = { name: desk.key.name, keyId: keyIdOf(sha256, desk.key), signature: new Uint8Array(64) };
  const both = writeSignedNote({
    text,
    signatures: [...(parseSignedNote(signed(text, witness))?.signatures ?? []), bad],
  });
  expect(signer(both, [desk.key, witness.key])).toEqual({ problem: "bad-signature" });
});

test("the fingerprint is the SHA-256 of the public key, in groups", () => {
  expect(fingerprintOf(sha256, desk.key)).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
});

/** The desk's key as `verifierKeyOf` writes it, but for the byte that says of which type it is. */
function ofType(type: number): string {
  const [name, id] = verifierKeyOf(sha256, desk.key).split("+");
  return `${name}+${id}+${toBase64(Uint8Array.of(type, ...desk.key.publicKey))}`;
}

describe("no key is", () => {
  test.each([
    ["nothing", ""],
    ["one with another id", verifierKeyOf(sha256, desk.key).replace(/\+[0-9a-f]{8}\+/, "+00000000+")],
    ["one of another name", verifierKeyOf(sha256, desk.key).replace("desk", "disk")],
    ["one that is cut off", verifierKeyOf(sha256, desk.key).slice(0, -4)],
    ["one with a byte too many", verifierKeyOf(sha256, { ...desk.key, publicKey: new Uint8Array(33) })],
    ["one with a byte too few", verifierKeyOf(sha256, { ...desk.key, publicKey: new Uint8Array(31) })],
    ["one whose type is another, with its own id", ofType(2)],
    ["one of another type", "PeterNeumann+c74f20a3+AhpcVQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"],
  ])("%s", (_what, text) => {
    expect(parseVerifierKey(sha256, text)).toBe(null);
  });
});

describe("no signed note is", () => {
  const text = "a\n1\nb\n";
  const signatureLine = "— a AAAAAAA=";
  test.each([
    ["nothing", ""],
    ["a text without signatures", text],
    ["a text and an empty line", `${text}\n`],
    ["one that is cut off", note.slice(0, -1)],
    ["one that ends in the middle of its signature", `${note.slice(0, -20)}\n`],
    ["one whose last line does not end", signatureLine],
    ["signatures without a text", `\n\n${signatureLine}\n`.slice(1)],
    ["one without the dash", note.replace("— ", "- ")],
    ["one with a carriage return", note.replace("\n", "\r\n")],
    ["one with a NUL", `\0${note}`],
    ["one with a lone surrogate", `\ud83d${note}`],
    ["one whose signature has stray bits", `${text}\n— a AAAAAAB=\n`],
    ["one whose signature is only a key id", `${text}\n— a AAAAAA==\n`],
    ["one with more signatures than anybody makes", `${text}\n${"— a AAAAAAA=\n".repeat(101)}`],
  ])("%s", (_what, written) => {
    expect(parseSignedNote(written)).toBe(null);
  });
});

describe("no checkpoint is", () => {
  const root = toBase64(head.root);
  test.each([
    ["nothing", ""],
    ["one without a root", "a\n1\n"],
    ["one with an empty origin", `\n1\n${root}\n`],
    ["one with zeros before its size", `a\n01\n${root}\n`],
    ["one with a sign", `a\n+1\n${root}\n`],
    ["one with a size that numbers do not hold", `a\n9007199254740993\n${root}\n`],
    ["one with a short root", "a\n1\nAAAA\n"],
    ["one with a root that has stray bits", `a\n1\n${root.replace(/.=$/, "B=")}\n`],
    ["one with extension lines", `a\n1\n${root}\nmore\n`],
    ["one without its last line end", `a\n1\n${root}`],
  ])("%s", (_what, text) => {
    expect(parseCheckpointText(text)).toBe(null);
  });
});

const proof = { index: 2, hashes: [sha256(Uint8Array.of(2)), sha256(Uint8Array.of(3))], checkpoint: note };

test("a proof in the form of tlog-proof reads as it was written", () => {
  const text = writeLogProof(proof);
  expect(text.split("\n").slice(0, 2)).toEqual(["c2sp.org/tlog-proof@v1", "index 2"]);
  expect(parseLogProof(text)).toEqual(proof);
  expect(parseLogProof(writeLogProof({ ...proof, hashes: [] }))).toEqual({ ...proof, hashes: [] });
});

describe("no proof is", () => {
  const text = writeLogProof(proof);
  test.each([
    ["nothing", ""],
    ["one of another kind", text.replace("@v1", "@v2")],
    ["one without an index", text.replace("index 2\n", "")],
    ["one with zeros before its index", text.replace("index 2", "index 02")],
    ["one with a hash that is cut off", text.replace("=\n", "\n")],
    ["one with more hashes than a tree is high", writeLogProof({ ...proof, hashes: Array(65).fill(head.root) })],
    ["one without an empty line", text.slice(0, text.indexOf("\n\n"))],
  ])("%s", (_what, written) => {
    expect(parseLogProof(written)).toBe(null);
  });
});

test("any single change of a character makes a signed checkpoint fail", () => {
  fc.assert(
    fc.property(fc.nat(note.length - 1), fc.string({ minLength: 1, maxLength: 1, unit: "binary" }), (at, other) => {
      fc.pre(note[at] !== other);
      const changed = note.slice(0, at) + other + note.slice(at + 1);
      const parsed = parseCheckpoint(changed);
      const known = [desk.key, witness.key];
      const isSame = parsed && "signedBy" in signerOf(sha256, verifyEd25519, parsed.note, known);
      // A witness whose name was changed is one more that nobody knows; the log's own signature still holds.
      if (isSame) expect(parsed.checkpoint).toEqual(head);
      if (at < note.indexOf("\n\n")) expect(isSame ?? false).toBe(false);
    }),
  );
});

describe("base64", () => {
  test("reads as it was written", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20000 }), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
  });

  test.each([["A"], ["AA"], ["AB=="], ["AAA"], ["AA= ="], ["A A="], ["AA==\n"], ["AA-_"], ["===="]])(
    "%j is none",
    (text) => {
      expect(fromBase64(text)).toBe(null);
    },
  );
});
