import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readZipDirectory, unpackZipEntry, writeStoredZip } from "./zip";

const bytes = (text: string) => new TextEncoder().encode(text);
const stored = writeStoredZip(
  new Map([
    ["a.xml", bytes("one")],
    ["b/é.xml", bytes("two")],
  ]),
);

/** The same archive with its first file packed; `size` is what its directory promises. */
function packed(content: Uint8Array, size: number): Uint8Array {
  const deflated = deflateRawSync(content);
  const archive = Buffer.from(writeStoredZip(new Map([["a", deflated]])));
  const directory = archive.indexOf(Buffer.from("PK\x01\x02"));
  archive.writeUInt16LE(8, directory + 10);
  archive.writeUInt32LE(size, directory + 24);
  return new Uint8Array(archive);
}

function unpack(archive: Uint8Array, name: string): string | null {
  const entry = readZipDirectory(archive)?.get(name);
  const unpacked = entry && unpackZipEntry(archive, entry);
  return unpacked ? new TextDecoder().decode(unpacked) : null;
}

describe("an archive", () => {
  it("gives what was put in", () => {
    expect([...(readZipDirectory(stored)?.keys() ?? [])]).toEqual(["a.xml", "b/é.xml"]);
    expect([unpack(stored, "a.xml"), unpack(stored, "b/é.xml")]).toEqual(["one", "two"]);
  });

  it("gives what was packed", () => expect(unpack(packed(bytes("words"), 5), "a")).toBe("words"));

  it.each([
    ["more than it promised", packed(new Uint8Array(1_000_000), 10)],
    ["less than it promised", packed(bytes("words"), 6)],
  ])("never gives %s", (_, archive) => expect(unpack(archive, "a")).toBeNull());

  it("is none where its directory is missing, cut off or of another kind", () => {
    for (const not of [bytes(""), bytes("PK\x03\x04"), stored.slice(0, -1), stored.slice(40)])
      expect(readZipDirectory(not)).toBeNull();
  });
});
