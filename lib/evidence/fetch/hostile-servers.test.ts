import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server, type Socket } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sniffType } from "@/lib/evidence/read/sniff-type";
import { type LoopbackServer, startLoopbackServer } from "@/lib/evidence/testing/loopback-server";
import { type NameServer, startNameServer } from "@/lib/evidence/testing/name-server";
import { type FetchOptions, fetchSafely } from "./fetch-safely";

const MB = 1024 * 1024;
const zeros = Buffer.alloc(32 * MB);
const bombs: Readonly<Record<string, Buffer>> = {
  gzip: gzipSync(zeros),
  br: brotliCompressSync(zeros),
  deflate: deflateSync(zeros),
  "deflate, raw": deflateRawSync(zeros),
  "gzip, gzip": gzipSync(gzipSync(zeros)),
  "gzip, br": brotliCompressSync(gzipSync(zeros)),
  "br, deflate": deflateSync(brotliCompressSync(zeros)),
};
/** Much on its way and nothing at its end: a thousand files of no bytes in one packed file. */
const hollow = gzipSync(Buffer.concat(Array<Buffer>(200_000).fill(gzipSync(""))));

/** What the server writes at each path, as it stands on the wire. */
const raw: Readonly<Record<string, string>> = {
  "/short": "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nnot a hundred",
  "/chunk-cut": "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\nnot forty",
  "/chunk-broken": "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nwhat\r\n0\r\n\r\n",
  "/chunk-huge": "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nx",
  "/length-broken": "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nx",
  "/lengths": "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
  "/http-0.9": "<html>just a page</html>",
  "/http-9": "HTTP/9.9 200 OK\r\n\r\nx",
  "/status-line": "HTTP/1.1 twenty OK\r\n\r\n",
  "/nul-header": "HTTP/1.1 200 OK\r\nX-A: a\0b\r\n\r\n",
  "/header-without-colon": "HTTP/1.1 200 OK\r\nthis is none\r\n\r\n",
  "/nothing": "",
  "/binary": "\u0001\u0002\u0003\u0004\u0005",
  "/ssh": "SSH-2.0-OpenSSH_9.2\r\n",
  "/long-header": `HTTP/1.1 200 OK\r\nX-Long: ${"x".repeat(70_000)}\r\n\r\n`,
  "/many-headers": `HTTP/1.1 200 OK\r\n${"X-Many: x\r\n".repeat(20_000)}\r\n`,
  "/long-status": `HTTP/1.1 200 ${"O".repeat(70_000)}\r\n\r\n`,
};

let sent = 0;
const answers: Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>> = {
  "/round/a": (response) => response.writeHead(302, { location: "/round/b" }).end(),
  "/round/b": (response) => response.writeHead(307, { location: "/round/c#x" }).end(),
  "/round/c": (response) => response.writeHead(301, { location: "/round/a#y" }).end(),
  "/to-ftp": (response) => response.writeHead(302, { location: "ftp://page.example/" }).end(),
  "/to-script": (response) => response.writeHead(302, { location: "javascript:alert(1)" }).end(),
  "/to-data": (response) => response.writeHead(302, { location: "data:text/html,x" }).end(),
  "/to-port": (response) => response.writeHead(302, { location: "http://page.example:25/" }).end(),
  "/endless": (response) => pour(response, Number.POSITIVE_INFINITY),
  "/two-gigabytes": (response) => pour(response, 2 * 1024 * MB),
  "/told-two-gigabytes": (response) => {
    response.setHeader("content-length", 2 * 1024 * MB);
    pour(response, 2 * 1024 * MB);
  },
  "/hollow": (response) => response.setHeader("content-encoding", "gzip, gzip").end(hollow),
  "/silent": () => {},
  "/half-headers": (response) => response.socket?.write("HTTP/1.1 200 OK\r\nContent-Type: te"),
  "/half-body": (response) => response.setHeader("content-length", 1_000).write("x"),
  "/half-gzip": (response) =>
    response.setHeader("content-encoding", "gzip").write(gzipSync(Buffer.from("x".repeat(9_000))).subarray(0, 25)),
  "/slow-headers": (response) => {
    response.socket?.write("HTTP/1.1 200 OK\r\n");
    drip(response, () => response.socket?.write("X-A: a\r\n"));
  },
  "/slow-body": (response) => {
    drip(response, () => response.write("x"));
  },
  "/unicode": (response) =>
    response.socket?.end(Buffer.from("HTTP/1.1 302 Found\r\nLocation: /größe\r\nContent-Length: 0\r\n\r\n", "utf8")),
  "/gr%C3%B6%C3%9Fe": (response) => response.end("size"),
  "/pdf-as-html": (response) => response.setHeader("content-type", "text/html").end("%PDF-1.7\n%âãÏÓ\n"),
  "/html-as-pdf": (response) =>
    response.setHeader("content-type", "application/pdf").end("<!doctype html><html><p>Sign in first.</p>"),
};

