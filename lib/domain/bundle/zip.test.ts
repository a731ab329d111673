import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBuffer } from "yauzl";
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
