/**
 * A file that came in a request and lies on the server's disk until it is kept: where, how long it is, in bytes, and its SHA-256
 * in lower-case hex. Only what received it makes one, so that no input of a browser's can name a path.
 */
export class ReceivedFile {
  constructor(
    readonly path: string,
    readonly byteLength: number,
    readonly sha256: string,
  ) {}
}

/** A file's bytes: in memory, or received and still on the disk. */
export type FileBytes = Uint8Array | ReceivedFile;
