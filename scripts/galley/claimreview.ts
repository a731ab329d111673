import { readFile, writeFile } from "node:fs/promises";
import { importEarlierChecks } from "@/lib/commands/exchange/import-earlier-checks";
import { earlierChecksFile } from "@/lib/queries/exchange/earlier-checks";
import messages from "@/messages/en.json" with { type: "json" };
import { callersPath } from "./input";
import { CommandFailure, print, say, wordsOf } from "./output";

const notes: Readonly<Record<string, string>> = messages["earlier-check-note"];

/**
 * `claimreview import <file>`: takes ClaimReviews into the library of earlier checks, and tells row by row what could not
 * be read. `claimreview export <file|->`: gives the library as it came.
 */
export async function claimReviewCommand([what, file]: string[]): Promise<void> {
  if (what !== "import" && what !== "export")
    throw new CommandFailure("There is only: claimreview import, claimreview export.");
  if (!file) throw new CommandFailure("Name the file.");
  if (what === "export") {
    const text = await earlierChecksFile();
    if (file === "-") return void process.stdout.write(text);
    await writeFile(callersPath(file), text).catch(() => {
      throw new CommandFailure(`${file} cannot be written. Check that its folder exists and that you may write there.`);
    });
    return say(`Wrote ${file}.`);
  }
  const bytes = await readFile(callersPath(file)).catch(() => {
    throw new CommandFailure(`${file} cannot be read.`);
  });
  const result = await importEarlierChecks("operator", { bytes });
  if (!result.ok) throw new CommandFailure(wordsOf(result.refusal));
  const { added, known, refused, refusedCount, noted, notedCount } = result.value;
  for (const { row, problem } of refused) say(`Row ${row} was left out: ${notes[problem] ?? problem}`);
  for (const { row, notes: found } of noted)
    say(`Row ${row} went in: ${found.map((note) => notes[note] ?? note).join(" ")}`);
  const unnamed = refusedCount + notedCount - refused.length - noted.length;
  if (unnamed > 0) say(`… and ${unnamed} rows more.`);
  print(JSON.stringify({ added, known, refused: refusedCount, noted: notedCount }));
  if (refusedCount > 0) process.exitCode = 1;
}
