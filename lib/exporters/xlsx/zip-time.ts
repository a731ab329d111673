const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * The same zip file with one time in all of its entries, in place: a library that writes the time of writing would make
 * each file another. The time is UTC in two-second steps, as the format has it. Source: APPNOTE.TXT 4.3.7, 4.3.12, 4.4.6.
 * Throws RangeError when the bytes are no zip file without a comment.
 */
export function withZipTime(zip: Uint8Array, at: Date): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory)
    throw new RangeError("these bytes are no plain zip file");
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const entries = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let i = 0; i < entries; i++) {
    if (view.getUint32(entry, true) !== directoryEntry) throw new RangeError("the directory of the zip file is broken");
    const local = view.getUint32(entry + 42, true);
    view.setUint16(entry + 12, time, true);
    view.setUint16(entry + 14, day, true);
    view.setUint16(local + 10, time, true);
    view.setUint16(local + 12, day, true);
    entry +=
      46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return zip;
}
