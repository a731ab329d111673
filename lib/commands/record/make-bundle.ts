import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { valueApart } from "@/lib/apart/run-apart";
import type { Caller } from "@/lib/commands/define-command";
import { findLeafIndexes, readBundleProofs } from "@/lib/data/record/bundle-proofs";
import { findReadTo } from "@/lib/data/record/record-numbers";
import { findReportCapture, listSnapshotsInReport, type ReportCapture } from "@/lib/data/report/report-captures";
import { sha256 } from "@/lib/data/sha256";
import { outsider } from "@/lib/domain/evidence/source";
import { guides } from "@/lib/domain/record/bundle/layout";
import { shownEvents } from "@/lib/domain/record/bundle/shown-events";
import type { BundleFile } from "@/lib/domain/record/bundle/zip";
import type { AuditReport } from "@/lib/domain/report/report";
import { reportSchemaName } from "@/lib/domain/report/report-json-schema";
import { ok, type Result } from "@/lib/domain/result";
import type { Capture } from "@/lib/evidence/archive/capture";
import { bundlePayload } from "@/lib/exporters/bundle/payload";
import { bundleReadme } from "@/lib/exporters/bundle/readme";
import { sealBundle } from "@/lib/exporters/bundle/seal";
import { schemaText } from "@/lib/exporters/json/schemas";
import { reportFormats } from "@/lib/exporters/report/report-formats";
import { bringLogUpToDate } from "./keep-audit-log";
import { recordBundle } from "./record-bundle";

/**
 * Makes the bundle of a report, of an article or of one claim, as a zip archive: the report in every form, the texts, the
 * events' records with their proofs, the schema of the report, the snapshots of sources that are not confidential, and the verifiers. Its export is
 * an event of the log first. `onProgress` hears how many of how many parts are done.
 * Throws SigningKeyError and DamagedLogError where the log cannot be signed.
 */
export async function makeBundle(
  caller: Caller,
  report: AuditReport,
  onProgress?: (done: number, total: number) => Promise<unknown>,
): Promise<Result<Uint8Array>> {
  await bringLogUpToDate();
  const snapshots = await listSnapshotsInReport(report.article.id, report.scope.claim);
  const total = reportFormats.length + snapshots.ids.length + 1;
  let done = 0;
  const step = async () => onProgress?.(++done, total);

  const files: BundleFile[] = [];
  for (const { ending, name: format } of reportFormats) {
    const { bytes } = await valueApart("export-report", { report, format, served: null }, { patient: true });
    files.push({ name: `report.${ending}`, bytes });
    await step();
  }
  files.push({ name: `schema/${reportSchemaName}`, bytes: Buffer.from(schemaText(reportSchemaName), "utf8") });
  for (const id of snapshots.ids) {
    const capture = await findReportCapture(outsider, id);
    if (capture) files.push({ name: `snapshots/${id}.warc.gz`, bytes: await archived(captureOf(capture)) });
    await step();
  }
  const events = shownEvents(report.timeline, await findLeafIndexes(report.article.id));
  const readme = bundleReadme(report, { kept: snapshots.ids.length, confidential: snapshots.confidential });
  const bundle = bundlePayload(sha256, { report, files, events, guides: await readGuides(readme) });
  const { manifestSha256, guidesSha256 } = bundle;
  const articleId = report.article.id;
  const claimId = report.scope.claim === null ? null : (report.claims[0]?.id ?? null);
  const hashes = new Set(report.timeline.map(({ leafHash }) => leafHash));
  const read = await findReadTo(articleId, claimId, hashes);
  const recorded = await recordBundle(caller, { articleId, claimId, manifestSha256, guidesSha256, read });
  if (!recorded.ok) return recorded;
  await bringLogUpToDate();
  const indexes = [...events.records.keys(), ...events.withheld.keys()];
  const sizeInReport = report.checkpoint?.size ?? null;
  const proofs = await readBundleProofs(articleId, recorded.value.bundleId, indexes, sizeInReport);
  const zip = sealBundle(sha256, bundle, proofs);
  await step();
  return ok(zip);
}

function archived(capture: Capture): Promise<Uint8Array> {
  return valueApart("write-archive", { capture, format: "warc" }, { patient: true });
}

/** The guides in the order of their names: the README is this bundle's own, the verifiers are made when Galley starts. */
function readGuides(readme: string): Promise<BundleFile[]> {
  const folder = path.join(process.cwd(), "lib", "exporters", "bundle", "generated");
  const bytesOf = (name: string) =>
    name === "README.txt" ? Buffer.from(readme, "utf8") : readFile(path.join(folder, name));
  return Promise.all(guides.map(async (name) => ({ name, bytes: await bytesOf(name) })));
}

function captureOf({ bytes, type, title, at, fileName, askedAddress, finalAddress, hops }: ReportCapture): Capture {
  if (askedAddress === null || finalAddress === null) return { name: fileName ?? "snapshot", bytes, type, at, title };
  const answers = hops.map((hop) => ({ ...hop, asked: [], at: new Date(hop.at) }));
  return { askedAddress, finalAddress, hops: answers, bytes, type, fetchedAt: at, title };
}
