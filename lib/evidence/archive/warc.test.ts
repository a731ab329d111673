import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchSafely } from "@/lib/evidence/fetch/fetch-safely";
import { sniffType } from "@/lib/evidence/read/sniff-type";
import { type LoopbackServer, startLoopbackServer } from "@/lib/evidence/testing/loopback-server";
import { readWarc } from "@/lib/evidence/testing/read-warc";
import { runs } from "@/scripts/testing/fixed-seeds";
import type { FileCapture, PageCapture } from "./capture";
import { writeWarc } from "./warc";

const page = "<!doctype html><title>Bridge</title><p>The bridge reopened — at last.</p>";
let asked: { path: string; headers: string[] }[] = [];

function answer(request: IncomingMessage, response: ServerResponse): void {
  asked.push({ path: request.url ?? "", headers: request.rawHeaders });
  if (request.url === "/old") response.writeHead(301, "Moved", { location: "/older?a=1" }).end("it moved");
  else if (request.url === "/older?a=1") response.writeHead(302, { location: "/page", "content-length": 0 }).end();
  else
    response
      .writeHead(200, "Fine", {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Encoding": "gzip",
        "Set-Cookie": "who=you",
        ETag: '"1"',
      })
      .end(gzipSync(page));
}

let server: LoopbackServer;
beforeAll(async () => {
  server = await startLoopbackServer(answer);
});
afterAll(() => server.close());

/** A page captured from the server by the real fetcher. */
async function capture(path: string): Promise<PageCapture> {
  asked = [];
  const fetched = await fetchSafely(server.at(path), { allow: ["127.0.0.1"] });
  if (!fetched.ok) throw new Error(fetched.refusal.reason);
  const { address, finalAddress, exchange, bytes, contentType, fetchedAt } = fetched.value;
  const type = await sniffType(bytes, contentType);
  return { askedAddress: address, finalAddress, hops: exchange, bytes, type, fetchedAt, title: "Bridge\r\nWARC/1.1" };
}

const upload: FileCapture = {
  name: "../Bericht – für mich.pdf",
  bytes: new TextEncoder().encode("%PDF-1.7 and more"),
  type: "application/pdf",
  at: new Date("2026-11-24T10:00:00.250Z"),
};

