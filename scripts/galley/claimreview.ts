import { createReadStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { importEarlierChecks } from "@/lib/commands/exchange/import-earlier-checks";
import { earlierChecksFile, rankedChecksLike } from "@/lib/queries/exchange/earlier-checks";
import messages from "@/messages/en.json" with { type: "json" };
import { callersPath } from "./input";
import { CommandFailure, print, say } from "./output";
import { wordsOf } from "./words";

const notes: Readonly<Record<string, string>> = messages["earlier-check-note"];

/** `claimreview export`: gives the library of earlier checks as it came. */
export async function exportClaimReviews(file: string): Promise<void> {
  const text = await earlierChecksFile();
  if (file === "-") return void process.stdout.write(text);
  await writeFile(callersPath(file), text).catch(() => {
    throw new CommandFailure(`${file} cannot be written. Check that its folder exists and that you may write there.`);
  });
  say(`Wrote ${file}.`);
}

/** `claimreview import`: takes ClaimReviews into that library, and tells row by row what could not be read. */
export async function importClaimReviews(file: string): Promise<void> {
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

/**
 * `claimreview like`: reads a statement a line, from standard input where no file is named, and prints a line each with the
 * checks that are like it.
 */
export async function likeClaimReviews(file?: string): Promise<void> {
  const input = file && file !== "-" ? createReadStream(callersPath(file)) : process.stdin;
  try {
    for await (const statement of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
      print(JSON.stringify({ checks: await rankedChecksLike(statement) }));
  } catch (error) {
    if (error instanceof Error && "syscall" in error) throw new CommandFailure(`${file} cannot be read.`);
    throw error;
  }
}
