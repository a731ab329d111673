import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { uploadLimit, uploadsUnderWay } from "./auth/body-limits";
import { makeDoor } from "./request-door";

const secret = "tests-only-0123456789-abcdefghijklmnop";
const ownAddress = "http://galley.example:3000";

let newsroom: TestNewsroom;
let cookie = "";
/** What came in, as Next would see it. */
let inside: IncomingMessage[] = [];
let bodies: string[] = [];
/** What an answer to /held waits for. */
let held: Promise<void>;
let data = "";
const servers: ReturnType<typeof createServer>[] = [];

/** A server with a door of its own; gives its port. What comes in is answered when it is read, or kept waiting. */
async function open(trustProxy: boolean, silenceMs = 60_000): Promise<number> {
  const door = makeDoor({ trustProxy, ownAddress, isDevelopment: false, silenceMs });
  const server = createServer((request, response) =>
    door(request, response, async (admitted) => {
      inside.push(admitted);
      if (admitted.url === "/waits") return admitted.resume();
      const body = await text(admitted).catch(() => null);
      if (body === null) return;
      bodies.push(body);
      if (admitted.url === "/held") await held;
      response.end("inside");
    }),
  );
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return (server.address() as AddressInfo).port;
}

let port = 0;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
  data = mkdtempSync(path.join(tmpdir(), "galley-door-"));
  vi.stubEnv("GALLEY_DATA", data);
  process.env.NEXTAUTH_SECRET = secret;
  process.env.NEXTAUTH_URL = ownAddress;
  const token = await encode({ token: { sub: newsroom.people.reviewer, sessionVersion: 1 }, secret });
  cookie = `other=1; next-auth.session-token=${token}`;
  port = await open(false);
});
beforeEach(() => {
  inside = [];
  bodies = [];
});
afterAll(async () => {
  for (const server of servers) server.close().closeAllConnections();
  await newsroom.close();
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true });
});

/** Writes a request by hand; gives what came back once the connection ended or the answer was there. */
function ask(lines: Record<string, string>, { path = "/articles", method = "POST", to = port, body = "" } = {}) {
  const socket = connect(to, "127.0.0.1");
  const headers = { host: `127.0.0.1:${to}`, origin: `http://127.0.0.1:${to}`, ...lines };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`${method} ${path} HTTP/1.1\r\n${head.join("")}\r\n${body}`);
  socket.on("error", () => {});
  const status = new Promise<number>((resolve) => {
    socket.once("data", (bytes) => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(String(bytes))?.[1])));
  });
  return { status, socket, closed: new Promise<void>((resolve) => socket.once("close", () => resolve())) };
}

describe("somebody who is not signed in", () => {
  test.each([
    ["an upload that is half sent", { "content-length": String(uploadLimit) }, "/sources/x/snapshots"],
    ["a sign-in of 17 kB", { "content-length": "17408" }, "/api/auth/callback/credentials"],
    ["a small form", { "content-length": "2" }, "/articles"],
    ["a form with a forged session", { "content-length": "2", cookie: "next-auth.session-token=forged" }, "/articles"],
  ])("is turned away with %s, and the connection with them", async (_what, headers, path) => {
    const { status, closed } = ask(headers, { path, body: "x" });
    expect(await status).toBe(401);
    await closed;
    expect(inside).toEqual([]);
  });

  test("signs in", async () => {
    const { status, socket } = ask({ "content-length": "2" }, { path: "/api/auth/callback/credentials", body: "xx" });
    expect(await status).toBe(200);
    socket.destroy();
  });
});

