import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { bringLogUpToDateIfPossible } from "@/lib/commands/keep-audit-log";
import { makeBundle } from "@/lib/commands/make-bundle";
import { NotFoundError } from "@/lib/domain/errors";
import { findReportFormat, reportFormats } from "@/lib/exporters/report-formats";
import type { AuditReport } from "@/lib/exporters/report-model";
import { getReportAsOperator } from "@/lib/queries/get-report";
import { callersPath } from "./input";
import { CommandFailure, say, wordsOf } from "./output";

/** `export <slug> --format html|pdf|json|csv --out <file|->`: writes the article's audit report. */
export async function exportCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: "string" }, out: { type: "string" } },
  });
  const [slug] = positionals;
  if (!slug || positionals.length > 1) throw new CommandFailure("Name one article by its slug.");
  const known = [...reportFormats.map(({ name }) => name), "bundle"].join("|");
  const format = findReportFormat(values.format ?? "");
  if (!format && values.format !== "bundle") {
    const given = values.format === undefined ? "" : `There is no report format “${values.format}”. `;
    throw new CommandFailure(`${given}Say which format: --format ${known}.`);
  }
  if (!values.out)
    throw new CommandFailure("Say where to write the report: --out <file>, or --out - for standard output.");
  await bringLogUpToDateIfPossible();
  const report = await getReportAsOperator(slug).catch((error: unknown) => {
    if (error instanceof NotFoundError) throw new CommandFailure(`There is no article with the slug “${slug}”.`);
    throw error;
  });
  await write(values.out, await (format ? format.write(report) : bundleOf(report)));
}

async function bundleOf(report: AuditReport): Promise<Uint8Array> {
  const bundle = await makeBundle("operator", report);
  if (!bundle.ok) throw new CommandFailure(wordsOf(bundle.refusal));
  return bundle.value;
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
