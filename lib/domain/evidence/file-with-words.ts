// A file and what is said of it in one body: four bytes, big-endian, say how long the words are, then come the words as
// JSON in UTF-8, then the file. So it is read once, as it comes, and words of any length go along.

/** How many bytes say how long the words are. */
export const wordsHead = 4;

/** What goes before the file in such a body. */
export function wordsBeforeFile(words: unknown): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(words));
  const head = new Uint8Array(wordsHead + json.byteLength);
  new DataView(head.buffer).setUint32(0, json.byteLength);
  head.set(json, wordsHead);
  return head;
}

/** How many bytes the words take, by the first ones of a body. */
export function wordsLength(head: Uint8Array): number {
  return new DataView(head.buffer, head.byteOffset, wordsHead).getUint32(0);
}

/** The words themselves; undefined for what is no JSON in UTF-8. */
export function readWords(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
