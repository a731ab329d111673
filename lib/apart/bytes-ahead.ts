/** Bytes longer than this go ahead of the message that holds them, in pieces of that length. */
const PIECE = 1_048_576;
/** So deep in a message bytes are looked for: nobody hides a file deeper. */
const DEPTH = 4;

/** What goes ahead of a message: how many bytes come, then the bytes. */
export type Ahead = { readonly bytesAhead: number } | { readonly piece: Uint8Array };

/** Stands in a message where bytes were that went ahead of it, the first or the second … */
type Place = { readonly ahead: number };

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A copy of a value in which `change` has changed some; what nothing is changed in is not copied. */
function changed(value: unknown, depth: number, change: (value: unknown) => unknown): unknown {
  const own = change(value);
  if (own !== value || depth === 0 || !isPlain(value)) return own;
  const entries = Object.entries(value).map(([name, each]) => [name, changed(each, depth - 1, change)] as const);
  return entries.some(([name, each]) => each !== value[name]) ? Object.fromEntries(entries) : value;
}

/**
 * Sends a message to another process, with large files in it in pieces ahead, so that neither side is held by one for
 * longer than a piece takes. Never throws: a process that is gone is told of by its end.
 *
 * @param send sends one message, and calls back when it is on its way or cannot be
 */
export async function sendWithBytes<T>(
  send: (message: T | Ahead, sent: (error: Error | null) => void) => void,
  message: T,
): Promise<void> {
  const files: Uint8Array[] = [];
  const rest = changed(message, DEPTH, (value) =>
    value instanceof Uint8Array && value.byteLength > PIECE
      ? ({ ahead: files.push(value) - 1 } satisfies Place)
      : value,
  ) as T;
  const tell = (each: T | Ahead) => new Promise<Error | null>((resolve) => send(each, resolve));
  for (const bytes of files) {
    if (await tell({ bytesAhead: bytes.byteLength })) return;
    for (let start = 0; start < bytes.byteLength; start += PIECE)
      if (await tell({ piece: bytes.subarray(start, start + PIECE) })) return;
  }
  await tell(rest);
}

/** Puts together what sendWithBytes took apart, on the other side. */
export class BytesAhead {
  private files: { readonly bytes: Uint8Array; filled: number }[] = [];

  /** The message as it was sent, or null while more of it comes. */
  heard<T>(message: T | Ahead): T | null {
    const { bytesAhead, piece } = isPlain(message) ? (message as Record<string, unknown>) : {};
    if (typeof bytesAhead === "number") {
      this.files.push({ bytes: new Uint8Array(bytesAhead), filled: 0 });
      return null;
    }
    const last = this.files.at(-1);
    if (last && piece instanceof Uint8Array) {
      last.bytes.set(piece, last.filled);
      last.filled += piece.byteLength;
      return null;
    }
    const files = this.files.splice(0);
    if (files.length === 0) return message as T;
    return changed(message, DEPTH, (value) =>
      isPlain(value) && typeof value.ahead === "number" ? files[value.ahead]?.bytes : value,
    ) as T;
  }
}
