import path from "node:path";
import { parseArgs } from "node:util";
import { importArticle } from "@/lib/commands/article/import-article";
import { importArticleInput } from "@/lib/input/article";
import { parseInput } from "@/lib/input/parse-input";
import { as } from "@/prisma/scenarios/desk";
import { readNamed } from "./input";
import { CommandFailure, print, wordsOf } from "./output";
import { whoActs } from "./who-acts";

/** `import <file|-> [--title T] [--language L] [--as <email>]`: prints the article's slug. */
export async function importCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { title: { type: "string" }, language: { type: "string" }, as: { type: "string" } },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new CommandFailure("Name one file to import, or - for standard input.");
  const bytes = await readNamed(file);
  const name = file === "-" ? "standard-input.txt" : path.basename(file);
  const input = parseInput(importArticleInput, {
    source: { from: "file", name, bytes },
    title: values.title ?? null,
    language: values.language ?? null,
  });
  if (!input.ok) throw new CommandFailure(wordsOf(input.refusal));
  const imported = await importArticle(as((await whoActs(values.as)).id), input.value);
  if (!imported.ok) throw new CommandFailure(wordsOf(imported.refusal));
  print(imported.value.slug);
}
