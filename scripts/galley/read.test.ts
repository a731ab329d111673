import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pdfFile } from "@/lib/evidence/testing/pdf-file";
import { serverProgram } from "@/scripts/setup/galley-command.mjs";

const root = path.resolve(import.meta.dirname, "../..");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "galley-read-"));
  const pages = [[{ text: "There were twelve raids.", y: 700 }]];
  writeFileSync(path.join(folder, "good.pdf"), pdfFile({ pages, title: "Raids", language: "en" }));
  writeFileSync(path.join(folder, "locked.pdf"), pdfFile({ pages, password: true }));
  writeFileSync(path.join(folder, "named-wrong.pdf"), "place,raids,deaths\nDaraa,12,3\nQuneitra,3,1\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command line as it runs without a database, from the folder with the files. */
function read(...files: string[]) {
  const args = [...serverProgram("galley"), "read", ...files];
  const env = { ...process.env, INIT_CWD: folder, DATABASE_URL: "" };
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: root, env, encoding: "utf8" });
  const lines = stdout.split("\n").filter((line) => line !== "");
  return { lines: lines.map((line) => JSON.parse(line) as unknown), stderr, status };
}

test("each file is a line, and a bad one does not keep the others from being read", () => {
  const { lines, stderr, status } = read("missing.txt", "locked.pdf", "named-wrong.pdf", "good.pdf");
  expect(lines).toEqual([
    { file: "missing.txt", error: "The file cannot be read. Check its name and that you may read it." },
    { file: "locked.pdf", error: expect.stringMatching(/^The PDF is protected by a password\./) },
    expect.objectContaining({
      file: "named-wrong.pdf",
      type: "text/csv",
      text: "place | raids | deaths\nDaraa | 12 | 3\nQuneitra | 3 | 1",
    }),
    {
      file: "good.pdf",
      type: "application/pdf",
      title: "Raids",
      language: "en",
      direction: "ltr",
      pages: [{ number: 1, start: 0, end: 24 }],
      text: "There were twelve raids.",
    },
  ]);
  expect(Object.keys(lines[3] as object)).toEqual("file type title language direction pages text".split(" "));
  expect([stderr, status]).toEqual(["", 1]);
}, 60_000);

test("all good files end well, and none at all is a mistake", () => {
  expect(read("good.pdf").status).toBe(0);
  expect(read()).toEqual({ lines: [], stderr: "Name the files to read.\n", status: 1 });
}, 60_000);
