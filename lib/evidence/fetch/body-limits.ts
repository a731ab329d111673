import { Transform } from "node:stream";

/** More came than is taken. */
export class TooLargeError extends Error {}
/** What came grows beyond all measure when it is unpacked. */
export class TooPackedError extends Error {}

/** How many times larger than it came a body may be; text hardly packs better than 50 to 1, a bomb 1,000 to 1. */
const MOST_RATIO = 200;
/** Below this many bytes the ratio says nothing: a short page of one repeated character is no bomb. */
const RATIO_FROM = 1024 * 1024;

/** Counts the bytes of one body while it is read, on the way in and after each unpacking. */
export class BodyMeter {
  #received = 0;

  /** @param maxBytes how many bytes are taken, before and after unpacking */
  constructor(private readonly maxBytes: number) {}

  /** Counts what comes over the network; fails with TooLargeError. */
  received(): Transform {
    return this.#counting((size) => {
      this.#received = size;
      return null;
    });
  }

  /** Counts what an unpacking gives; fails with TooPackedError or TooLargeError. */
  unpacked(): Transform {
    return this.#counting((size) =>
      size > RATIO_FROM && size > MOST_RATIO * this.#received ? new TooPackedError() : null,
    );
  }

  #counting(check: (size: number) => Error | null): Transform {
    let size = 0;
    return new Transform({
      transform: (chunk: Buffer, _, done) => {
        size += chunk.byteLength;
        const error = check(size) ?? (size > this.maxBytes ? new TooLargeError() : null);
        if (error) done(error);
        else done(null, chunk);
      },
    });
  }
}
