import { surt } from "./surt";
import type { IndexedRecord } from "./warc";
import { warcDigest } from "./warc-digest";

/** An index of the records that can be found by address, one line a record, sorted (CDXJ, as pywb reads it). */
export function cdxj(records: readonly IndexedRecord[], filename: string): string {
  const lines = records.flatMap(({ record, offset, length }) => {
    if (!record.found) return [];
    const { url, mime, status } = record.found;
    const told = {
      url,
      mime,
      ...(status === null ? {} : { status: String(status) }),
      digest: warcDigest(record.body),
      length: String(length),
      offset: String(offset),
      filename,
    };
    return [`${surt(url)} ${timestamp(record.at)} ${JSON.stringify(told)}\n`];
  });
  return lines.sort().join("");
}

/** Fourteen digits: year to second, UTC. */
function timestamp(at: Date): string {
  return at.toISOString().replace(/\D/g, "").slice(0, 14);
}
