import { readFile } from "node:fs/promises";
import path from "node:path";
import { readEvidence } from "@/lib/apart/read-evidence";
import { callersPath } from "./input";
import { printToReader } from "./output";
import { wordsOf } from "./words";

/**
 * `read`: the words of each file as they would be kept with a snapshot of it, as one JSON line a file on standard
 * output; `{"file", "error"}` for one that cannot be read, and exit code 1 then. `start` and `end` of pages are UTF-16 code
 * units of `text`.
 */
export async function readCommand(files: readonly string[]): Promise<void> {
  for (const file of files) await printToReader(JSON.stringify(await wordsIn(file)));
}

async function wordsIn(file: string): Promise<object> {
  const bytes = await readFile(callersPath(file)).catch(() => null);
  if (!bytes) return failed(file, "The file cannot be read. Check its name and that you may read it.");
  try {
    const read = await readEvidence({ bytes, told: null, name: path.basename(file) });
    if (!read.ok) return failed(file, wordsOf(read.refusal));
    const { type, reading } = read.value;
    if (reading.textRefusal) return failed(file, wordsOf(reading.textRefusal));
    const { title, language, direction, pages, text } = reading;
    return { file, type, title, language, direction, pages, text };
  } catch (error) {
    // A fault of ours with one file must not keep the others from being read.
    return failed(file, `The file could not be read: ${error instanceof Error ? error.message : "unknown fault"}.`);
  }
}

function failed(file: string, error: string): object {
  process.exitCode = 1;
  return { file, error };
}
