import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { fitLine } from "./log-line";
import { routePatterns } from "./route-patterns";

const canary = "zenobia-quillfeather";

const { lines, stream } = vi.hoisted(() => {
  const lines: string[] = [];
  return { lines, stream: { write: (line: string) => void lines.push(line) } };
});
vi.mock("pino", async (original) => {
  const pino = await original<typeof import("pino")>();
  // The log's own lines, as they would reach standard error.
  return { ...pino, default: Object.assign((options: object) => pino.default(options, stream), pino.default) };
});

// Another file of this process may have loaded it already, with the lines going where they do, and later ones are to.
vi.resetModules();
afterAll(() => void vi.resetModules());
const { log } = await import("./log");
const { makeDoor } = await import("./request-door");

const said = () => lines.splice(0).join("");

describe("whatever a line is given", () => {
  const words = [
    canary,
    `${canary}@desk.example`,
    `https://${canary}.example/`,
    "0".repeat(64),
    { name: canary },
    [canary],
  ];
  const members = "requestId actor snapshot export job version status ms method path refused reason code title".split(
    " ",
  );
  test.each(members)("as its %s, words of others are not written", (member) => {
    for (const word of words) {
      const whole = typeof word === "string" && member === "requestId" ? `${word} ` : word;
      expect(JSON.stringify(fitLine({ [member]: whole }))).not.toMatch(/quillfeather|0{64}/);
    }
  });

  test("what has its form is", () => {
    const line = {
      requestId: "0123-abcd",
      actor: randomUUID(),
      status: 200,
      ms: 3,
      method: "GET",
      path: "/articles/[slug]",
    };
    expect(fitLine(line)).toEqual(line);
    expect(fitLine({ refused: undefined, command: "attach-evidence" })).toEqual({ command: "attach-evidence" });
  });

  test("an error tells where it was thrown and nothing of its message", () => {
    const error = Object.assign(new Error(`duplicate key: ${canary}\n    at ${canary}`), {
      detail: canary,
      code: canary,
    });
    log.error({ err: error }, "command failed");
    const line = said();
    expect(line).not.toContain("quillfeather");
    expect(JSON.parse(line)).toMatchObject({ err: { type: "Error", stack: expect.stringContaining("log.test.ts") } });
  });

  test("its words stand in the code", () => {
    // @ts-expect-error what somebody sent cannot be the words of a line
    log.info({}, canary as string);
    // @ts-expect-error nor is there a member for it
    log.info({ slug: canary }, "request");
    expect(said()).not.toContain('"slug"');
  });
});

describe("a request for any address", () => {
  const door = makeDoor({ trustProxy: true, ownAddress: "http://localhost:3000", isDevelopment: false });
  const server = createServer((request, response) => door(request, response, () => response.writeHead(404).end()));
  let origin = "";
  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  });
  afterAll(() => void server.close());

  test.each([...routePatterns])("%s is logged by its pattern, without a word of its parameters", async (pattern) => {
    const path = pattern.startsWith("/") ? pattern.replace(/\[[.\w]+\]/g, canary) : `/${canary}`;
    for (const method of ["GET", "POST"]) {
      const asked = `${path}?q=${canary}&token=${canary}`;
      const headers = {
        "x-request-id": `${canary}!`,
        referer: `${origin}/${canary}`,
        "user-agent": canary,
        cookie: canary,
      };
      await fetch(`${origin}${asked}`, { method, headers, ...(method === "POST" && { body: canary }) });
    }
    await expect.poll(() => lines).toHaveLength(pattern === "/api/health" ? 0 : 2);
    const written = said();
    expect(written).not.toContain("quillfeather");
    if (pattern !== "/api/health") expect(JSON.parse(written.split("\n")[0] ?? "")).toMatchObject({ path: pattern });
  });
});
