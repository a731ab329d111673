import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { sha256Hex } from "@/lib/data/sha256";
import { ReceivedFile } from "@/lib/domain/evidence/received-file";
import { clearAbandoned, withReceivedFile } from "./received-files";

let data = "";
const lying = () => readdirSync(path.join(data, "received"));

beforeAll(() => {
  data = mkdtempSync(path.join(tmpdir(), "galley-received-"));
  vi.stubEnv("GALLEY_DATA", data);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true });
});

async function* of(...pieces: (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    if (piece instanceof Error) throw piece;
    yield new TextEncoder().encode(piece);
  }
}

test("a file lies on the disk, with its hash, as long as it is used, and can be read by its owner alone", async () => {
  const seen = await withReceivedFile(of("What was ", "said"), 100, async (file) => {
    expect(file).toBeInstanceOf(ReceivedFile);
    return file && { ...file, words: readFileSync(file.path, "utf8") };
  });
  expect(seen).toMatchObject({ words: "What was said", byteLength: 13, sha256: sha256Hex("What was said") });
  expect(lying()).toEqual([]);
});

test("one that is too long is read no further than that, and does not lie there when that is said", async () => {
  const pieces = of("12345", "6", "never read");
  expect(await withReceivedFile(pieces, 5, async (file) => file)).toBeNull();
  expect((await pieces.next()).done).toBe(true);
  expect(lying()).toEqual([]);
});

test("nothing is left of one whose sender is gone, nor of one whose use failed", async () => {
  const use = vi.fn();
  await expect(withReceivedFile(of("12345", new Error("gone")), 10, use)).rejects.toThrow("gone");
  expect(use).not.toHaveBeenCalled();
  const fails = async () => {
    throw new Error("refused");
  };
  await expect(withReceivedFile(of("12345"), 10, fails)).rejects.toThrow("refused");
  expect(lying()).toEqual([]);
});

test("what a crash left lying is cleared away, and what somebody may still be at is not", async () => {
  const now = Date.now();
  for (const [name, minutes] of [
    ["left", 21],
    ["under way", 19],
  ] as const) {
    const place = path.join(data, "received", name);
    writeFileSync(place, "x");
    utimesSync(place, new Date(now), new Date(now - minutes * 60_000));
  }
  await clearAbandoned(now);
  expect(lying()).toEqual(["under way"]);
});
