import path from "node:path";
import { importArticle } from "@/lib/commands/article/import-article";
import { changeSettings } from "@/lib/commands/desk/change-settings";
import { findArticle, readVersion } from "@/lib/data/article/articles";
import { getNewsroomSettings } from "@/lib/data/desk/newsroom-settings";
import { importArticleInput } from "@/lib/input/article";
import { parseInput } from "@/lib/input/parse-input";
import { readDemoFolder } from "@/prisma/scenarios/demo-folder";
import { demoPeople } from "@/prisma/scenarios/demo-people";
import { as } from "@/prisma/scenarios/desk";
import { callersPath } from "./input";
import { loadClaim } from "./load-claim";
import { CommandFailure, print, say } from "./output";
import { wordsOf } from "./words";

/** `load`: prints the article's slug. */
export async function loadCommand(folder: string): Promise<void> {
  const { slug, refused } = await loadFolder(callersPath(folder));
  if (refused > 0) process.exitCode = 1;
  print(slug);
}

/** `demo load`: the same with the demo's own folder, in a newsroom that has a name from then on. */
export async function loadDemo(): Promise<void> {
  await nameNewsroom("The Demo Desk");
  return loadCommand(path.join(process.cwd(), "prisma", "demo"));
}

/** Names the newsroom where nobody has, as its administrator. */
async function nameNewsroom(name: string): Promise<void> {
  const settings = await getNewsroomSettings();
  if (settings.name !== null) return;
  const { administrator } = await demoPeople();
  const named = await changeSettings(as(administrator.id), { ...settings, name });
  if (!named.ok) throw new CommandFailure(wordsOf(named.refusal));
}

/**
 * Loads a folder in the demo's form with the demo's people; gives the article's slug and how many claims were refused.
 * A refused claim is named with its reason, and the rest goes in.
 */
export async function loadFolder(directory: string): Promise<{ slug: string; refused: number }> {
  const folder = await readDemoFolder(directory).catch((error: Error) => {
    throw new CommandFailure(error.message);
  });
  const people = await demoPeople();
  const desk = { reviewer: people.reviewer.id, editor: people.editor.id };
  const raw = { source: { from: "file", name: "article.txt", bytes: folder.text }, ...folder.article };
  const input = parseInput(importArticleInput, raw);
  const imported = input.ok ? await importArticle(as(desk.reviewer), input.value) : input;
  if (!imported.ok) throw new CommandFailure(wordsOf(imported.refusal));
  const { slug } = imported.value;
  const article = await findArticle(slug);
  if (!article) throw new Error("the imported article is missing");
  const version = await readVersion(article.id, article.versionNumber);
  const seeded = { id: article.id, slug, text: version.text, versionNumber: version.number };

  let refused = 0;
  for (const [index, claim] of folder.claims.entries()) {
    const result = await loadClaim(desk, seeded, folder, claim);
    if (result.ok) continue;
    refused++;
    say(
      `Claim ${index + 1} (“${claim.quote}”) was refused${result.refusal.field ? ` at ${result.refusal.field}` : ""}: ${wordsOf(result.refusal)}`,
    );
  }
  return { slug, refused };
}
