import { WARCParser, WARCSerializer } from "warcio";

/** A record as warcio reads it; `recomputed` are the digests that it makes of what it read. */
export type ReadRecord = {
  readonly type: string;
  readonly header: (name: string) => string | null;
  readonly http: { readonly line: string; readonly headers: readonly (readonly [string, string])[] } | null;
  readonly body: Uint8Array;
  readonly recomputed: { readonly block: string | null; readonly payload: string | null };
};

/** Reads a WARC file with a reader that is none of Galley's. */
export async function readWarc(bytes: Uint8Array): Promise<ReadRecord[]> {
  // Without reading HTTP, a record's payload is its whole block.
  const [blocks, payloads] = await Promise.all([digests(bytes, false), digests(bytes, true)]);
  const read: ReadRecord[] = [];
  for await (const record of WARCParser.iterRecords([bytes], { keepHeadersCase: true })) {
    const told = new Map(record.warcHeaders.headers);
    const http = record.httpHeaders;
    read.push({
      type: record.warcType,
      header: (name) => told.get(name) ?? null,
      http: http && { line: http.statusline, headers: [...http.headers] },
      body: (await record.readFully(false)).slice(),
      recomputed: { block: blocks[read.length] ?? null, payload: payloads[read.length] ?? null },
    });
  }
  return read;
}

async function digests(bytes: Uint8Array, parseHttp: boolean): Promise<(string | null)[]> {
  const made: (string | null)[] = [];
  for await (const record of WARCParser.iterRecords([bytes], { keepHeadersCase: true, parseHttp })) {
    const serializer = new WARCSerializer(record, { digest: { algo: "sha-256", prefix: "sha256:", base32: true } });
    await serializer.digestRecord({ recompute: true });
    made.push(record.warcPayloadDigest ?? null);
  }
  return made;
}