/** Writes chunks as fast as they are taken. */
function pour(response: ServerResponse, bytes: number): void {
  const chunk = Buffer.alloc(64 * 1024, "x");
  let left = bytes;
  const on = () => {
    while (left > 0 && !response.destroyed) {
      left -= chunk.byteLength;
      sent += chunk.byteLength;
      if (!response.write(chunk)) return void response.once("drain", on);
    }
    response.end();
  };
  on();
}

function drip(response: ServerResponse, write: () => void): void {
  const timer = setInterval(write, 5);
  response.on("close", () => clearInterval(timer));
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? "";
  const bomb = bombs[decodeURIComponent(/^\/bomb\/(.*)$/.exec(path)?.[1] ?? "")];
  const hop = /^\/hops\/(\d+)$/.exec(path)?.[1];
  const text = raw[path];
  if (bomb)
    response
      .setHeader("content-encoding", decodeURIComponent(path.slice("/bomb/".length)).replace(", raw", ""))
      .end(bomb);
  else if (hop) response.writeHead(302, { location: `/hops/${Number(hop) - 1}` }).end();
  else if (text !== undefined) response.socket?.end(text, "latin1");
  else answers[path]?.(response, request);
}

let server: LoopbackServer;
let mute: Server;
let names: NameServer;
const held = new Set<Socket>();
beforeAll(async () => {
  server = await startLoopbackServer(answer);
  mute = createServer((socket) => held.add(socket.on("error", () => {})));
  await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", resolve));
  names = await startNameServer({ "silent.example": [null], "broken.example": ["broken"], "empty.example": [[]] });
});
afterAll(async () => {
  for (const socket of held) socket.destroy();
  await Promise.all([server.close(), names.close(), new Promise((resolve) => mute.close(resolve))]);
});

const here: FetchOptions = { allow: ["127.0.0.1"] };

async function refusalOf(address: string, options: FetchOptions = here) {
  const result = await fetchSafely(address, options);
  return result.ok ? "fetched" : result.refusal.reason;
}

describe("a server that sends on", () => {
  it("a hundred times is left after five, and asked six times", async () => {
    const before = server.connections();
    expect(await refusalOf(server.at("/hops/100"))).toBe("fetch-too-many-redirects");
    expect(server.connections() - before).toBe(6);
  });

  it("in a circle is left where the circle closes, whatever the fragments say", async () => {
    const before = server.connections();
    expect(await refusalOf(server.at("/round/a"))).toBe("fetch-redirect-loop");
    expect(server.connections() - before).toBe(3);
  });

  it.each([
    ["/to-ftp", "address-not-http"],
    ["/to-script", "address-not-http"],
    ["/to-data", "address-not-http"],
    ["/to-port", "fetch-address-port"],
  ])("by %s is not followed: %s", async (path, reason) => expect(await refusalOf(server.at(path))).toBe(reason));

  it("in UTF-8, as many do, is understood", async () => {
    const result = await fetchSafely(server.at("/unicode"), here);
    expect(result).toMatchObject({
      ok: true,
      value: { finalAddress: server.at("/gr%C3%B6%C3%9Fe"), redirects: [{ location: "/größe" }] },
    });
  });

  it("is told of, answer by answer, though it is refused in the end", async () => {
    const told: [string, number][] = [];
    await refusalOf(server.at("/round/a"), { ...here, onHop: (hop) => told.push([hop.address, hop.status]) });
    expect(told).toEqual([
      [server.at("/round/a"), 302],
      [server.at("/round/b"), 307],
      [server.at("/round/c#x"), 301],
    ]);
  });
});

