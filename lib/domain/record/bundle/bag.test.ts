import { describe, expect, test } from "vitest";
import { sha256 } from "@/lib/domain/record/audit/testing/defined-tree";
import { bagInfo, checkManifest, manifestOf } from "./bag";
import { BundleFaultFound } from "./bundle-fault";
import { shownEvents } from "./shown-events";

const bytes = (text: string) => new TextEncoder().encode(text);
const nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

test("a manifest is sorted by path, and writes line ends and percent signs as codes", () => {
  const files = ["b", "a\n1", "a\r1", "a%0A"].map((name) => ({ name, bytes: new Uint8Array() }));
  expect(manifestOf(sha256, files)).toBe(
    ["a%0A1", "a%0D1", "a%250A", "b"].map((path) => `${nothing}  ${path}\n`).join(""),
  );
  const bag = new Map(files.map((file) => [file.name, file.bytes]));
  expect(checkManifest(sha256, manifestOf(sha256, files), "m", bag)).toBe(undefined);
});

test("bag-info says the day, the name, and how many bytes are in how many files", () => {
  const files = [
    { name: "a", bytes: bytes("four") },
    { name: "b", bytes: bytes("three") },
  ];
  expect(bagInfo(files, "2026-11-30T10:00:00.000Z", "the-bridge")).toBe(
    "Bagging-Date: 2026-11-30\nExternal-Identifier: the-bridge\nPayload-Oxum: 9.2\nBag-Software-Agent: Galley\n",
  );
});

describe("a manifest that is not of these files is found:", () => {
  const line = `${nothing}  a\n`;
  test.each<[string, string, readonly string[]]>([
    ["no line of one", "x\n", ["manifest-unreadable m"]],
    ["a hash in capitals", line.toUpperCase(), ["manifest-unreadable m"]],
    ["one space", `${nothing} a\n`, ["manifest-unreadable m"]],
    ["something before the hash", ` ${line}`, ["manifest-unreadable m"]],
    ["nothing behind the hash", `${nothing}  \n`, ["manifest-unreadable m"]],
    ["another hash", line.replace("e3", "e4"), ["file-changed a"]],
    ["a file that is not there", `${line}${nothing}  b\n`, ["file-missing b"]],
    ["a file that is not named", "", ["file-extra a"]],
    ["a line twice", line + line, ["manifest-wrong m"]],
    ["more behind its last line", `${line}x`, ["manifest-wrong m"]],
    [
      "all that is wrong with its files",
      `${line.replace("e3", "e4")}${nothing}  b\n`,
      ["file-changed a", "file-missing b"],
    ],
  ])("%s", (_what, manifest, expected) => {
    let found: string[] = [];
    try {
      checkManifest(sha256, manifest, "m", new Map([["a", new Uint8Array()]]));
    } catch (error) {
      if (!(error instanceof BundleFaultFound)) throw error;
      found = [error.fault, ...error.others].map(({ what, where }) => `${what} ${where.file}`);
    }
    expect(found).toEqual(expected);
  });
});

test("events stand at their places, withheld ones by their hashes, and one without a place is damage", () => {
  const rows = [
    { leafHash: "a", record: "{}" },
    { leafHash: "b", record: null },
  ];
  const places = new Map([
    ["a", 3],
    ["b", 5],
  ]);
  expect(shownEvents(rows, places)).toEqual({ records: new Map([[3, "{}"]]), withheld: new Map([[5, "b"]]) });
  expect(() => shownEvents([{ leafHash: "c", record: null }], places)).toThrow("no place in the log");
});
