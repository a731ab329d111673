import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { docxFile } from "@/lib/importers/testing/docx-file";
import { serverProgram } from "@/scripts/setup/galley-command.mjs";

const root = path.resolve(import.meta.dirname, "../..");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "galley-extract-"));
  writeFileSync(
    path.join(folder, "good.docx"),
    docxFile([{ text: "Raids", style: "Title" }, { text: "There were 😀 raids." }]),
  );
  writeFileSync(path.join(folder, "bad.docx"), "words");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command line as it runs without a database, from the folder with the files. */
function extract(...files: string[]) {
  const args = [...serverProgram("galley"), "extract", ...files];
  const env = { ...process.env, INIT_CWD: folder, DATABASE_URL: "" };
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: root, env, encoding: "utf8" });
  const lines = stdout.split("\n").filter((line) => line !== "");
  return { lines: lines.map((line) => JSON.parse(line) as unknown), stderr, status };
}

test("each file is a line, and a bad one does not keep the others from being read", () => {
  const { lines, stderr, status } = extract("missing.txt", "bad.docx", "good.docx");
  expect(lines).toEqual([
    { file: "missing.txt", error: "The file cannot be read. Check its name and that you may read it." },
    { file: "bad.docx", error: expect.stringMatching(/^The file is named \.docx but is plain text\. .*\.$/) },
    {
      file: "good.docx",
      title: "Raids",
      byline: null,
      publishedOn: null,
      language: "en",
      direction: "ltr",
      text: "Raids\n\nThere were 😀 raids.",
      blocks: [
        { kind: "heading", start: 0, end: 5 },
        { kind: "paragraph", start: 7, end: 27 },
      ],
    },
  ]);
  expect(Object.keys(lines[2] as object)).toEqual(
    "file title byline publishedOn language direction text blocks".split(" "),
  );
  expect([stderr, status]).toEqual(["", 1]);
});

test("all good files end well, and none at all is a mistake", () => {
  expect(extract("good.docx").status).toBe(0);
  expect(extract()).toEqual({ lines: [], stderr: "Name the files to extract.\n", status: 1 });
});
