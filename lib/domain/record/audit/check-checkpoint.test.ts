import { generateKeyPairSync, sign, verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  checkHeldCheckpoint,
  checkKeptCheckpoint,
  type KeyWithLeaf,
  keyInForce,
  signersInOrder,
  TrustedKeys,
} from "./check-checkpoint";
import { checkpointText, parseCheckpoint } from "./checkpoint";
import { type LogFault, LogFaultFound } from "./log-fault";
import { fingerprintOf, keyIdOf, type VerifyEd25519, writeSignedNote } from "./signed-note";
import { sha256 } from "./testing/defined-tree";

const verifyEd25519: VerifyEd25519 = (publicKey, message, signature) =>
  verify(
    null,
    message,
    { key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(publicKey).toString("base64url") }, format: "jwk" },
    signature,
  );
const crypto = { sha256, verifyEd25519 };
const origin = "desk.example/galley";
const [root, otherRoot] = [sha256(Uint8Array.of(1)), sha256(Uint8Array.of(2))];

type Signer = KeyWithLeaf & { readonly signs: (text: string) => Uint8Array };

function newKey(leafIndex: number | null, name = origin): Signer {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const { x } = publicKey.export({ format: "jwk" });
  const signs = (text: string) => new Uint8Array(sign(null, Buffer.from(text), privateKey));
  return { name, leafIndex, publicKey: new Uint8Array(Buffer.from(x as string, "base64url")), signs };
}

/** The log's keys in the order in which they came: the first with event 0, the others by rotations. */
const [first, second, third] = [newKey(0), newKey(10), newKey(20)];
const keys = [first, second, third];
const stranger = newKey(null);

function noteOf(size: number, signers: readonly Signer[], { name = origin, over = "" } = {}): string {
  const text = checkpointText({ origin: name, size, root });
  const signatures = signers.map((key) => ({
    ...{ name: key.name, keyId: keyIdOf(sha256, key), signature: key.signs(text + over) },
  }));
  return writeSignedNote({ text, signatures });
}

function faultOf(check: () => unknown): LogFault["what"] | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof LogFaultFound) return error.fault.what;
    throw error;
  }
}

describe("the key in force is the last whose event is among the leaves", () => {
  const rows: readonly (readonly [why: string, size: number, key: Signer])[] = [
    ["before any event it is the first", 0, first],
    ["before the rotation's own event it is the one before", 10, first],
    ["from the rotation's own event on it is the new one", 11, second],
    ["long after all it is the newest", 1_000, third],
  ];
  test.each(rows)("%s", (_why, size, key) => {
    expect(keyInForce(keys, size)).toBe(key);
  });
  test("a key whose event has no place yet is not", () => {
    expect(keyInForce([first, stranger], 1_000)).toBe(first);
    expect(keyInForce([], 5)).toBeUndefined();
  });
});

describe("a checkpoint that is kept", () => {
  const rows: readonly (readonly [why: string, note: string, signers: readonly Signer[]])[] = [
    ["is signed by the key in force", noteOf(5, [first]), [first]],
    ["may be countersigned by the earlier key", noteOf(15, [second, first]), [second, first]],
    [
      "may be countersigned by all of them, the newest first",
      noteOf(25, [third, second, first]),
      [third, second, first],
    ],
  ];
  test.each(rows)("%s", (_why, note, signers) => {
    const size = parseCheckpoint(note)?.checkpoint.size ?? 0;
    expect(checkKeptCheckpoint(crypto, { size, root, note }, keys)).toEqual(signers);
  });

  type Kept = { readonly size: number; readonly root: Uint8Array; readonly note: string };
  const wrong: readonly (readonly [why: string, kept: Kept, keys: readonly Signer[], what: LogFault["what"]])[] = [
    ["that is no note", { size: 5, root, note: "no note" }, keys, "checkpoint-unreadable"],
    ["of another size than stands beside it", { size: 6, root, note: noteOf(5, [first]) }, keys, "checkpoint-column"],
    ["of another root", { size: 5, root: otherRoot, note: noteOf(5, [first]) }, keys, "checkpoint-column"],
    ["of a log without keys", { size: 5, root, note: noteOf(5, [first]) }, [], "checkpoint-key"],
    [
      "that names another log",
      { size: 5, root, note: noteOf(5, [first], { name: "other.example/log" }) },
      keys,
      "checkpoint-origin",
    ],
    ["signed by a stranger", { size: 5, root, note: noteOf(5, [stranger]) }, keys, "checkpoint-key"],
    ["signed by an earlier key alone", { size: 15, root, note: noteOf(15, [first]) }, keys, "checkpoint-key"],
    ["signed by a key that comes later", { size: 5, root, note: noteOf(5, [second]) }, keys, "checkpoint-key"],
    [
      "whose signature is of other words",
      { size: 5, root, note: noteOf(5, [first], { over: "!" }) },
      keys,
      "checkpoint-signature",
    ],
    [
      "with a stranger's signature too",
      { size: 15, root, note: noteOf(15, [second, stranger]) },
      keys,
      "checkpoint-signature",
    ],
    [
      "with a later key's signature too",
      { size: 15, root, note: noteOf(15, [second, third]) },
      keys,
      "checkpoint-signature",
    ],
    [
      "with the earlier key's signature first",
      { size: 15, root, note: noteOf(15, [first, second]) },
      keys,
      "checkpoint-signature",
    ],
    ["with a signature twice", { size: 15, root, note: noteOf(15, [second, second]) }, keys, "checkpoint-signature"],
  ];
  test.each(wrong)("%s is a fault", (_why, kept, known, what) => {
    expect(faultOf(() => checkKeptCheckpoint(crypto, kept, known))).toBe(what);
  });
});

