// A file and what is said of it in one body: four bytes, big-endian, say how long the words are, then come the words as
// JSON in UTF-8, then the file. So it is read once and held once, and words of any length go along.

/** How many bytes say how long the words are. */
const HEAD = 4;

/** What goes before the file in such a body. */
export function wordsBeforeFile(words: unknown): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(words));
  const head = new Uint8Array(HEAD + json.byteLength);
  new DataView(head.buffer).setUint32(0, json.byteLength);
  head.set(json, HEAD);
  return head;
}

/** The words of such a body and its file, which is a view of it; null for a body that is none. */
export function readFileWithWords(body: Uint8Array): { readonly words: unknown; readonly file: Uint8Array } | null {
  if (body.byteLength < HEAD) return null;
  const length = new DataView(body.buffer, body.byteOffset).getUint32(0);
  if (HEAD + length > body.byteLength) return null;
  try {
    const words: unknown = JSON.parse(
      new TextDecoder("utf-8", { fatal: true }).decode(body.subarray(HEAD, HEAD + length)),
    );
    return { words, file: body.subarray(HEAD + length) };
  } catch {
    return null;
  }
}
