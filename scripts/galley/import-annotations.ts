import { markClaim } from "@/lib/commands/claim/mark-claim";
import { findArticle } from "@/lib/data/article/articles";
import type { FittingAnnotation, LeftOutAnnotation } from "@/lib/importers/annotation/plan-annotations";
import { markClaimInput } from "@/lib/input/claim";
import { parseInput } from "@/lib/input/parse-input";
import { previewAnnotations } from "@/lib/queries/exchange/preview-annotations";
import messages from "@/messages/en.json" with { type: "json" };
import { as } from "@/prisma/scenarios/desk";
import { readNamed } from "./input";
import { CommandFailure, print, say } from "./output";
import { whoActs } from "./who-acts";
import { wordsOf } from "./words";

const notes: Readonly<Record<string, string>> = messages["annotation-note"];
const problems: Readonly<Record<string, string>> = {
  ...messages["annotation-problem"],
  "same-place": "These words are a claim already, or another annotation of the file has them.",
};

/**
 * `import-annotations`: marks claims where an article has the words of annotations. Tells
 * on standard error which were left out and why, prints `{"marked", "known", "leftOut"}`, and exits with 1 when one was
 * left out.
 */
export async function importAnnotationsCommand(
  slug: string,
  file: string,
  options: { readonly as?: string },
): Promise<void> {
  const article = await findArticle(slug);
  if (!article) throw new CommandFailure(`There is no article with the slug “${slug}”.`);
  const person = await whoActs(options.as);
  const plan = await previewAnnotations(person, { articleId: article.id, bytes: await readNamed(file) });
  if (!plan.ok) throw new CommandFailure(wordsOf(plan.refusal));
  const { fitting, known, leftOut, versionNumber } = plan.value;
  for (const row of leftOut) say(`${nameOf(row)} was left out: ${problemWords(row)}`);
  let marked = 0;
  for (const row of fitting) {
    const refused = await mark(person.id, { articleId: article.id, versionNumber }, row);
    if (refused) say(`${nameOf(row)} was left out: ${refused}`);
    else marked++;
    const odd = refused ? [] : row.notes.map((note) => notes[note] ?? note);
    if (odd.length > 0) say(`${nameOf(row)} went in: ${odd.join(" ")}`);
  }
  const left = leftOut.length + fitting.length - marked;
  print(JSON.stringify({ marked, known: known.length, leftOut: left }));
  if (left > 0) process.exitCode = 1;
}

/** Marks one; gives why not, in words, or null. */
async function mark(
  personId: string,
  seen: { readonly articleId: string; readonly versionNumber: number },
  { start, end, statement, origin }: FittingAnnotation,
): Promise<string | null> {
  const input = parseInput(markClaimInput, { ...seen, start, end, statement, origin });
  const result = input.ok ? await markClaim(as(personId), input.value) : input;
  return result.ok ? null : wordsOf(result.refusal);
}

function nameOf({ row, target }: { readonly row: number; readonly target: number }): string {
  return target > 1 ? `Annotation ${row}, place ${target},` : `Annotation ${row}`;
}

function problemWords({ problem, words }: LeftOutAnnotation): string {
  const quote = words === null ? "" : ` “${words.length > 100 ? `${words.slice(0, 100).toWellFormed()}…` : words}”`;
  return `${problems[problem] ?? problem}${quote}`;
}