test("who signed a note is told in the order of its lines", () => {
  const note = parseCheckpoint(noteOf(25, [third, first]))?.note;
  expect(note && signersInOrder(crypto, note, keys)).toEqual([third, first]);
});

describe("whoever trusts one key follows it to the newest checkpoint", () => {
  const trusting = (key: Signer) =>
    new TrustedKeys(sha256, keys, { fingerprint: fingerprintOf(sha256, key).replaceAll(/\W/g, "").toLowerCase() });
  type Step = readonly [size: number, signers: readonly Signer[]];
  const [begun, rotated, after] = [
    [5, [first]],
    [11, [second, first]],
    [15, [second]],
  ] as const satisfies Step[];
  const rows: readonly (readonly [why: string, pinned: Signer, steps: readonly Step[], what: string | null])[] = [
    ["which it signed itself", first, [begun], null],
    ["over a rotation that the earlier key countersigned", first, [begun, rotated, after], null],
    ["but not over one that it did not", first, [begun, [11, [second]], after], "pinned-key-left"],
    ["also where the pinned key came later", second, [begun, rotated, after], null],
    ["but not where the log never came to it", third, [begun, rotated, after], "pinned-key-left"],
    ["but not where there is none", first, [], "pinned-key-left"],
    ["but a vouched key leads no further back than its own", second, [begun], "pinned-key-left"],
    [
      "and a key whose event is not among the leaves is not vouched for",
      first,
      [[10, [first]], after],
      "pinned-key-left",
    ],
  ];
  test.each(rows)("%s", (_why, pinned, steps, what) => {
    const trusted = trusting(pinned);
    for (const [size, signers] of steps) trusted.follow(size, signers);
    expect(faultOf(() => trusted.checkNewest())).toBe(what);
  });

  test("a key that the log never had is a fault at once", () => {
    expect(faultOf(() => trusting(stranger))).toBe("pinned-key");
  });
});

describe("a checkpoint that an outsider holds", () => {
  const rows: readonly (readonly [why: string, note: string, what: LogFault["what"] | null])[] = [
    ["is of the log when one of its keys signed it", noteOf(5, [first]), null],
    ["is so whichever of them it was", noteOf(5, [third]), null],
    ["is of another log when that is what it names", noteOf(5, [first], { name: "other.example/log" }), "held-origin"],
    ["is not known when a stranger signed it", noteOf(5, [stranger]), "held-key"],
    ["is not genuine when the signature is of other words", noteOf(5, [first], { over: "!" }), "held-signature"],
  ];
  test.each(rows)("%s", (_why, note, what) => {
    const held = parseCheckpoint(note);
    if (!held) throw new Error("the test's note is none");
    expect(faultOf(() => checkHeldCheckpoint(crypto, held, [...keys, newKey(30, "renamed.example/galley")]))).toBe(
      what,
    );
  });
});
