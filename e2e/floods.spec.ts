import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { demoArticle, expect, test } from "./newsroom";

const megabyte = 1_024 * 1_024;

/** What the web server holds in memory, in bytes; null where /proc does not tell. */
function serverMemory(): number | null {
  try {
    const status = readFileSync(`/proc/${process.env.GALLEY_SERVER_PID}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1_024;
  } catch {
    return null;
  }
}

/** Begins a request by hand and sends a part of what it announces; `answer` is what came back until the end. */
function halfSent(site: URL, path: string, headers: readonly string[], part: number) {
  const socket: Socket = connect(Number(site.port), site.hostname);
  let came = "";
  socket.on("data", (bytes) => {
    came += bytes.toString("latin1");
  });
  socket.on("error", () => {});
  const ended = new Promise<string>((resolve) => socket.once("close", () => resolve(came)));
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: ${site.host}\r\norigin: ${site.origin}\r\n${headers.join("\r\n")}\r\n\r\n`,
  );
  const chunk = Buffer.alloc(256 * 1_024, "x");
  const send = (left: number) => {
    if (left > 0 && socket.writable) socket.write(chunk, () => send(left - chunk.length));
  };
  send(part);
  return { ended, stop: () => socket.destroy() };
}

test("half-sent uploads of nobody signed in are turned away, and take no memory", async ({ baseURL }) => {
  const site = new URL(baseURL ?? "");
  site.hostname = "127.0.0.1";
  const paths = [demoArticle, "/sign-in", "/api/auth/callback/credentials", "/set-password", "/sources/x/snapshots"];
  const before = serverMemory();
  let most = 0;
  const watching = setInterval(() => {
    most = Math.max(most, serverMemory() ?? 0);
  }, 50);
  const sent = Array.from({ length: 40 }, (_, i) =>
    halfSent(site, paths[i % paths.length] ?? "/", [`content-length: ${50 * megabyte}`], 20 * megabyte),
  );
  const answers = await Promise.all(sent.map(({ ended }) => ended));
  clearInterval(watching);
  for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 401 /);
  if (before !== null) expect(most - before).toBeLessThan(150 * megabyte);
});

test.describe("a request is turned away at the door", () => {
  for (const [what, headers, status] of [
    ["from another site", { origin: "https://evil.example" }, 403],
    ["from the same name over another scheme", { origin: "https://HOST" }, 403],
    ["without an origin", { origin: "" }, 403],
    ["with an unknown length", { "transfer-encoding": "chunked" }, 411],
  ] as const) {
    test(what, async ({ baseURL }) => {
      const site = new URL(baseURL ?? "");
      const socket = connect(Number(site.port), "127.0.0.1");
      const origin = ("origin" in headers ? headers.origin : site.origin).replace("HOST", site.host);
      const lines = Object.entries({ "content-length": "2", ...headers, origin })
        .filter(([name, value]) => value !== "" && !(name === "content-length" && "transfer-encoding" in headers))
        .map(([name, value]) => `${name}: ${value}`);
      socket.write(`POST ${demoArticle} HTTP/1.1\r\nhost: ${site.host}\r\n${lines.join("\r\n")}\r\n\r\n`);
      const answer = await new Promise<string>((resolve) => socket.once("data", (bytes) => resolve(String(bytes))));
      socket.destroy();
      expect(answer).toContain(`HTTP/1.1 ${status} `);
    });
  }
});

for (const address of [
  "/articles/%25",
  "/articles/%2525",
  "/articles/%25E0%25A4%25A/history",
  "/articles/%25/report",
]) {
  test(`${address}, which was encoded twice, is not found`, async ({ login }) => {
    const page = await login("reviewer");
    expect((await page.request.get(address)).status()).toBe(404);
  });
}
