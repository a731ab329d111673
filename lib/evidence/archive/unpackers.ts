import type { Duplex } from "node:stream";
import { Duplex as AnyDuplex } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

/** A sender may pack twice; more is meant to cost. */
const MOST_ENCODINGS = 2;

/**
 * The streams that undo a `Content-Encoding`, in the order in which they are passed through; none for a body that came as
 * it is. Null for an encoding that Galley does not ask for, and for more than two.
 */
export function unpackersOf(contentEncoding: string): Duplex[] | null {
  const encodings = contentEncoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  if (encodings.length > MOST_ENCODINGS) return null;
  const unpackers = encodings.reverse().map(unpacker);
  return unpackers.every((stream) => stream !== null) ? unpackers : null;
}

function unpacker(encoding: string): Duplex | null {
  switch (encoding) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    case "deflate":
      return AnyDuplex.from(inflateEither);
    default:
      return null;
  }
}

/** Servers disagree on whether `deflate` has zlib's header; its first byte tells (RFC 1950: the method is 8). */
async function* inflateEither(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = packed[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const inflate = ((first.value[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
  const feeding = pipeline(async function* () {
    for (let next: IteratorResult<Buffer> = first; !next.done; next = await chunks.next()) yield next.value;
  }, inflate);
  // Whoever reads `inflate` sees the same error.
  feeding.catch(() => {});
  yield* inflate;
}
