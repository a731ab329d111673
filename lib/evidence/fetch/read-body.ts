import { type Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { unpackersOf } from "@/lib/evidence/archive/unpackers";
import { BodyMeter, TooLargeError, TooPackedError } from "./body-limits";

/** What came cannot be unpacked, or is no body as HTTP frames it. */
export class BrokenBodyError extends Error {}
/** The other side closed the connection before the body's end. */
export class BrokenOffError extends Error {}

/** How a connection that ended too early shows itself. */
const brokenOff: ReadonlySet<unknown> = new Set(["UND_ERR_SOCKET", "ECONNRESET", "EPIPE", "UND_ERR_ABORTED"]);

/**
 * Reads a body whole and undoes its content encodings, counting while it is unpacked, so that hardly more than `maxBytes`
 * are ever held. Throws TooLargeError, TooPackedError, BrokenBodyError, BrokenOffError, and what `signal` gives.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const unpackers = unpackersOf(contentEncoding);
  if (!unpackers) throw new BrokenBodyError("the body is packed in a way that was not asked for");
  const meter = new BodyMeter(maxBytes);
  const chunks: Buffer[] = [];
  const gathering = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  try {
    const counted = unpackers.flatMap((unpacker) => [unpacker, meter.unpacked()]);
    await pipeline([body, meter.received(), ...counted, gathering], { signal });
  } catch (error) {
    if (signal.aborted || error instanceof TooLargeError || error instanceof TooPackedError) throw error;
    const code = error instanceof Error && "code" in error ? error.code : null;
    throw new (brokenOff.has(code) ? BrokenOffError : BrokenBodyError)("the body could not be read", { cause: error });
  }
  return new Uint8Array(Buffer.concat(chunks));
}
