import { writeFile } from "node:fs/promises";
import { findArticle } from "@/lib/data/article/articles";
import { findPersonByEmail } from "@/lib/data/desk/people";
import { NotFoundError } from "@/lib/domain/errors";
import type { ExportScope } from "@/lib/domain/report/export-scope";
import { day } from "@/lib/domain/shape/fields";
import { exportFormats } from "@/lib/exporters/export-formats";
import { findReportFormat } from "@/lib/exporters/report/report-formats";
import { foreignBundle, foreignReportFile } from "@/lib/queries/exchange/foreign-reports";
import { makeExportFile } from "@/lib/worker/make-export-file";
import { callersPath } from "./input";
import { CommandFailure, say } from "./output";

type Options = {
  readonly [name in "format" | "out" | "claim" | "from" | "to" | "person" | "report"]?: string;
};

/**
 * `export`: writes the report of an article or of one claim, those of a period, or one of another newsroom. What is written
 * so is not kept by Galley and, but for a bundle, not in its log.
 */
export async function exportCommand(slug: string | undefined, options: Options): Promise<void> {
  const { claim, from, to, person, out, report, format } = options;
  if (!out) throw new CommandFailure("Say where to write the report: --out <file>, or --out - for standard output.");
  const isPeriod = from !== undefined || to !== undefined;
  if (report !== undefined) {
    if (isPeriod || slug || claim)
      throw new CommandFailure("Name a report of another newsroom, an article or a period.");
    await write(out, await foreignFile(report, formatNamed(format)));
    return;
  }
  if (isPeriod && (slug || claim)) throw new CommandFailure("Name an article or a period, not both.");
  if (!isPeriod && !slug) throw new CommandFailure("Name one article by its slug.");
  const scope = isPeriod ? await periodScope(from, to, person) : await articleScope(slug ?? "", claim);
  const { bytes } = await makeExportFile(null, scope, formatNamed(format)).catch((error: unknown) => {
    if (!(error instanceof NotFoundError) || error.what !== "claim") throw error;
    throw new CommandFailure(`The article “${slug}” has no claim ${claim}.`);
  });
  await write(out, bytes);
}

/** A report that was taken in, in a format. */
async function foreignFile(id: string, name: string): Promise<Uint8Array> {
  const format = findReportFormat(name);
  const file = format ? foreignReportFile(id, format).then(({ bytes }) => bytes) : foreignBundle(id);
  return file.catch((error: unknown) => {
    if (!(error instanceof NotFoundError)) throw error;
    throw new CommandFailure(`There is no ${error.what} of another newsroom with the id “${id}”.`);
  });
}

function formatNamed(name: string | undefined): string {
  const names = exportFormats.map((format) => format.name);
  if (name !== undefined && names.includes(name)) return name;
  const given = name === undefined ? "" : `There is no report format “${name}”. `;
  throw new CommandFailure(`${given}Say which format: --format ${names.join("|")}.`);
}

async function articleScope(slug: string, claim: string | undefined): Promise<ExportScope> {
  if (claim !== undefined && !/^[1-9]\d{0,8}$/.test(claim)) throw new CommandFailure("--claim takes a claim’s number.");
  const article = await findArticle(slug);
  if (!article) throw new CommandFailure(`There is no article with the slug “${slug}”.`);
  return { of: "article", articleId: article.id, claim: claim === undefined ? null : Number(claim) };
}

async function periodScope(
  from: string | undefined,
  to: string | undefined,
  person: string | undefined,
): Promise<ExportScope> {
  const days = [from, to].map((value) => day.safeParse(value ?? ""));
  const [first, last] = days.map((parsed) => (parsed.success ? parsed.data : null));
  if (!first || !last) throw new CommandFailure("Say both days: --from YYYY-MM-DD --to YYYY-MM-DD.");
  if (last < first) throw new CommandFailure("The day of --to is before that of --from.");
  const found = person === undefined ? null : await findPersonByEmail(person);
  if (person !== undefined && !found) throw new CommandFailure(`There is no account ${person}.`);
  return { of: "period", from: first, to: last, personId: found?.id ?? null };
}

async function write(out: string, bytes: Uint8Array): Promise<void> {
  if (out === "-") {
    process.stdout.write(bytes);
    return;
  }
  try {
    await writeFile(callersPath(out), bytes);
  } catch {
    throw new CommandFailure(`${out} cannot be written. Check that its folder exists and that you may write there.`);
  }
  say(`Wrote ${out}.`);
}
