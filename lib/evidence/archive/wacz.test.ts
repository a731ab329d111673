import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { CDXIndexer, getSurt } from "warcio";
import { fromBufferPromise } from "yauzl";
import { readWarc } from "@/lib/evidence/testing/read-warc";
import type { Capture, FileCapture, PageCapture } from "./capture";
import { surt } from "./surt";
import { writeWacz } from "./wacz";

const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 10, 0, second, 7));
const answered = { asked: [["accept", "*/*"]], statusText: "OK", remoteAddress: "192.0.2.1" } as const;
const page: PageCapture = {
  askedAddress: "http://www.page.example/old",
  finalAddress: "https://page.example/Report?b=2&a=1#top",
  hops: [
    {
      ...answered,
      address: "http://www.page.example/old",
      status: 301,
      headers: [["Location", "https://page.example/Report?b=2&a=1#top"]],
      at: at(1),
    },
    {
      ...answered,
      address: "https://page.example/Report?b=2&a=1#top",
      status: 200,
      headers: [["Content-Type", "text/html; charset=utf-8"]],
      at: at(2),
    },
  ],
  bytes: new TextEncoder().encode("<p>Thirty trams.</p>"),
  type: "text/html",
  fetchedAt: at(3),
  title: "Report “2026”",
};
const upload: FileCapture = { name: "figures.csv", bytes: new Uint8Array([97, 44, 98]), type: "text/csv", at: at(4) };

async function unzip(bytes: Uint8Array): Promise<Map<string, { bytes: Buffer; method: number }>> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const files = new Map<string, { bytes: Buffer; method: number }>();
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry);
    files.set(entry.fileName, { bytes: await buffer(stream), method: entry.compressionMethod });
  }
  return files;
}

async function partsOf(captures: readonly Capture[]) {
  const files = await unzip(await writeWacz(captures));
  return {
    files,
    bytes: (path: string) => files.get(path)?.bytes ?? Buffer.alloc(0),
    lines: (path: string) => (files.get(path)?.bytes.toString("utf8") ?? "").split("\n").filter((line) => line !== ""),
    json: (path: string) => JSON.parse(files.get(path)?.bytes.toString("utf8") ?? "null"),
  };
}

describe("a WACZ file", () => {
  it("holds archive, index, pages and their hashes, none of them packed by the zip file", async () => {
    const { files, json, bytes } = await partsOf([page, upload]);
    expect([...files.keys()].sort()).toEqual([
      "archive/data.warc.gz",
      "datapackage-digest.json",
      "datapackage.json",
      "indexes/index.cdxj",
      "pages/pages.jsonl",
    ]);
    expect([...files.values()].every(({ method }) => method === 0)).toBe(true);
    const hash = (path: string) => `sha256:${createHash("sha256").update(bytes(path)).digest("hex")}`;
    const described = json("datapackage.json");
    expect(described).toMatchObject({
      profile: "data-package",
      wacz_version: "1.1.1",
      created: "2026-11-24T10:00:04.007Z",
      mainPageUrl: "https://page.example/Report?b=2&a=1",
    });
    expect(described.resources).toEqual(
      ["archive/data.warc.gz", "indexes/index.cdxj", "pages/pages.jsonl"].map((path) => ({
        name: path.split("/")[1],
        path,
        hash: hash(path),
        bytes: bytes(path).byteLength,
      })),
    );
    expect(json("datapackage-digest.json")).toEqual({ path: "datapackage.json", hash: hash("datapackage.json") });
  });

  it("lists each capture as a page, at the time of its record", async () => {
    const { lines } = await partsOf([page, upload]);
    expect(lines("pages/pages.jsonl").map((line) => JSON.parse(line))).toEqual([
      { format: "json-pages-1.0", id: "pages", title: "Snapshots" },
      {
        id: expect.any(String),
        url: "https://page.example/Report?b=2&a=1",
        ts: "2026-11-24T10:00:02.007Z",
        title: "Report “2026”",
        size: 20,
      },
      {
        id: expect.any(String),
        url: "file:///figures.csv",
        ts: "2026-11-24T10:00:04.007Z",
        title: "file:///figures.csv",
        size: 3,
      },
    ]);
  });

  it("has an index whose offsets lead to the records", async () => {
    const { lines, bytes } = await partsOf([page, upload]);
    const archive = bytes("archive/data.warc.gz");
    for (const line of lines("indexes/index.cdxj")) {
      const told = JSON.parse(line.replace(/^\S+ \d{14} /, ""));
      const start = Number(told.offset);
      const [record, ...more] = await readWarc(archive.subarray(start, start + Number(told.length)));
      expect(more).toEqual([]);
      expect(record?.header("WARC-Target-URI")).toBe(told.url);
      expect(record?.header("WARC-Payload-Digest")).toBe(told.digest);
    }
  });

  it("has the index that warcio makes of its archive", async () => {
    const { lines, bytes } = await partsOf([page, upload]);
    const indexer = new CDXIndexer({ format: "cdxj" });
    const made: unknown[] = [];
    const source = [{ filename: "data.warc.gz", reader: oneChunk(bytes("archive/data.warc.gz")) }];
    for await (const entry of indexer.iterIndex(source)) made.push(JSON.parse(JSON.stringify(entry)));
    const ours = lines("indexes/index.cdxj").map((line) => {
      const [, urlkey, timestamp, json = ""] = /^(\S+) (\d+) (.*)$/.exec(line) ?? [];
      const { status, length, offset, digest, ...told } = JSON.parse(json);
      const numbers = { length: Number(length), offset: Number(offset), digest: digest.replace("sha256:", "") };
      return { urlkey, timestamp, ...told, ...numbers, ...(status && { status: Number(status) }) };
    });
    expect(ours).toHaveLength(3);
    // warcio calls what has no type by no name at all.
    expect(ours.map(({ mime, ...entry }) => (mime === "unk" ? entry : { mime, ...entry }))).toEqual(
      expect.arrayContaining(made),
    );
  });

  it("is the same for the same captures, in every time zone", async () => {
    const here = await writeWacz([page, upload]);
    const zone = process.env.TZ;
    process.env.TZ = "Pacific/Auckland";
    const there = await writeWacz([structuredClone(page), upload]);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(there).toEqual(here);
  });
});

async function* oneChunk(bytes: Uint8Array) {
  yield bytes;
}

describe("an address as archives sort it", () => {
  it.each([
    "https://www.page.example/",
    "http://www2.page.example:8080/A/b?z=1&A=2",
    "https://page.example/x?",
    "https://127.0.0.1/x",
    "https://page.example/?q=a&q=",
    "file:///figures.csv",
  ])("is what warcio makes of %s", (address) => expect(surt(address)).toBe(getSurt(address)));
});
