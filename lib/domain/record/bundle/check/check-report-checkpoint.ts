import { fromBase64, toBase64 } from "@/lib/domain/record/audit/base64";
import type { Crypto } from "@/lib/domain/record/audit/check-checkpoint";
import { parseCheckpoint } from "@/lib/domain/record/audit/checkpoint";
import { verifyConsistency } from "@/lib/domain/record/audit/consistency";
import { signerOf, verifierKeyOf } from "@/lib/domain/record/audit/signed-note";
import { BundleFaultFound } from "@/lib/domain/record/bundle/bundle-fault";
import type { ShownLog } from "@/lib/domain/record/bundle/check-log";
import { places } from "@/lib/domain/record/bundle/layout";
import type { AuditReport, ReportCheckpoint } from "@/lib/domain/report/report";

/**
 * Checks the checkpoint that the report prints: signed by the bundle's key or by one that the log had before, of the same log, and of a tree that is the
 * beginning of the bundle's, by the consistency proof beside it (RFC 9162; one hash a line, in base64). A report that was
 * made before the log was ever signed prints none. Throws BundleFaultFound.
 */
export function checkReportCheckpoint(
  { sha256, verifyEd25519 }: Crypto,
  { checkpoint: printed }: AuditReport,
  log: ShownLog,
  proof: string,
): void {
  const hashes = proof.split("\n").slice(0, -1).map(fromBase64);
  const isRead = hashes.every((hash) => hash !== null);
  if (!isRead || consistencyText(hashes) !== proof)
    throw new BundleFaultFound("proof-unreadable", { file: places.reportConsistency });
  if (printed === null) {
    if (hashes.length > 0) throw new BundleFaultFound("report-checkpoint");
    return;
  }
  const read = parseCheckpoint(printed.note);
  if (!read || !saysTheSame(printed, read.checkpoint) || read.checkpoint.origin !== log.checkpoint.origin)
    throw new BundleFaultFound("report-checkpoint");
  const key = log.keys.find((each) => verifierKeyOf(sha256, each) === printed.key);
  if (!key || "problem" in signerOf(sha256, verifyEd25519, read.note, [key]))
    throw new BundleFaultFound("report-checkpoint-signature");
  const { size: size1, root: root1 } = read.checkpoint;
  const { size: size2, root: root2 } = log.checkpoint;
  if (!verifyConsistency(sha256, { size1, size2, root1, root2 }, hashes))
    throw new BundleFaultFound("report-checkpoint-tree");
}

/** The consistency proof as the bundle's file has it. */
export function consistencyText(hashes: readonly Uint8Array[]): string {
  return hashes.map((hash) => `${toBase64(hash)}\n`).join("");
}

type Read = NonNullable<ReturnType<typeof parseCheckpoint>>["checkpoint"];

function saysTheSame({ origin, size, root }: ReportCheckpoint, read: Read): boolean {
  return origin === read.origin && size === read.size && root === toBase64(read.root);
}
