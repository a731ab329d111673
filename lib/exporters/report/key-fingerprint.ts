import { createHash } from "node:crypto";
import { fingerprintOf, parseVerifierKey } from "@/lib/domain/record/audit/signed-note";
import type { ReportCheckpoint } from "@/lib/domain/report/report";

const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();

/** The fingerprint of the key that signed a report's checkpoint, as people compare it; what is no key has none. */
export function keyFingerprint({ key }: ReportCheckpoint): string {
  const read = parseVerifierKey(sha256, key);
  return read ? fingerprintOf(sha256, read) : "–";
}
