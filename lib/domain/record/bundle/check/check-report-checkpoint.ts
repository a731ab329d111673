import { fromBase64, toBase64 } from "@/lib/domain/record/audit/base64";
import type { Crypto } from "@/lib/domain/record/audit/check-checkpoint";
import { parseCheckpoint } from "@/lib/domain/record/audit/checkpoint";
import { verifyConsistency } from "@/lib/domain/record/audit/consistency";
import { signerOf, verifierKeyOf } from "@/lib/domain/record/audit/signed-note";
import type { Bag } from "@/lib/domain/record/bundle/bag";
import { BundleFaultFound, Checks } from "@/lib/domain/record/bundle/bundle-fault";
import type { ShownLog } from "@/lib/domain/record/bundle/check-log";
import { fileText } from "@/lib/domain/record/bundle/file-text";
import { places } from "@/lib/domain/record/bundle/layout";
import type { AuditReport, ReportCheckpoint, ReportLogKey } from "@/lib/domain/report/report";
import type { KeyInChain } from "./check-keys";
import { type Reading, readingOf, same } from "./read-values";

/**
 * Checks the checkpoint that the report prints: signed by the bundle's key or by one that the log had before, of the same log, and of a tree that is the
 * beginning of the bundle's, by the consistency proof beside it (RFC 9162; one hash a line, in base64), with the keys that the
 * log had until then. A report that was made before the log was ever signed prints none. Throws BundleFaultFound.
 */
export function checkReportCheckpoint(
  { sha256, verifyEd25519 }: Crypto,
  report: AuditReport,
  log: ShownLog & { readonly keys: readonly KeyInChain[] },
  bag: Bag,
): void {
  const proof = fileText(bag, places.reportConsistency);
  const printed = report.checkpoint;
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
  const until = log.keys.slice(0, log.keys.indexOf(key) + 1);
  const checks = new Checks();
  checks.expect("report-keys", {}, () => keysHold(readingOf(sha256, report), printed.keys, until));
  const { size: size1, root: root1 } = read.checkpoint;
  const { size: size2, root: root2 } = log.checkpoint;
  checks.expect("report-checkpoint-tree", {}, () => verifyConsistency(sha256, { size1, size2, root1, root2 }, hashes));
  checks.hold();
}

/** The consistency proof as the bundle's file has it. */
export function consistencyText(hashes: readonly Uint8Array[]): string {
  return hashes.map((hash) => `${toBase64(hash)}\n`).join("");
}

/** Whether the keys that the report names are those of the log's records until then, with who brought each, when and why. */
function keysHold({ sha256, person }: Reading, said: readonly ReportLogKey[], told: readonly KeyInChain[]): boolean {
  return (
    said.length === told.length &&
    told.every((key, i) => {
      const { since, reason, rotatedBy } = key;
      const by = rotatedBy === null ? null : person(rotatedBy);
      return (
        same(said[i], { key: verifierKeyOf(sha256, key), since, by, reason }) && (rotatedBy === null || by !== null)
      );
    })
  );
}

type Read = NonNullable<ReturnType<typeof parseCheckpoint>>["checkpoint"];

function saysTheSame({ origin, size, root }: ReportCheckpoint, read: Read): boolean {
  return origin === read.origin && size === read.size && root === toBase64(read.root);
}
