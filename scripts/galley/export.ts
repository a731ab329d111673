import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { bringLogUpToDateIfPossible } from "@/lib/commands/keep-audit-log";
import { makeBundle } from "@/lib/commands/make-bundle";
import { findPersonByEmail } from "@/lib/data/people";
import { NotFoundError } from "@/lib/domain/errors";
import type { ReportFile } from "@/lib/exporters/report-file";
import { findReportFormat, type ReportFormat, reportFormatNames } from "@/lib/exporters/report-formats";
import { day } from "@/lib/input/fields";
import { getReportAsOperator } from "@/lib/queries/get-report";
import { makeArticleFile, makeReportFile } from "@/lib/queries/make-report-file";
import { callersPath } from "./input";
import { CommandFailure, say, wordsOf } from "./output";

/**
 * `export <slug> [--claim N] --format <format> --out <file|->`: writes an article's audit report, or that of one claim.
 * `export --from <day> --to <day> [--person <email>] --format <format> --out <file|->`: those of all articles on which
 * something happened in that time, as a zip file. What is written so is not kept by Galley and, but for a bundle, not in its log.
 */
export async function exportCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...{ format: { type: "string" }, out: { type: "string" }, claim: { type: "string" } },
      ...{ from: { type: "string" }, to: { type: "string" }, person: { type: "string" } },
    },
  });
  const { claim, from, to, person, out } = values;
  if (!out) throw new CommandFailure("Say where to write the report: --out <file>, or --out - for standard output.");
  const isPeriod = from !== undefined || to !== undefined;
  const [slug] = positionals;
  if (isPeriod && (slug || claim)) throw new CommandFailure("Name an article or a period, not both.");
  if (!isPeriod && (!slug || positionals.length > 1)) throw new CommandFailure("Name one article by its slug.");
  if (values.format === "bundle") {
    if (isPeriod || claim) throw new CommandFailure("A bundle is of one whole article.");
    await write(out, await bundleOf(slug ?? ""));
    return;
  }
  const format = formatNamed(values.format);
  await bringLogUpToDateIfPossible();
  const file = isPeriod ? await ofPeriod(from, to, person, format) : await ofArticle(slug ?? "", claim, format);
  await write(out, file.bytes);
}

function formatNamed(name: string | undefined): ReportFormat {
  const format = findReportFormat(name ?? "");
  if (format) return format;
  const given = name === undefined ? "" : `There is no report format “${name}”. `;
  throw new CommandFailure(`${given}Say which format: --format ${[...reportFormatNames, "bundle"].join("|")}.`);
}

/** Making a bundle is an event, unlike the other formats. */
async function bundleOf(slug: string): Promise<Uint8Array> {
  const bundle = await makeBundle("operator", await getReportAsOperator(slug).catch(orNoArticle(slug)));
  if (!bundle.ok) throw new CommandFailure(wordsOf(bundle.refusal));
  return bundle.value;
}

function orNoArticle(slug: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof NotFoundError) || error.what !== "article") throw error;
    throw new CommandFailure(`There is no article with the slug “${slug}”.`);
  };
}

async function ofArticle(slug: string, claim: string | undefined, format: ReportFormat): Promise<ReportFile> {
  if (claim !== undefined && !/^[1-9]\d{0,8}$/.test(claim)) throw new CommandFailure("--claim takes a claim’s number.");
  return makeArticleFile(slug, claim === undefined ? null : Number(claim), format).catch((error: unknown) => {
    if (error instanceof NotFoundError && error.what === "claim")
      throw new CommandFailure(`The article “${slug}” has no claim ${claim}.`);
    return orNoArticle(slug)(error);
  });
}

async function ofPeriod(
  from: string | undefined,
  to: string | undefined,
  person: string | undefined,
  format: ReportFormat,
): Promise<ReportFile> {
  const days = [from, to].map((value) => day.safeParse(value ?? ""));
  const [first, last] = days.map((parsed) => (parsed.success ? parsed.data : null));
  if (!first || !last) throw new CommandFailure("Say both days: --from YYYY-MM-DD --to YYYY-MM-DD.");
  if (last < first) throw new CommandFailure("The day of --to is before that of --from.");
  const found = person === undefined ? null : await findPersonByEmail(person);
  if (person !== undefined && !found) throw new CommandFailure(`There is no account ${person}.`);
  return makeReportFile({ of: "period", from: first, to: last, personId: found?.id ?? null }, format.name);
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
