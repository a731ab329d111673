import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type LoopbackServer, lookupTable, startLoopbackServer } from "@/lib/evidence/testing/loopback-server";
import { type FetchOptions, fetchSafely } from "./fetch-safely";

const words = "<p>The bridge reopened.</p>";
const packed = {
  gzip: gzipSync(words),
  br: brotliCompressSync(words),
  deflate: deflateSync(words),
  "deflate, raw": deflateRawSync(words),
  "gzip, br": brotliCompressSync(gzipSync(words)),
  "": Buffer.from(words),
};
const bomb = gzipSync(Buffer.alloc(11 * 1024 * 1024));

/** What the server answers at each path. */
const answers: Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>> = {
  "/page": (response) => response.setHeader("content-type", "text/html; charset=utf-8").end(words),
  "/asked": (response, request) => response.end(JSON.stringify(request.headers)),
  "/bomb": (response) => response.setHeader("content-encoding", "gzip").end(bomb),
  "/large": (response) => response.end(Buffer.alloc(10 * 1024 * 1024 + 1)),
  "/largest": (response) => response.end(Buffer.alloc(10 * 1024 * 1024)),
  "/silent": () => {},
  "/trickle": (response) => {
    const timer = setInterval(() => response.write("x"), 10);
    response.on("close", () => clearInterval(timer));
  },
  "/cut": (response) => {
    response.setHeader("content-length", "1000").write("x");
    setTimeout(() => response.destroy(), 20);
  },
  "/cut-gzip": (response) => response.setHeader("content-encoding", "gzip").end(packed.gzip.subarray(0, 20)),
  "/no-gzip": (response) => response.setHeader("content-encoding", "gzip").end(words),
  "/zstd": (response) => response.setHeader("content-encoding", "zstd").end(words),
  "/gzips": (response) => response.setHeader("content-encoding", "gzip, gzip, gzip").end(words),
  "/garbage": (response) => response.socket?.end("this is not HTTP\r\n\r\n"),
  "/headers": (response) => response.setHeader("x-long", "x".repeat(70_000)).end(),
  "/elsewhere": (response) => redirect(response, "http://127.0.0.2/"),
  "/metadata": (response) => redirect(response, "http://169.254.169.254/latest/meta-data/"),
  "/to-file": (response) => redirect(response, "file:///etc/passwd"),
  "/to-nothing": (response) => redirect(response, "http://"),
  "/to-nowhere": (response) => response.writeHead(302).end(),
  "/to-user": (response) => redirect(response, "http://user:word@127.0.0.1/"),
  "/loop": (response) => redirect(response, "/loop"),
};

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { location: to }).end("moved");
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? "";
  const steps = /^\/hops\/(\d+)$/.exec(path)?.[1];
  const status = /^\/status\/(\d+)$/.exec(path)?.[1];
  const encoding = /^\/packed\/(.*)$/.exec(decodeURIComponent(path))?.[1] as keyof typeof packed | undefined;
  if (steps) redirect(response, steps === "1" ? "../page" : `/hops/${Number(steps) - 1}`);
  else if (status) response.writeHead(Number(status)).end("an error page");
  else if (encoding !== undefined)
    response.setHeader("content-encoding", encoding.replace(", raw", "")).end(packed[encoding]);
  else answers[path]?.(response, request);
}

let server: LoopbackServer;
let secure: LoopbackServer;
beforeAll(async () => {
  [server, secure] = await Promise.all([startLoopbackServer(answer), startLoopbackServer(answer, true)]);
});
afterAll(() => Promise.all([server.close(), secure.close()]));

const here: FetchOptions = { allow: ["127.0.0.1"] };

async function refusalOf(address: string, options: FetchOptions = {}) {
  const result = await fetchSafely(address, { allow: [], ...options });
  return result.ok ? "fetched" : result.refusal;
}

