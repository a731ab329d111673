import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { importArticle } from "@/lib/commands/import-article";
import { findPersonByEmail, listPeople } from "@/lib/data/people";
import { importArticleInput } from "@/lib/input/article";
import { parseInput } from "@/lib/input/parse-input";
import { as } from "@/prisma/scenarios/desk";
import { callersPath, readStandardInput } from "./input";
import { CommandFailure, print, wordsOf } from "./output";

/** `import <file|-> [--title T] [--language L] [--as <email>]`: prints the article's slug. */
export async function importCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { title: { type: "string" }, language: { type: "string" }, as: { type: "string" } },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new CommandFailure("Name one file to import, or - for standard input.");
  const bytes = file === "-" ? await readStandardInput() : await readNamed(file);
  const name = file === "-" ? "standard-input.txt" : path.basename(file);
  const input = parseInput(importArticleInput, {
    source: { from: "file", name, bytes },
    title: values.title ?? null,
    language: values.language ?? null,
  });
  if (!input.ok) throw new CommandFailure(wordsOf(input.refusal));
  const imported = await importArticle(as(await importer(values.as)), input.value);
  if (!imported.ok) throw new CommandFailure(wordsOf(imported.refusal));
  print(imported.value.slug);
}

async function readNamed(file: string): Promise<Uint8Array> {
  try {
    return await readFile(callersPath(file));
  } catch {
    throw new CommandFailure(`${file} cannot be read. Check its name and that you may read it.`);
  }
}

/** Whoever is named; else the first active person who may import. */
async function importer(email: string | undefined): Promise<string> {
  if (email !== undefined) {
    const person = await findPersonByEmail(email.toLowerCase());
    if (!person)
      throw new CommandFailure(
        `There is no account ${email}. Add it with: npm run galley -- user add ${email} --role reviewer`,
      );
    return person.id;
  }
  const person = (await listPeople()).find(({ active, role }) => active && role !== "auditor");
  if (!person)
    throw new CommandFailure(
      "There is nobody to import as. Add a person first: npm run galley -- user add <email> --role reviewer",
    );
  return person.id;
}
