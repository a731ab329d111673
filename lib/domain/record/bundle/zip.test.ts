import { buffer } from "node:stream/consumers";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import { ZipFile } from "yazl";
import { type BundleFault, BundleFaultFound } from "./bundle-fault";
import { crc32 } from "./crc32";
import { readZip, writeZip } from "./zip";

const names = fc.uniqueArray(fc.stringMatching(/^[a-zé😀]{1,6}(?:\/[a-z.]{1,5}x){0,2}$/u), {
  minLength: 1,
  maxLength: 12,
});

test("what is written reads as it was, sorted by path", () => {
  fc.assert(
    fc.property(names, fc.uint8Array({ maxLength: 300 }), (paths, bytes) => {
      const files = paths.map((name, i) => ({ name, bytes: bytes.subarray(i) }));
      const read = readZip(writeZip(files));
      expect(read.map(({ name }) => name)).toEqual([...paths].sort((a, b) => (a < b ? -1 : 1)));
      for (const { name, bytes: content } of read)
        expect(content).toEqual(files.find((file) => file.name === name)?.bytes);
    }),
  );
});

test("other people's readers read it too", async () => {
  const zip = writeZip([
    { name: "bag/data/ü.txt", bytes: new TextEncoder().encode("words") },
    { name: "bag/bagit.txt", bytes: new Uint8Array(1000) },
  ]);
  const seen = await new Promise<string[]>((resolve, reject) => {
    fromBuffer(Buffer.from(zip), { lazyEntries: false }, (error, archive) => {
      if (error) return reject(error);
      const entries: string[] = [];
      archive.on("entry", (entry: { fileName: string; uncompressedSize: number }) =>
        entries.push(`${entry.fileName} ${entry.uncompressedSize}`),
      );
      archive.on("end", () => resolve(entries));
      archive.on("error", reject);
    });
  });
  expect(seen).toEqual(["bag/bagit.txt 1000", "bag/data/ü.txt 5"]);
});

test("the check sum is the one that everybody computes", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});

/** An archive of one file, with changes at places of its header (30 bytes and the name) or from its end. */
function changed(name: string, ...changes: readonly (readonly [at: number, ...bytes: number[]])[]): Uint8Array {
  const zip = writeZip([{ name: "x".repeat(Buffer.byteLength(name)), bytes: new Uint8Array([1, 2, 3]) }]);
  const all = Buffer.from(zip);
  all.write(name, 30, "utf8");
  for (const [at, ...bytes] of changes) all.set(bytes, at < 0 ? all.length + at : at);
  return new Uint8Array(all);
}

