import { readFile } from "node:fs/promises";
import path from "node:path";
import { runApart } from "@/lib/apart/run-apart";
import { callersPath } from "./input";
import { printToReader } from "./output";
import { wordsOf } from "./words";

/**
 * `draft`: each writer's document with its notes, as one JSON line a file on standard output; `{"file", "error"}` for one
 * that cannot be read, and exit code 1 then. `start` and `end` are UTF-16 code units of `text`.
 */
export async function draftCommand(files: readonly string[]): Promise<void> {
  for (const file of files) await printToReader(JSON.stringify(await drafted(file)));
}

async function drafted(file: string): Promise<object> {
  const bytes = await readFile(callersPath(file)).catch(() => null);
  if (!bytes) return failed(file, "The file cannot be read. Check its name and that you may read it.");
  try {
    const draft = await runApart("read-draft", { bytes, name: path.basename(file), overrides: {} });
    if (!draft.ok) return failed(file, wordsOf(draft.refusal));
    const { title, text, blocks } = draft.value.article;
    return {
      file,
      title,
      text,
      blocks: blocks.map(({ kind, start, end }) => ({ kind, start, end })),
      notes: draft.value.notes.map(({ proposal: _, ...note }) => note),
    };
  } catch (error) {
    // A fault of ours with one file must not keep the others from being read.
    return failed(file, `The file could not be read: ${error instanceof Error ? error.message : "unknown fault"}.`);
  }
}

function failed(file: string, error: string): object {
  process.exitCode = 1;
  return { file, error };
}
