import { parseUrl } from "@/lib/domain/parse-url";
import type { Crypto } from "@/lib/domain/record/audit/check-checkpoint";
import { verifierKeyOf } from "@/lib/domain/record/audit/signed-note";
import { BundleFaultFound } from "@/lib/domain/record/bundle/bundle-fault";
import { places } from "@/lib/domain/record/bundle/layout";
import { verifyBundle } from "@/lib/domain/record/bundle/verify-bundle";
import { readZip } from "@/lib/domain/record/bundle/zip";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { readReport } from "./read-report";

/** What was read of a report of another newsroom: its JSON byte for byte, whose bundle it came in, and what it tells. */
export type ReadForeignReport = {
  readonly report: Uint8Array;
  /** The key that signed its bundle; null where it came alone. */
  readonly signedBy: string | null;
  readonly articleId: string;
  readonly title: string;
  readonly newsroom: string;
  readonly madeAt: Date;
};

/**
 * Reads a report of another newsroom: a bundle, which is verified first, or its JSON alone. Refuses bundle-does-not-hold
 * (with the fault), report-missing, and what readReport does.
 */
export function readForeignReport(crypto: Crypto, bytes: Uint8Array): Result<ReadForeignReport> {
  if (!isZip(bytes)) return readAlone(bytes, null);
  return unlessFaulty(() => {
    const { key } = verifyBundle(crypto, bytes, null);
    const report = readZip(bytes).find(({ name }) => name.endsWith(`/${places.report}`));
    return report
      ? readAlone(new Uint8Array(report.bytes), verifierKeyOf(crypto.sha256, key))
      : refuse("report-missing");
  });
}

/** What verifying gives, with its first fault as a refusal: bundle-does-not-hold. */
export function unlessFaulty<T>(verify: () => Result<T>): Result<T> {
  try {
    return verify();
  } catch (error) {
    if (!(error instanceof BundleFaultFound)) throw error;
    return refuse("bundle-does-not-hold", { fault: error.fault.what, ...error.fault.where });
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function readAlone(bytes: Uint8Array, signedBy: string | null): Result<ReadForeignReport> {
  const read = readReport(bytes);
  if (!read.ok) return read;
  const { article, newsroom, generatedAt } = read.value;
  return ok({
    ...{ report: bytes, signedBy, articleId: article.id, title: article.title },
    ...{ newsroom: newsroom.name ?? hostOf(newsroom.galley), madeAt: new Date(generatedAt) },
  });
}

function hostOf(address: string): string {
  return parseUrl(address)?.host ?? address;
}