describe("a WARC file, read by warcio", () => {
  it("holds every answer on the way to a page, and what was asked for it", async () => {
    const captured = await capture("/old#part");
    const records = await readWarc(await writeWarc(captured));
    expect(records.map(({ type, header }) => [type, header("WARC-Target-URI")])).toEqual([
      ["warcinfo", null],
      ["response", server.at("/old")],
      ["request", server.at("/old")],
      ["response", server.at("/older?a=1")],
      ["request", server.at("/older?a=1")],
      ["response", server.at("/page")],
      ["request", server.at("/page")],
      ["metadata", server.at("/page")],
    ]);
    const [, old, oldRequest, older, , last, lastRequest, metadata] = records;
    expect(old?.http?.line).toBe("HTTP/1.1 301 Moved");
    expect(old?.header("WARC-Concurrent-To")).toBe(last?.header("WARC-Record-ID"));
    expect(oldRequest?.header("WARC-Concurrent-To")).toBe(old?.header("WARC-Record-ID"));
    expect([old, older, last].map((record) => record?.header("WARC-Truncated"))).toEqual(["unspecified", null, null]);
    expect(last?.header("WARC-IP-Address")).toBe("127.0.0.1");
    expect(last?.header("WARC-Date")).toBe(captured.hops[2]?.at.toISOString());
    expect(last?.header("WARC-Identified-Payload-Type")).toBe("text/html");
    expect(lastRequest?.header("WARC-Concurrent-To")).toBe(last?.header("WARC-Record-ID"));
    expect(new TextDecoder().decode(metadata?.body)).toBe(
      `via: ${server.at("/older?a=1")}\r\nhopsFromSeed: RR\r\nfetchedAt: ${captured.fetchedAt.toISOString()}\r\ntitle: Bridge WARC/1.1\r\n`,
    );
  });

  it("keeps the body unpacked, with a head that fits it and still says what came", async () => {
    const captured = await capture("/page");
    const response = (await readWarc(await writeWarc(captured))).find(({ type }) => type === "response");
    expect(new TextDecoder().decode(response?.body)).toBe(page);
    expect(response?.http?.line).toBe("HTTP/1.1 200 Fine");
    const headers = Object.fromEntries(response?.http?.headers ?? []);
    expect(headers).toMatchObject({
      "Content-Type": "text/html; charset=utf-8",
      "Content-Length": String(new TextEncoder().encode(page).byteLength),
      "X-Orig-Content-Encoding": "gzip",
      "X-Orig-Transfer-Encoding": "chunked",
      ETag: '"1"',
    });
    expect(Object.keys(headers)).not.toContain("Content-Encoding");
    expect(Object.keys(headers)).not.toContain("Set-Cookie");
  });

  it("says of each request exactly what was sent", async () => {
    const records = await readWarc(await writeWarc(await capture("/old")));
    const requests = records.filter(({ type }) => type === "request");
    expect(requests.map(({ http }) => [http?.line, http?.headers.flat()])).toEqual(
      asked.map(({ path, headers }) => [`GET ${path} HTTP/1.1`, headers]),
    );
  });

  it("holds an upload under its name", async () => {
    const [, resource, metadata] = await readWarc(await writeWarc(upload));
    expect(resource?.type).toBe("resource");
    expect(resource?.header("WARC-Target-URI")).toBe("file:///..%2FBericht%20%E2%80%93%20f%C3%BCr%20mich.pdf");
    expect(resource?.header("Content-Type")).toBe("application/pdf");
    expect(resource?.header("WARC-Date")).toBe("2026-11-24T10:00:00.250Z");
    expect(resource?.body).toEqual(upload.bytes);
    expect(new TextDecoder().decode(metadata?.body)).toBe(`fileName: ${upload.name}\r\n`);
  });

  it("carries the digests that warcio makes of it, and one name a record", async () => {
    for (const captured of [await capture("/old"), upload]) {
      const records = await readWarc(await writeWarc(captured));
      for (const { type, header, recomputed } of records) {
        expect(header("WARC-Block-Digest")).toMatch(/^sha256:[A-Z2-7]{52}====$/);
        if (type !== "warcinfo") expect(header("WARC-Block-Digest")).toBe(recomputed.block);
        if (header("WARC-Payload-Digest")) expect(header("WARC-Payload-Digest")).toBe(recomputed.payload);
      }
      const ids = records.map(({ header }) => header("WARC-Record-ID"));
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids)
        expect(id).toMatch(/^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>$/);
    }
  });

  it("is the same for the same capture, and another for another", async () => {
    const captured = await capture("/page");
    expect(await writeWarc(structuredClone(captured))).toEqual(await writeWarc(captured));
    expect(await writeWarc({ ...captured, title: "Other" })).not.toEqual(await writeWarc(captured));
  });

  it("gives back any body and any header", async () => {
    const hop = fc.record({
      value: fc.string({ unit: "grapheme-ascii", maxLength: 40 }).map((text) => `v${text.trim()}`),
      status: fc.integer({ min: 200, max: 299 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4_000 }), hop, async (bytes, { value, status }) => {
        const at = new Date("2026-01-02T03:04:05.006Z");
        const address = "https://page.example/x";
        const hops = [
          { address, asked: [], status, statusText: "", headers: [["X-Any", value]], at, remoteAddress: null },
        ] as const;
        const captured = {
          askedAddress: address,
          finalAddress: address,
          hops,
          bytes,
          type: "text/plain",
          fetchedAt: at,
        };
        const [, response] = await readWarc(await writeWarc(captured));
        expect(response?.body).toEqual(bytes);
        expect(response?.http?.line.trim()).toBe(`HTTP/1.1 ${status}`);
        expect(Object.fromEntries(response?.http?.headers ?? [])["X-Any"]).toBe(value);
        expect(response?.header("WARC-Payload-Digest")).toBe(response?.recomputed.payload);
      }),
      { numRuns: runs(60) },
    );
  });
});
