/**
 * Bytes as a string of one code unit each (ISO 8859-1), so that patterns can be looked for in them and nothing is lost.
 * `TextDecoder` cannot do this: its `latin1` is Windows-1252.
 */
export function oneByteEach(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
