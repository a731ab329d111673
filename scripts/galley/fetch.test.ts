import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LoopbackServer, startLoopbackServer } from "@/lib/evidence/testing/loopback-server";
import { serverProgram } from "@/scripts/setup/galley-command.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const page = "<!doctype html><p>The bridge reopened.</p>";
let server: LoopbackServer;

beforeAll(async () => {
  server = await startLoopbackServer((request, response) => {
    if (request.url === "/old") response.writeHead(301, { location: "/page" }).end();
    else if (request.url === "/inside") response.writeHead(302, { location: "http://127.0.0.2/" }).end();
    else if (request.url === "/page") response.end(page);
    else response.writeHead(404).end();
  });
});
afterAll(() => server.close());

/** Runs the command line as it runs without a database. */
async function fetchAll(...addresses: string[]) {
  const args = [...serverProgram("galley"), "fetch", ...addresses];
  const env = { ...process.env, DATABASE_URL: "", GALLEY_FETCH_ALLOW: `127.0.0.1:${server.port}` };
  return new Promise<{ lines: unknown[]; stderr: string; status: number }>((resolve) => {
    const child = execFile(process.execPath, args, { cwd: root, env, encoding: "utf8" }, (_, stdout, stderr) => {
      const lines = stdout.split("\n").filter((line) => line !== "");
      resolve({ lines: lines.map((line) => JSON.parse(line) as unknown), stderr, status: child.exitCode ?? -1 });
    });
  });
}

const unknown = { finalAddress: null, status: null, bytes: null, sha256: null, type: null };

test("each address is a line, with what is known of it", async () => {
  const { lines, stderr, status } = await fetchAll(
    server.at("/old"),
    server.at("/none"),
    server.at("/inside"),
    "http://0x7f.1/",
    "file:///etc/passwd",
    "--help",
    "",
    "http://page.example:25/\u001b[31m",
    "\ud800",
  );
  expect(lines.slice(0, 8)).toEqual([
    {
      address: server.at("/old"),
      state: "fetched",
      reason: null,
      finalAddress: server.at("/page"),
      status: 200,
      bytes: page.length,
      sha256: createHash("sha256").update(page).digest("hex"),
      type: "text/html",
    },
    {
      ...unknown,
      address: server.at("/none"),
      state: "failed",
      reason: "fetch-not-found",
      finalAddress: server.at("/none"),
      status: 404,
    },
    {
      ...unknown,
      address: server.at("/inside"),
      state: "refused",
      reason: "fetch-address-private",
      finalAddress: server.at("/inside"),
      status: 302,
    },
    { ...unknown, address: "http://0x7f.1/", state: "refused", reason: "fetch-address-private" },
    { ...unknown, address: "file:///etc/passwd", state: "refused", reason: "address-not-http" },
    { ...unknown, address: "--help", state: "refused", reason: "address-invalid" },
    { ...unknown, address: "", state: "refused", reason: "address-invalid" },
    { ...unknown, address: "http://page.example:25/\u001b[31m", state: "refused", reason: "fetch-address-port" },
  ]);
  expect(lines[8]).toMatchObject({ state: "refused", reason: "address-invalid" });
  for (const line of lines)
    expect(Object.keys(line as object)).toEqual(
      "address state reason finalAddress status bytes sha256 type".split(" "),
    );
  expect(stderr).toContain(`${server.at("/none")}: 127.0.0.1 answered that there is no such page (404).`);
  expect(stderr).not.toContain("\u001b");
  expect(status).toBe(1);
}, 60_000);

test("all that came end well, and none at all is a mistake", async () => {
  expect(await fetchAll(server.at("/page"))).toMatchObject({ lines: [{ state: "fetched" }], stderr: "", status: 0 });
  expect(await fetchAll()).toEqual({ lines: [], stderr: "Name the addresses to fetch.\n", status: 1 });
}, 60_000);