describe("a server that sends too much", () => {
  it.each(["/endless", "/two-gigabytes", "/told-two-gigabytes"])("%s is stopped near the limit", async (path) => {
    sent = 0;
    const before = process.memoryUsage();
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before.arrayBuffers);
    }, 5);
    expect(await refusalOf(server.at(path))).toBe("fetch-too-large");
    clearInterval(watch);
    // What the system's buffers of one connection hold comes on top of the 10 MB.
    expect(sent).toBeLessThan(64 * MB);
    expect(most).toBeLessThan(128 * MB);
  });

  it("is taken up to the limit that was asked for", async () => {
    const result = await fetchSafely(server.at("/two-gigabytes"), { ...here, maxBytes: 20 * MB });
    expect(result).toMatchObject({ ok: false, refusal: { reason: "fetch-too-large", params: { limit: "20 MB" } } });
  });

  it.each(Object.keys(bombs))("packed with %s is stopped early", async (encoding) => {
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }, 1);
    expect(await refusalOf(server.at(`/bomb/${encodeURIComponent(encoding)}`))).toBe("fetch-too-packed");
    clearInterval(watch);
    expect(most).toBeLessThan(64 * MB);
  });

  it("in the middle of unpacking and nothing at its end is stopped too", async () => {
    expect(hollow.byteLength * 100).toBeLessThan(200_000 * 20);
    expect(await refusalOf(server.at("/hollow"))).toMatch(/^fetch-too-(?:packed|large)$/);
  });

  it("of what packs well, but not absurdly, is kept", async () => {
    const table = Array.from(
      { length: 40_000 },
      (_, row) => `2026-11-24;Line ${row % 20};on time;${(row * row) % 7}\n`,
    ).join("");
    const packed = gzipSync(table);
    const ratio = table.length / packed.byteLength;
    expect([ratio, ratio > 50, ratio < 200]).toEqual([ratio, true, true]);
    const busy = await startLoopbackServer((_, response) => response.setHeader("content-encoding", "gzip").end(packed));
    const result = await fetchSafely(busy.at("/"), here);
    expect(result.ok && result.value.bytes.byteLength).toBe(table.length);
    await busy.close();
  });
});

describe("a server that stalls", () => {
  const soon = { ...here, milliseconds: 150 };

  it.each(["/silent", "/half-headers", "/half-body", "/half-gzip", "/slow-headers", "/slow-body"])(
    "%s is left when the time is over",
    async (path) => expect(await refusalOf(server.at(path), soon)).toBe("fetch-too-slow"),
  );

  it("in the middle of the handshake is left too", async () => {
    const { port } = mute.address() as { port: number };
    expect(await refusalOf(`https://127.0.0.1:${port}/`, soon)).toBe("fetch-too-slow");
  });

  it("as a name server is left too", async () => {
    expect(await refusalOf("http://silent.example/", { allow: [], lookup: names.lookup, milliseconds: 150 })).toBe(
      "fetch-too-slow",
    );
  });

  it("is left at once when the fetch is called off", async () => {
    const stop = new AbortController();
    const stopped = refusalOf("http://silent.example/", { allow: [], lookup: names.lookup, signal: stop.signal });
    setTimeout(() => stop.abort(), 20);
    expect(await stopped).toBe("fetch-cancelled");
    const before = names.asked.length;
    expect(await refusalOf("http://silent.example/", { allow: [], lookup: names.lookup, signal: stop.signal })).toBe(
      "fetch-cancelled",
    );
    expect(names.asked.length).toBe(before);
  });
});

describe("a server that speaks badly", () => {
  it.each([
    ["/short", "fetch-broken-off"],
    ["/chunk-cut", "fetch-broken-off"],
    ["/chunk-broken", "fetch-answer-broken"],
    ["/chunk-huge", "fetch-answer-broken"],
    ["/length-broken", "fetch-answer-broken"],
    ["/lengths", "fetch-answer-broken"],
    ["/http-0.9", "fetch-answer-broken"],
    ["/http-9", "fetch-answer-broken"],
    ["/status-line", "fetch-answer-broken"],
    ["/nul-header", "fetch-answer-broken"],
    ["/header-without-colon", "fetch-answer-broken"],
    ["/nothing", "fetch-not-connected"],
    ["/binary", "fetch-answer-broken"],
    ["/ssh", "fetch-answer-broken"],
    ["/long-header", "fetch-answer-broken"],
    ["/many-headers", "fetch-answer-broken"],
  ])("at %s gives %s", async (path, reason) => expect(await refusalOf(server.at(path))).toBe(reason));

  it("of its status at length is cut short", async () => {
    const result = await fetchSafely(server.at("/long-status"), here);
    expect(result.ok && result.value.exchange[0]?.statusText.length).toBe(200);
  });

  it.each([
    ["/pdf-as-html", "text/html", "application/pdf"],
    ["/html-as-pdf", "application/pdf", "text/html"],
  ])("about the type at %s (%s) is not believed: %s", async (path, contentType, type) => {
    const result = await fetchSafely(server.at(path), here);
    expect(result).toMatchObject({ ok: true, value: { contentType } });
    expect(result.ok && (await sniffType(result.value.bytes, contentType, null))).toBe(type);
  });
});

describe("a name", () => {
  it.each([
    ["that is not there", "nowhere.example", "fetch-host-unknown"],
    ["without an address", "empty.example", "fetch-host-unknown"],
    ["whose name server is broken", "broken.example", "fetch-name-server"],
  ])("%s (%s) gives %s", async (_, host, reason) => {
    expect(await refusalOf(`http://${host}/`, { allow: [], lookup: names.lookup })).toBe(reason);
  });
});