async function byYazl(fill: (zip: ZipFile) => void): Promise<Uint8Array> {
  const zip = new ZipFile();
  fill(zip);
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

function faultOf(zip: Uint8Array): BundleFault | null {
  try {
    readZip(zip);
    return null;
  } catch (error) {
    if (error instanceof BundleFaultFound) return error.fault;
    throw error;
  }
}

describe("a path that an unpacker would take out of its folder is refused", () => {
  test.each([
    ["up", "../x"],
    ["up in the middle", "bag/../../x"],
    ["up on Windows", "..\\x"],
    ["absolute", "/etc/passwd"],
    ["absolute on Windows", "\\\\server\\share"],
    ["with a drive letter", "C:x"],
    ["with a stream of NTFS", "bag/x:y"],
    ["with NUL", "bag/x\u0000.txt"],
    ["with a line feed", "bag/x\ny"],
    ["with an escape for terminals", "bag/\u001b[2J"],
    ["with an empty part", "bag//x"],
    ["of itself", "bag/./x"],
    ["of nothing but a point", "."],
  ])("%s", (_what, name) => {
    expect(faultOf(changed(name))?.what).toBe("path-outside");
  });

  test("in bytes that are no UTF-8", () => {
    expect(faultOf(changed("bag/x", [34, 0xff]))?.what).toBe("path-outside");
  });
});

describe("what other programs write is named for what it is", () => {
  test.each([
    ["an empty file", new Uint8Array(), "no-bytes"],
    ["a file of two letters", Buffer.from("PK"), "no-zip"],
    ["a header that is cut off", Buffer.from("PK\u0003\u0004"), "zip-cut"],
    ["a name that is longer than the archive", changed("bag/x", [26, 0xff, 0xff]), "zip-cut"],
    ["an archive without files", writeZip([]), "no-bag"],
    ["an encrypted one", changed("bag/x", [6, 1]), "zip-encrypted"],
    ["a packed one", changed("bag/x", [8, 8]), "zip-packed"],
    ["one whose lengths come later", changed("bag/x", [6, 8]), "zip-packed"],
    ["one with 64-bit lengths", changed("bag/x", [18, 255, 255, 255, 255, 255, 255, 255, 255]), "zip-64"],
    ["the first part of several", Buffer.from("PK\u0007\u0008PK\u0003\u0004"), "zip-parts"],
    ["the last part of several", changed("bag/xxxxx", [-18, 1]), "zip-parts"],
  ])("%s", (_what, zip, what) => {
    expect(faultOf(new Uint8Array(zip))?.what).toBe(what);
  });

  test("an archive that was packed again", async () => {
    const packed = await byYazl((zip) => zip.addBuffer(Buffer.from("x".repeat(1000)), "bag/x"));
    expect(faultOf(packed)?.what).toBe("zip-packed");
    const withFolder = await byYazl((zip) => {
      zip.addEmptyDirectory("bag/");
      zip.addBuffer(Buffer.from("x"), "bag/x", { compress: false });
    });
    expect(faultOf(withFolder)?.what).toBe("zip-repacked");
    const stored = await byYazl((zip) => zip.addBuffer(Buffer.from("x"), "bag/x", { compress: false }));
    expect(faultOf(stored)?.what).toBe("zip-altered");
  });
});

describe("nothing unpacks to more than is there", () => {
  const bomb = deflateRawSync(Buffer.alloc(50 * 1024 * 1024));
  test("a bomb that says how large it is, and one that does not", async () => {
    const honest = await byYazl((zip) => zip.addBuffer(Buffer.alloc(50 * 1024 * 1024), "bag/x"));
    expect(faultOf(honest)?.what).toBe("zip-packed");
    const liar = Buffer.from(writeZip([{ name: "bag/x", bytes: bomb }]));
    liar.writeUInt16LE(8, 8);
    expect(faultOf(new Uint8Array(liar))?.what).toBe("zip-packed");
  });

  test("a file that says that it is longer than the archive", () => {
    expect(faultOf(changed("bag/x", [18, 255, 255, 255, 0]))?.what).toBe("zip-cut");
  });

  test("entries that lie in each other, so that the same bytes count again and again", () => {
    const inner = writeZip([{ name: "bag/y", bytes: new Uint8Array(100) }]);
    const outer = Buffer.from(
      writeZip([
        { name: "bag/x", bytes: inner.subarray(0, 135) },
        { name: "bag/y", bytes: new Uint8Array(100) },
      ]),
    );
    // The directory's second entry points into the first file, where the same header stands.
    const second = outer.lastIndexOf("PK\u0001\u0002");
    outer.writeUInt32LE(35, second + 42);
    expect(faultOf(new Uint8Array(outer))?.what).toBe("zip-altered");
  });

  test("an archive in an archive is a file like any other", () => {
    const inner = writeZip([{ name: "x", bytes: bomb }]);
    expect(readZip(writeZip([{ name: "bag/inner.zip", bytes: inner }]))[0]?.bytes).toEqual(inner);
  });
});

describe("a file stands in it once", () => {
  const twice = (one: string, other: string) =>
    writeZip([one, other].map((name) => ({ name, bytes: new Uint8Array() })));
  test.each([
    ["the same", "bag/a", "bag/a"],
    ["the same but for capital letters", "bag/A", "bag/a"],
    ["the same but for how a letter is put together", "bag/e\u0301", "bag/\u00e9"],
  ])("%s", (_what, one, other) => {
    expect(faultOf(twice(one, other))?.what).toBe("file-twice");
  });
});

test("every single bit of an archive counts, whatever is in it", () => {
  const zip = writeZip([
    { name: "bag/a", bytes: new TextEncoder().encode("some words") },
    { name: "bag/b", bytes: new Uint8Array(3) },
  ]);
  const missed: number[] = [];
  for (let bit = 0; bit < zip.length * 8; bit++) {
    const other = zip.slice();
    other[bit >> 3] = (other[bit >> 3] as number) ^ (1 << (bit & 7));
    if (faultOf(other) === null) missed.push(bit);
  }
  expect(missed).toEqual([]);
});
