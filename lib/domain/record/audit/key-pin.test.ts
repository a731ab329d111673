import { describe, expect, test } from "vitest";
import { sha256 } from "@/lib/data/sha256";
import { isPinned, parseKeyPin } from "./key-pin";
import { fingerprintOf, verifierKeyOf } from "./signed-note";

const key = { name: "desk.example/galley", publicKey: new Uint8Array(32).fill(7) };
const sameNameOther = { name: key.name, publicKey: new Uint8Array(32).fill(8) };
const otherNameSame = { name: "other.example/galley", publicKey: key.publicKey };
const fingerprint = fingerprintOf(sha256, key);

describe("what somebody was given of a key", () => {
  test.each([
    ["the key", verifierKeyOf(sha256, key)],
    ["the key with a line end", `${verifierKeyOf(sha256, key)}\n`],
    ["its fingerprint", fingerprint],
    ["its fingerprint without spaces", fingerprint.replaceAll(" ", "")],
    ["its fingerprint in capitals with colons", fingerprint.replaceAll(" ", ":").toUpperCase()],
    ["its fingerprint over two lines", fingerprint.replace(/^(.{39}) /, "$1\n")],
  ])("%s is that key and no other", (_, text) => {
    const pin = parseKeyPin(sha256, text);
    if (!pin) throw new Error("it was not read");
    expect(isPinned(sha256, pin, key)).toBe(true);
    expect(isPinned(sha256, pin, sameNameOther)).toBe(false);
  });

  test("a key goes with its name, which names the log; a fingerprint says nothing of that", () => {
    const [byKey, byFingerprint] = [verifierKeyOf(sha256, key), fingerprint].map((text) => parseKeyPin(sha256, text));
    if (!byKey || !byFingerprint) throw new Error("it was not read");
    expect(isPinned(sha256, byKey, otherNameSame)).toBe(false);
    expect(isPinned(sha256, byFingerprint, otherNameSame)).toBe(true);
  });

  test.each([
    ["nothing", ""],
    ["words", "the newsroom's key"],
    ["a fingerprint that is cut off", fingerprint.slice(0, -1)],
    ["one that is too long", `${fingerprint}0`],
    ["a letter that is no digit", fingerprint.replace(/.$/, "g")],
    ["a key with a slip", verifierKeyOf(sha256, key).replace("+AQ", "+AR")],
  ])("%s is neither", (_, text) => {
    expect(parseKeyPin(sha256, text)).toBeNull();
  });
});