describe("fetching an address", () => {
  it("gives its bytes, type and address", async () => {
    const result = await fetchSafely(server.at("/page#part"), here);
    expect(result).toMatchObject({
      ok: true,
      value: {
        finalAddress: server.at("/page#part"),
        redirects: [],
        status: 200,
        contentType: "text/html; charset=utf-8",
        bytes: new TextEncoder().encode(words),
        fetchedAt: expect.any(Date),
      },
    });
  });

  it("says who asks, and nothing more", async () => {
    const result = await fetchSafely(server.at("/asked"), here);
    const told = result.ok ? JSON.parse(new TextDecoder().decode(result.value.bytes)) : {};
    expect(told["user-agent"]).toBe("Galley/0.1 (fact-check)");
    expect(Object.keys(told).sort()).toEqual(["accept", "accept-encoding", "connection", "host", "user-agent"]);
  });

  it.each(Object.keys(packed))("unpacks %s", async (encoding) => {
    const result = await fetchSafely(server.at(`/packed/${encodeURIComponent(encoding)}`), here);
    expect(result.ok && new TextDecoder().decode(result.value.bytes)).toBe(words);
  });

  it("follows five redirects and names them", async () => {
    const result = await fetchSafely(server.at("/hops/5"), here);
    expect(result).toMatchObject({
      ok: true,
      value: {
        address: server.at("/hops/5"),
        finalAddress: server.at("/page"),
        redirects: [5, 4, 3, 2, 1].map((n) => ({
          address: server.at(`/hops/${n}`),
          status: 302,
          location: n === 1 ? "../page" : `/hops/${n - 1}`,
        })),
      },
    });
  });

  it("takes 10 MB and no byte more", async () => {
    const result = await fetchSafely(server.at("/largest"), here);
    expect(result.ok && result.value.bytes.byteLength).toBe(10 * 1024 * 1024);
  });

  it.each([
    ["a sixth redirect", "/hops/6", "fetch-too-many-redirects", { limit: 5 }],
    ["a redirect to itself", "/loop", "fetch-redirect-loop", { host: "127.0.0.1" }],
    ["a redirect to another private host", "/elsewhere", "fetch-address-private", { host: "127.0.0.2" }],
    ["a redirect to a cloud's secrets", "/metadata", "fetch-address-private", { host: "169.254.169.254" }],
    ["a redirect to a file", "/to-file", "address-not-http", { scheme: "file" }],
    ["a redirect to no address", "/to-nothing", "fetch-redirect-broken", { host: "127.0.0.1" }],
    ["a redirect that does not say where", "/to-nowhere", "fetch-status", { host: "127.0.0.1", status: "302" }],
    ["a redirect with a password", "/to-user", "fetch-address-credentials", {}],
    ["too much", "/large", "fetch-too-large", { limit: "10 MB" }],
    ["what unpacks without measure", "/bomb", "fetch-too-packed", { host: "127.0.0.1" }],
    ["an answer that breaks off", "/cut", "fetch-broken-off", { host: "127.0.0.1" }],
    ["gzip that breaks off", "/cut-gzip", "fetch-answer-broken", { host: "127.0.0.1" }],
    ["gzip that is none", "/no-gzip", "fetch-answer-broken", { host: "127.0.0.1" }],
    ["an unknown encoding", "/zstd", "fetch-answer-broken", { host: "127.0.0.1" }],
    ["many encodings", "/gzips", "fetch-answer-broken", { host: "127.0.0.1" }],
    ["what is no HTTP", "/garbage", "fetch-answer-broken", { host: "127.0.0.1" }],
    ["too long headers", "/headers", "fetch-answer-broken", { host: "127.0.0.1" }],
    ["a missing page", "/status/404", "fetch-not-found", { host: "127.0.0.1", status: "404" }],
    ["a server's trouble", "/status/503", "fetch-server-trouble", { host: "127.0.0.1", status: "503" }],
  ])("refuses %s", async (_, path, reason, params) => {
    const refusal = await refusalOf(server.at(path), here);
    expect(refusal).toMatchObject({ params, field: "address", reason });
  });

  it.each(["/silent", "/trickle"])("stops waiting for %s", async (path) => {
    const refusal = await refusalOf(server.at(path), { ...here, milliseconds: 100 });
    expect(refusal).toMatchObject({ reason: "fetch-too-slow", params: { seconds: 1 } });
  });

  it("stops when it is told to", async () => {
    const stopping = new AbortController();
    const refusal = refusalOf(server.at("/trickle"), { ...here, signal: stopping.signal });
    stopping.abort();
    expect(await refusal).toEqual({ reason: "fetch-cancelled" });
  });

  it("refuses a certificate that nobody vouches for, and TLS that is none", async () => {
    const lookup = lookupTable({ "page.example": ["127.0.0.1"] });
    const allow = ["page.example"];
    const refusal = { reason: "fetch-not-secure", params: { host: "page.example" } };
    expect(await refusalOf(secure.at("/page", "page.example"), { allow, lookup })).toMatchObject(refusal);
    const plain = server.at("/page", "page.example").replace("http:", "https:");
    expect(await refusalOf(plain, { allow, lookup })).toMatchObject(refusal);
  });

  it("says when nobody listens", async () => {
    const closed = await startLoopbackServer(answer);
    await closed.close();
    expect(await refusalOf(closed.at("/"), here)).toMatchObject({ reason: "fetch-not-connected" });
  });
});

