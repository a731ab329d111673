import { readFile } from "node:fs/promises";
import { importReport } from "@/lib/commands/exchange/import-report";
import { callersPath } from "./input";
import { CommandFailure, print, say } from "./output";
import { wordsOf } from "./words";

/** `import-bundle`: takes in another newsroom's bundle, or the JSON of its report; prints the report's id. */
export async function importBundleCommand(file: string): Promise<void> {
  const bytes = await readFile(callersPath(file)).catch(() => {
    throw new CommandFailure(`${file} cannot be read.`);
  });
  const result = await importReport("operator", { bytes: new Uint8Array(bytes) });
  if (!result.ok) throw new CommandFailure(wordsOf(result.refusal));
  say(`Took in the report of “${result.value.title}”.`);
  print(result.value.reportId);
}
