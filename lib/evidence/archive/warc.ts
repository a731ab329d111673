import type { Capture } from "./capture";
import { type WarcRecord, writeRecord } from "./warc-record";
import { infoRecord, recordsOf } from "./warc-records";

/** A capture's main record in a file: `offset` and `length` are bytes of the packed file. */
export type IndexedRecord = { readonly record: WarcRecord; readonly offset: number; readonly length: number };

/**
 * One capture as a WARC/1.1 file, each record packed by itself (`.warc.gz`). The same capture gives the same bytes.
 */
export async function writeWarc(capture: Capture): Promise<Uint8Array> {
  return (await writeIndexedWarc([capture])).bytes;
}

/** Several captures in one WARC/1.1 file, and where each record stands in it. */
export async function writeIndexedWarc(
  captures: readonly Capture[],
): Promise<{ readonly bytes: Uint8Array; readonly records: readonly IndexedRecord[] }> {
  const parts: Uint8Array[] = [];
  const records: IndexedRecord[] = [];
  let offset = 0;
  for (const record of [infoRecord(captures), ...captures.flatMap(recordsOf)]) {
    const bytes = await writeRecord(record);
    parts.push(bytes);
    records.push({ record, offset, length: bytes.byteLength });
    offset += bytes.byteLength;
  }
  return { bytes: new Uint8Array(Buffer.concat(parts)), records };
}
