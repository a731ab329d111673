import { type Readable, Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

/** More came than is taken. */
export class TooLargeError extends Error {}
/** What came breaks off or cannot be unpacked. */
export class BrokenBodyError extends Error {}

/** A sender may pack twice; more is meant to cost. */
const MOST_ENCODINGS = 2;

/**
 * Reads a body whole and undoes its content encodings, counting while it is unpacked, so that no more than `limit` bytes
 * are ever held. Throws TooLargeError, BrokenBodyError, and what `signal` gives.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const encodings = contentEncoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  if (encodings.length > MOST_ENCODINGS) throw new BrokenBodyError();
  const chunks: Buffer[] = [];
  let size = 0;
  const gathering = new Writable({
    write(chunk: Buffer, _, done) {
      size += chunk.byteLength;
      if (size > limit) return done(new TooLargeError());
      chunks.push(chunk);
      done();
    },
  });
  try {
    await pipeline([body, ...encodings.reverse().map(unpacker), gathering], { signal });
  } catch (error) {
    if (signal.aborted || error instanceof TooLargeError) throw error;
    throw new BrokenBodyError("the body could not be read", { cause: error });
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function unpacker(encoding: string): Transform {
  switch (encoding) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    case "deflate":
      return inflateEither();
    default:
      throw new BrokenBodyError();
  }
}

/** Servers disagree on whether `deflate` has zlib's header; its first byte tells (RFC 1950: the method is 8). */
function inflateEither(): Transform {
  let inner: Transform | undefined;
  return new Transform({
    transform(chunk: Buffer, encoding, done) {
      if (!inner) {
        inner = ((chunk[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
        inner.on("data", (data) => this.push(data));
        inner.on("error", (error) => this.destroy(error));
      }
      inner.write(chunk, encoding, () => done());
    },
    flush(done) {
      if (!inner) return done();
      inner.end();
      inner.once("end", () => done());
    },
  });
}