describe("an address that may not be fetched", () => {
  it.each([
    ["http://127.0.0.1/", "fetch-address-private"],
    ["http://127.1/", "fetch-address-private"],
    ["http://0x7f.1/", "fetch-address-private"],
    ["http://2130706433/", "fetch-address-private"],
    ["http://017700000001/", "fetch-address-private"],
    ["http://１２７.0.0.1/", "fetch-address-private"],
    ["http://0/", "fetch-address-private"],
    ["http://[::1]/", "fetch-address-private"],
    ["http://[::]/", "fetch-address-private"],
    ["http://[::127.0.0.1]/", "fetch-address-private"],
    ["http://[::ffff:127.0.0.1]/", "fetch-address-private"],
    ["http://[fe80::1]/", "fetch-address-private"],
    ["http://localhost/", "fetch-address-private"],
    ["http://LOCALHOST./", "fetch-address-private"],
    ["http://a.localhost/", "fetch-address-private"],
    ["http://page.example:8080/", "fetch-address-port"],
    ["http://page.example:22/", "fetch-address-port"],
    ["http://page.example:6379/", "fetch-address-port"],
    ["http://user@page.example/", "fetch-address-credentials"],
    ["http://user:word@page.example/", "fetch-address-credentials"],
    ["file:///etc/passwd", "address-not-http"],
    ["gopher://page.example/", "address-not-http"],
    ["javascript:alert(1)", "address-not-http"],
    ["page.example", "address-invalid"],
    ["http://", "address-invalid"],
    ["http://[::1/", "address-invalid"],
    ["", "address-invalid"],
  ])("%s", async (address, reason) => {
    const lookup = lookupTable({});
    expect(await refusalOf(address, { lookup })).toMatchObject({ reason, field: "address" });
    expect(lookup.asked).toBe(0);
  });

  it.each([
    ["a private one", ["10.0.0.1"]],
    ["this machine", ["127.0.0.1"]],
    ["this machine in IPv6", ["::1"]],
    ["a public and a private one", ["93.184.216.34", "192.168.0.1"]],
  ])("is one whose name leads to %s", async (_, addresses) => {
    const lookup = lookupTable({ "page.example": addresses });
    const refusal = await refusalOf("http://page.example/", { lookup });
    expect(refusal).toMatchObject({ reason: "fetch-address-private", params: { host: "page.example" } });
  });

  it("is asked for once, so that its name cannot lead elsewhere after the check", async () => {
    const lookup = lookupTable({ "page.example": ["127.0.0.1"] });
    const result = await fetchSafely(server.at("/page", "page.example"), { allow: ["page.example"], lookup });
    expect(result.ok).toBe(true);
    expect(lookup.asked).toBe(1);
  });

  it("is one whose name is not found", async () => {
    const refusal = await refusalOf("http://page.example/", { lookup: lookupTable({}) });
    expect(refusal).toMatchObject({ reason: "fetch-host-unknown", params: { host: "page.example" } });
  });

  it("is fetched when the newsroom allows its host, or one port of it", async () => {
    vi.stubEnv("GALLEY_FETCH_ALLOW", "intranet.example, 127.0.0.1");
    expect((await fetchSafely(server.at("/page"))).ok).toBe(true);
    vi.unstubAllEnvs();
    expect((await fetchSafely(server.at("/page"))).ok).toBe(false);
    expect((await fetchSafely(server.at("/page"), { allow: [`127.0.0.1:${server.port}`] })).ok).toBe(true);
    expect((await fetchSafely(server.at("/page"), { allow: [`127.0.0.1:${server.port + 1}`] })).ok).toBe(false);
  });
});
