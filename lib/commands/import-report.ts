import { verifyEd25519 } from "@/lib/data/audit/ed25519";
import { insertForeignReport, type NewForeignReport } from "@/lib/data/foreign-reports";
import { sha256 } from "@/lib/data/sha256";
import { verifierKeyOf } from "@/lib/domain/audit/signed-note";
import { BundleFaultFound } from "@/lib/domain/bundle/bundle-fault";
import { places } from "@/lib/domain/bundle/layout";
import { verifyBundle } from "@/lib/domain/bundle/verify-bundle";
import { readZip } from "@/lib/domain/bundle/zip";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { readReport } from "@/lib/exporters/read-report";
import type { ImportReportInput } from "@/lib/input/foreign-report";
import { defineOperatorCommand, done } from "./define-command";

/**
 * Takes in a report of another newsroom: a bundle, which is verified first, or its JSON alone. It is kept byte for byte,
 * with the bundle's records and proofs, as foreign history; nothing of it enters our own record but that it came.
 * Refuses bundle-does-not-hold (with the fault), what readReport does, and report-known.
 */
export const importReport = defineOperatorCommand<ImportReportInput, { reportId: string; title: string }>({
  name: "import-report",
  permission: "foreign-report:import",
  async run({ tx, actor, now }, { bytes }) {
    const read = isZip(bytes) ? readBundle(bytes) : readAlone(bytes, null);
    if (!read.ok) return read;
    const kept = await insertForeignReport(tx, read.value, actor?.id ?? null, now());
    if (!kept) return refuse("report-known");
    return done({
      value: { reportId: kept.id, title: read.value.title },
      event: {
        type: "report.imported",
        subject: kept.id,
        data: { sha256: kept.sha256, signedBy: read.value.bundle?.signedBy ?? null },
      },
    });
  },
});

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function readBundle(bytes: Uint8Array): Result<NewForeignReport> {
  try {
    const { key } = verifyBundle({ sha256, verifyEd25519 }, bytes, null);
    const report = readZip(bytes).find(({ name }) => name.endsWith(`/${places.report}`));
    return report
      ? readAlone(new Uint8Array(report.bytes), { bytes, signedBy: verifierKeyOf(sha256, key) })
      : refuse("report-missing");
  } catch (error) {
    if (!(error instanceof BundleFaultFound)) throw error;
    return refuse("bundle-does-not-hold", { fault: error.fault.what, ...error.fault.where });
  }
}

function readAlone(bytes: Uint8Array, bundle: NewForeignReport["bundle"]): Result<NewForeignReport> {
  const read = readReport(bytes);
  if (!read.ok) return read;
  const { article, newsroom, generatedAt } = read.value;
  return ok({
    ...{ report: bytes, articleId: article.id, title: article.title, bundle },
    ...{ newsroom: newsroom.name ?? hostOf(newsroom.galley), madeAt: new Date(generatedAt) },
  });
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
