import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { askFirstQuestions } from "./first-questions.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "galley-questions-"));
  vi.stubEnv("GALLEY_DATA", folder);
  for (const name of ["AUDIT_SIGNING_KEY", "NEXTAUTH_URL", "GALLEY_ADDRESS", "GALLEY_LOG_NAME"]) vi.stubEnv(name, "");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** What was asked while those lines were typed, and what is known afterwards. */
async function asked(typed: string, { isWatched = true, waits = 60_000 } = {}) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const questions: string[] = [];
  const lines = typed.split("\n").slice(0, -1);
  output.on("data", (chunk: Buffer) => {
    if (!chunk.toString().endsWith("]: ")) return;
    questions.push(chunk.toString());
    const line = lines.shift();
    if (line !== undefined) input.write(`${line}\n`);
  });
  await askFirstQuestions(3000, { signal: new AbortController().signal, input, output, isWatched, waits });
  return { questions, address: process.env.GALLEY_ADDRESS, name: process.env.GALLEY_LOG_NAME };
}

const random = expect.stringMatching(/^galley-[0-9a-f]{8}$/);

test.each([
  ["Enter takes what is offered; a name of no host", "\n\n", "http://localhost:3000", random],
  [
    "the name that is offered is of the host that was said",
    "facts.example.org\n\n",
    "https://facts.example.org",
    expect.stringMatching(/^facts\.example\.org\/galley-[0-9a-f]{8}$/),
  ],
  ["both are as they were said", "http://desk:8080/\nthe-desk/log\n", "http://desk:8080", "the-desk/log"],
  [
    "what cannot be is asked again",
    "no address\nhttps://facts.example.org/x\nhttps://facts.example.org\ntwo words\na+b\nlog\n",
    "https://facts.example.org",
    "log",
  ],
])("%s", async (_what, typed, address, name) => {
  expect(await asked(typed)).toMatchObject({ address, name });
});

test("nobody is asked what the environment says", async () => {
  vi.stubEnv("NEXTAUTH_URL", "https://facts.example.org/");
  vi.stubEnv("GALLEY_LOG_NAME", "facts");
  expect(await asked("")).toEqual({ questions: [], address: "", name: "facts" });
});

test("nobody is asked where nobody sits, where the key is given, or at a later start", async () => {
  const nothing = { questions: [], address: "", name: "" };
  expect(await asked("", { isWatched: false })).toEqual(nothing);
  vi.stubEnv("AUDIT_SIGNING_KEY", "PRIVATE+KEY+name+00000000+AAAA");
  expect(await asked("")).toEqual(nothing);
  vi.stubEnv("AUDIT_SIGNING_KEY", "");
  writeFileSync(path.join(folder, "audit-key"), "PRIVATE+KEY+name+00000000+AAAA\n");
  expect(await asked("")).toEqual(nothing);
});

test("whoever says nothing gets what is offered", async () => {
  const { questions, address, name } = await asked("", { waits: 1 });
  expect(questions.length).toBe(2);
  expect({ address, name }).toEqual({ address: "http://localhost:3000", name: random });
});

test("whoever stops the start meanwhile is not kept waiting", async () => {
  const controller = new AbortController();
  const asking = askFirstQuestions(3000, {
    signal: controller.signal,
    input: new PassThrough(),
    output: new PassThrough(),
    isWatched: true,
    waits: 60_000,
  });
  controller.abort(new Error("Stopped."));
  await expect(asking).rejects.toThrow("Stopped.");
});
