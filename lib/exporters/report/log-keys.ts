import { createHash } from "node:crypto";
import { fingerprintOf, parseVerifierKey } from "@/lib/domain/record/audit/signed-note";
import type { ReportCheckpoint } from "@/lib/domain/report/report";
import { isolated } from "@/lib/domain/text/isolates";
import { instantWords, personWords, words } from "./report-words";

const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();

/** A public key's fingerprint, as people compare it; what is no key has none. */
export function keyFingerprint(key: string): string {
  const read = parseVerifierKey(sha256, key);
  return read ? fingerprintOf(sha256, read) : "–";
}

/** A key that the log had before the one that signs, in words: its fingerprint, its days, and who changed it and why. */
export type EarlierKey = { readonly fingerprint: string; readonly days: string; readonly changed: string };

/** Every key before the one that signed a report's checkpoint, oldest first. */
export function earlierKeys({ keys }: ReportCheckpoint): EarlierKey[] {
  return keys.slice(0, -1).map(({ key, since }, i) => {
    const { since: until, by, reason } = keys[i + 1] as (typeof keys)[number];
    return {
      fingerprint: keyFingerprint(key),
      days: words("report.earlier-key-days", { since: instantWords(since), until: instantWords(until) }),
      changed: words("report.earlier-key-changed", {
        by: by === null ? words("report.operator") : personWords(by),
        reason: reason === null ? words("report.earlier-key-no-reason") : isolated(reason),
      }),
    };
  });
}
