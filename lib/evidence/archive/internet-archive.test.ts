import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type LoopbackServer, startLoopbackServer } from "@/lib/evidence/testing/loopback-server";
import { archivePage } from "./internet-archive";

const page = "https://page.example/report?id=4&lang=de";

/** What the stand-in tells of its work, look by look; the last again and again. */
let accepts: unknown;
let tells: readonly unknown[] = [];
let asked: { method: string; path: string; key: unknown; form: URLSearchParams }[] = [];
let looks = 0;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "", url: path = "", headers } = request;
  asked.push({ method, path, key: headers.authorization, form: new URLSearchParams(await text(request)) });
  const told = path.endsWith("/save") ? accepts : tells[Math.min(looks++, tells.length - 1)];
  if (typeof told === "number") response.writeHead(told).end("trouble");
  else if (typeof told === "string") response.end(told);
  else if (told !== undefined) response.setHeader("content-type", "application/json").end(JSON.stringify(told));
}

let server: LoopbackServer;
beforeAll(async () => {
  server = await startLoopbackServer(answer);
});
afterAll(() => server.close());
beforeEach(() => {
  asked = [];
  looks = 0;
  accepts = { url: page, job_id: "spn2-ac58789b812e3b82d4" };
  tells = [{ status: "success", timestamp: "20261124235959", original_url: page }];
});

function archive(options: Parameters<typeof archivePage>[2] = {}, key: string | null = null) {
  return archivePage(page, { address: server.at("/"), key }, { between: 5, ...options });
}

describe("the Internet Archive", () => {
  it("is asked for a copy, waited for, and says where it stands", async () => {
    tells = [{ status: "pending", resources: [] }, { status: "pending" }, ...tells];
    expect(await archive()).toEqual({
      ok: true,
      value: { address: server.at(`/web/20261124235959/${page}`), at: new Date("2026-11-24T23:59:59Z") },
    });
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "POST /save",
      "GET /save/status/spn2-ac58789b812e3b82d4",
      "GET /save/status/spn2-ac58789b812e3b82d4",
      "GET /save/status/spn2-ac58789b812e3b82d4",
    ]);
    expect(asked[0]?.form.get("url")).toBe(page);
  });

  it("gets the key of an account with every question, and none without", async () => {
    await archive({}, "access:secret");
    expect(asked.map(({ key }) => key)).toEqual(["LOW access:secret", "LOW access:secret"]);
    asked = [];
    await archive();
    expect(asked.map(({ key }) => key)).toEqual([undefined, undefined]);
  });

  it.each<[string, unknown, readonly unknown[], string, string | undefined]>([
    ["wants a sign-in", 401, [], "service-refused", "401"],
    ["shows a page instead", "<html>Sign in</html>", [], "service-refused", "unreadable"],
    [
      "blocks the page",
      { status: "error", status_ext: "error:blocked-url" },
      [],
      "service-refused",
      "error:blocked-url",
    ],
    ["gives an odd job", { job_id: "../../x" }, [], "service-refused", "unreadable"],
    [
      "fails on the page",
      undefined,
      [{ status: "error", status_ext: "error:not-found" }],
      "service-refused",
      "error:not-found",
    ],
    ["says no reason", undefined, [{ status: "error" }], "service-refused", "unreadable"],
    [
      "says a strange reason",
      undefined,
      [{ status: "error", status_ext: "<b>no</b>" }],
      "service-refused",
      "unreadable",
    ],
    [
      "gives an odd time",
      undefined,
      [{ status: "success", timestamp: "now", original_url: page }],
      "service-refused",
      "unreadable",
    ],
    ["gives an odd state", undefined, [{ status: "fine" }], "service-refused", "unreadable"],
    ["is asked too often", 429, [], "service-unavailable", undefined],
    ["is in trouble", 503, [], "service-unavailable", undefined],
    ["is in trouble later", undefined, [502], "service-unavailable", undefined],
    [
      "has too much to do",
      { status: "error", status_ext: "error:user-session-limit" },
      [],
      "service-unavailable",
      undefined,
    ],
    [
      "has too much to do later",
      undefined,
      [{ status: "error", status_ext: "error:celery" }],
      "service-unavailable",
      undefined,
    ],
  ])("that %s is told of", async (_, first, later, reason, status) => {
    accepts = first ?? accepts;
    tells = later;
    const params = { host: "127.0.0.1", ...(status && { status }) };
    expect(await archive()).toEqual({ ok: false, refusal: { reason, params } });
  });

  it("is waited for only so long, and left when it is called off", async () => {
    tells = [{ status: "pending" }];
    expect(await archive({ milliseconds: 60 })).toMatchObject({ refusal: { reason: "service-unavailable" } });
    const stop = new AbortController();
    const stopped = archive({ signal: stop.signal });
    setTimeout(() => stop.abort(), 30);
    expect(await stopped).toEqual({ ok: false, refusal: { reason: "fetch-cancelled" } });
  });
});
