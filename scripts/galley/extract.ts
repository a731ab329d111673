import { readFile } from "node:fs/promises";
import path from "node:path";
import { runApart } from "@/lib/apart/run-apart";
import { callersPath } from "./input";
import { print } from "./output";
import { wordsOf } from "./words";

/**
 * `extract`: what importing each file would give, as one JSON line a file on standard output; `{"file",
 * "error"}` for one that cannot be imported, and exit code 1 then. `start` and `end` are UTF-16 code units of `text`.
 */
export async function extractCommand(files: readonly string[]): Promise<void> {
  for (const file of files) print(JSON.stringify(await extracted(file)));
}

async function extracted(file: string): Promise<object> {
  const bytes = await readFile(callersPath(file)).catch(() => null);
  if (!bytes) return failed(file, "The file cannot be read. Check its name and that you may read it.");
  try {
    const imported = await runApart("read-article", { source: { bytes, name: path.basename(file) }, overrides: {} });
    if (!imported.ok) return failed(file, wordsOf(imported.refusal));
    const { title, byline, publishedOn, language, direction, text, blocks } = imported.value;
    const ranges = blocks.map(({ kind, start, end }) => ({ kind, start, end }));
    return { file, title, byline, publishedOn, language, direction, text, blocks: ranges };
  } catch (error) {
    // A fault of ours with one file must not keep the others from being read.
    return failed(file, `The file could not be read: ${error instanceof Error ? error.message : "unknown fault"}.`);
  }
}

function failed(file: string, error: string): object {
  process.exitCode = 1;
  return { file, error };
}
