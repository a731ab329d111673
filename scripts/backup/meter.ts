import { createHash, type Hash } from "node:crypto";
import { Transform } from "node:stream";

/** How many bytes went by, and their SHA-256 in hex. */
export type Measure = { readonly bytes: number; readonly sha256: string };

/** Lets bytes through, counts and hashes them. At their end `judge` hears of it, and gives what is wrong with it or null. */
export class Meter extends Transform {
  readonly #judge: (measure: Measure) => Error | null;
  readonly #hash: Hash = createHash("sha256");
  #bytes = 0;

  constructor(judge: (measure: Measure) => Error | null) {
    super();
    this.#judge = judge;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: null, chunk: Buffer) => void): void {
    this.#bytes += chunk.byteLength;
    this.#hash.update(chunk);
    done(null, chunk);
  }

  override _flush(done: (error: Error | null) => void): void {
    done(this.#judge({ bytes: this.#bytes, sha256: this.#hash.digest("hex") }));
  }
}
