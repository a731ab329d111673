import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { NotFoundError } from "@/lib/domain/errors";
import { findReportFormat, reportFormats } from "@/lib/exporters/report-formats";
import { getReportAsOperator } from "@/lib/queries/get-report";
import { callersPath } from "./input";
import { CommandFailure, say } from "./output";

/** `export <slug> --format html|pdf|json|csv --out <file|->`: writes the article's audit report. */
export async function exportCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: "string" }, out: { type: "string" } },
  });
  const [slug] = positionals;
  if (!slug || positionals.length > 1) throw new CommandFailure("Name one article by its slug.");
  const known = reportFormats.map(({ name }) => name).join("|");
  const format = findReportFormat(values.format ?? "");
  if (!format) {
    const given = values.format === undefined ? "" : `There is no report format “${values.format}”. `;
    throw new CommandFailure(`${given}Say which format: --format ${known}.`);
  }
  if (!values.out)
    throw new CommandFailure("Say where to write the report: --out <file>, or --out - for standard output.");
  const report = await getReportAsOperator(slug).catch((error: unknown) => {
    if (error instanceof NotFoundError) throw new CommandFailure(`There is no article with the slug “${slug}”.`);
    throw error;
  });
  await write(values.out, await format.write(report));
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