describe("somebody who is signed in", () => {
  test("sends a form, and an upload", async () => {
    for (const path of ["/articles", "/sources/x/snapshots"]) {
      const { status, socket } = ask({ cookie, "content-length": "20000" }, { path, body: "x".repeat(20_000) });
      expect(await status).toBe(200);
      socket.destroy();
    }
  });

  const bytes = Array.from({ length: 100_000 }, (_, i) => `word ${i} `).join("");
  const form = { cookie, "content-length": String(bytes.length) };
  const lying = () => readdirSync(path.join(data, "received"));

  test("sends a large form, which comes in as it was sent, and leaves nothing on the disk", async () => {
    const { status, socket } = ask({ ...form, cookie, "x-mine": "1" }, { path: "/articles?x=1", body: bytes });
    expect(await status).toBe(200);
    expect(bodies).toEqual([bytes]);
    expect(inside[0]).toMatchObject({
      method: "POST",
      url: "/articles?x=1",
      complete: true,
      headers: { "x-mine": "1" },
    });
    await expect.poll(lying).toEqual([]);
    socket.destroy();
  });

  test("sends large forms at once, of which three are inside, the others behind them, and one that is half sent holds up none", async () => {
    let answer = () => {};
    held = new Promise((resolve) => {
      answer = resolve;
    });
    const half = ask({ ...form, cookie }, { path: "/held", body: bytes.slice(0, 300_000) });
    const people = [newsroom.people.editor, newsroom.people.otherEditor];
    const cookies = await Promise.all(
      people.map(
        async (sub) => `next-auth.session-token=${await encode({ token: { sub, sessionVersion: 1 }, secret })}`,
      ),
    );
    const send = (i: number) => ask({ ...form, cookie: cookies[i % 2] ?? "" }, { path: "/held", body: bytes });
    const sent = [0, 1, 2].map(send);
    await expect.poll(() => inside.length).toBe(3);
    sent.push(...[3, 4].map(send));
    await expect.poll(lying).toHaveLength(6);
    sent[4]?.socket.destroy();
    await sent[4]?.closed;
    answer();
    expect(await Promise.all(sent.slice(0, 4).map(({ status }) => status))).toEqual([200, 200, 200, 200]);
    half.socket.destroy();
    await expect.poll(lying).toEqual([]);
    expect(inside).toHaveLength(4);
    expect(new Set(bodies)).toEqual(new Set([bytes]));
    for (const { socket } of sent) socket.destroy();
  });

  test("is turned away with more uploads at once than a person has, until one is there or given up", async () => {
    const half = () =>
      ask({ cookie, "content-length": String(uploadLimit) }, { path: "/sources/x/snapshots", body: "x" });
    const most = uploadsUnderWay.person / uploadLimit;
    const open = Array.from({ length: most }, half);
    await expect.poll(() => inside.length).toBe(most);
    expect(await half().status).toBe(503);
    open[0]?.socket.destroy();
    await open[0]?.closed;
    // The server learns a moment later that the connection is gone.
    const again = async () => {
      const { socket } = half();
      await expect.poll(() => inside.length, { timeout: 300 }).toBe(most + 1);
      socket.destroy();
    };
    await vi.waitFor(again, { timeout: 30_000 });
    for (const { socket } of open) socket.destroy();
  });

  test("who sends nothing more is cut off, and whoever waits for an answer is not", async () => {
    const upload = { path: "/sources/x/snapshots", body: "x", to: await open(false, 500) };
    const silent = ask({ cookie, "content-length": "20000" }, upload);
    const waiting = ask({ cookie, "content-length": "1" }, { ...upload, path: "/waits" });
    await silent.closed;
    expect(waiting.socket.destroyed).toBe(false);
    await new Promise((later) => setTimeout(later, 700));
    expect(waiting.socket.destroyed).toBe(false);
    waiting.socket.destroy();
  });

  test("whose session was ended since is a stranger", async () => {
    await newsroom.sql("UPDATE person SET session_version = 2 WHERE id = $1", [newsroom.people.reviewer]);
    expect(await ask({ cookie, "content-length": "2" }).status).toBe(401);
    await newsroom.sql("UPDATE person SET session_version = 1 WHERE id = $1", [newsroom.people.reviewer]);
  });
});

test.each([
  ["another site", { origin: "https://evil.example" }],
  ["the same host over another scheme", { origin: "https://127.0.0.1" }],
  ["nowhere", { origin: "" }],
])("a form from %s is foreign", async (_what, headers) => {
  expect(await ask({ cookie, "content-length": "2", ...headers }).status).toBe(403);
  expect(inside).toEqual([]);
});

describe("what only a proxy may say", () => {
  const forged = {
    "x-forwarded-for": "203.0.113.9",
    "x-forwarded-host": "evil.example",
    "x-request-id": "forged-id-1",
  };
  const seen = async (to: number, more: Record<string, string> = {}) => {
    const { status, socket } = ask({ ...forged, ...more }, { method: "GET", to });
    await status;
    socket.destroy();
    return inside.at(-1)?.headers ?? {};
  };

  test("is taken off where none is trusted, and left where one is", async () => {
    const headers = await seen(port);
    expect(headers).toMatchObject({ "x-forwarded-for": "127.0.0.1" });
    expect(headers["x-forwarded-host"]).toBeUndefined();
    expect(headers["x-request-id"]).not.toBe("forged-id-1");
    expect(await seen(await open(true))).toMatchObject(forged);
  });

  test("stays on what Next sends to itself, which it knows by the pass that it gave, and by nothing else", async () => {
    const { "x-galley-pass": pass } = await seen(port, { "x-galley-pass": "forged", "x-action-forwarded": "1" });
    expect(inside.at(-1)?.headers["x-forwarded-host"]).toBeUndefined();
    expect(await seen(port, { "x-galley-pass": String(pass) })).toMatchObject(forged);
  });
});

test("every answer has its headers, also of who is turned away, and kept bytes run nowhere", async () => {
  const at = `http://127.0.0.1:${port}`;
  const policyOf = async (path: string, init?: RequestInit) =>
    (await fetch(`${at}${path}`, init)).headers.get("content-security-policy");
  expect(await policyOf("/articles")).toContain("frame-ancestors 'none'");
  expect(await policyOf("/articles", { method: "PUT", body: "x" })).toContain("frame-ancestors 'none'");
  expect(await policyOf("/sources/x/snapshots/y/view")).toBe("sandbox; default-src 'none'");
  expect(await policyOf("/articles/x/report")).toContain("default-src 'none'; style-src 'nonce-");
  expect(await policyOf("/_next/static/x.js")).toBeNull();
});
