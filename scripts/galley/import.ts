import path from "node:path";
import { importArticle } from "@/lib/commands/article/import-article";
import { importArticleInput } from "@/lib/input/article";
import { parseInput } from "@/lib/input/parse-input";
import { as } from "@/prisma/scenarios/desk";
import { readNamed } from "./input";
import { CommandFailure, print } from "./output";
import { whoActs } from "./who-acts";
import { wordsOf } from "./words";

type Options = { readonly title?: string; readonly language?: string; readonly as?: string };

/** `import`: prints the article's slug. */
export async function importCommand(file: string, options: Options): Promise<void> {
  const bytes = await readNamed(file);
  const name = file === "-" ? "standard-input.txt" : path.basename(file);
  const input = parseInput(importArticleInput, {
    source: { from: "file", name, bytes },
    title: options.title ?? null,
    language: options.language ?? null,
  });
  if (!input.ok) throw new CommandFailure(wordsOf(input.refusal));
  const imported = await importArticle(as((await whoActs(options.as)).id), input.value);
  if (!imported.ok) throw new CommandFailure(wordsOf(imported.refusal));
  print(imported.value.slug);
}
