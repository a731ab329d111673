import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { warcDigest } from "./warc-digest";

type WarcType = "warcinfo" | "request" | "response" | "resource" | "metadata";

/** One record before it is written. `block` is its head and body; only `body` is the payload. */
export type WarcRecord = {
  readonly type: WarcType;
  readonly id: string;
  readonly at: Date;
  readonly contentType: string;
  /** Further named fields, in order. */
  readonly fields?: readonly (readonly [name: string, value: string])[];
  /** The HTTP head with its empty line; null when the block is the body alone. */
  readonly head: Uint8Array | null;
  readonly body: Uint8Array;
  /** How an index finds it; left out for what only tells of another record. */
  readonly found?: { readonly url: string; readonly mime: string; readonly status: number | null };
};

const pack = promisify(gzip);
const lineEnd = "\r\n";

/**
 * A record of WARC/1.1 (ISO 28500:2017), as one gzip member. Block and payload carry their SHA-256; a record without an
 * HTTP head has no payload of its own but the block.
 */
export async function writeRecord(record: WarcRecord): Promise<Uint8Array> {
  const { head, body } = record;
  const block = head ? [head, body] : [body];
  const fields: (readonly [string, string])[] = [
    ["WARC-Type", record.type],
    ["WARC-Record-ID", record.id],
    ["WARC-Date", record.at.toISOString()],
    ...(record.fields ?? []),
    ["WARC-Block-Digest", warcDigest(...block)],
    ...(head || record.type === "resource" ? [["WARC-Payload-Digest", warcDigest(body)] as const] : []),
    ["Content-Type", record.contentType],
    ["Content-Length", String((head?.byteLength ?? 0) + body.byteLength)],
  ];
  const top = ["WARC/1.1", ...fields.map(([name, value]) => `${name}: ${oneLine(value)}`), "", ""].join(lineEnd);
  return new Uint8Array(await pack(Buffer.concat([Buffer.from(top), ...block, Buffer.from(lineEnd + lineEnd)])));
}

/** The block of a record of named fields (`application/warc-fields`). */
export function warcFields(fields: readonly (readonly [name: string, value: string])[]): Uint8Array {
  return new TextEncoder().encode(fields.map(([name, value]) => `${name}: ${oneLine(value)}${lineEnd}`).join(""));
}

/** A record's name, the same whenever it is made of the same parts: a UUID of RFC 9562, version 8, from their SHA-256. */
export function recordId(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(createHash("sha256").update(part).digest());
  const bytes = hash.digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `<urn:uuid:${groups.join("-")}>`;
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\0]+/g, " ");
}
