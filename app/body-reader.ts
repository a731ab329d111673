/**
 * A request's body as it comes: first some bytes of its beginning, then the rest, chunk by chunk. It asks for a chunk only when
 * it is wanted, so that the sender waits for whoever reads.
 */
export class BodyReader implements AsyncIterable<Uint8Array> {
  /** Whether it ended before its end. */
  isBrokenOff = false;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  #rest: Uint8Array = new Uint8Array();

  constructor(request: Request) {
    this.#reader = request.body?.getReader();
  }

  /** So many bytes; null where fewer come. Throws where the sender is gone. */
  async take(length: number): Promise<Uint8Array | null> {
    const bytes = new Uint8Array(length);
    for (let filled = 0; filled < length; ) {
      if (this.#rest.byteLength === 0 && !(await this.#more())) return null;
      const part = this.#rest.subarray(0, length - filled);
      bytes.set(part, filled);
      filled += part.byteLength;
      this.#rest = this.#rest.subarray(part.byteLength);
    }
    return bytes;
  }

  /** The rest. Whoever stops in the middle leaves the request as it is, so that it can be answered. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    do {
      if (this.#rest.byteLength > 0) yield this.#rest;
    } while (await this.#more());
  }

  async #more(): Promise<boolean> {
    try {
      const next = await this.#reader?.read();
      this.#rest = next?.value ?? new Uint8Array();
      return next?.done === false;
    } catch (error) {
      this.isBrokenOff = true;
      throw error;
    }
  }
}
