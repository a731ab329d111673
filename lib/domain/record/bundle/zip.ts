import { BundleFaultFound } from "./bundle-fault";
import { crc32 } from "./crc32";

/** A file of a bundle by its path, with `/` between folders. */
export type BundleFile = { readonly name: string; readonly bytes: Uint8Array };

const localSignature = 0x04034b50;
const localLength = 30;
/** What the first part of an archive in several begins with. */
const splitSignature = 0x08074b50;
const endSignature = 0x06054b50;
const endLength = 22;
const utf8 = new TextEncoder();

/**
 * Files as a zip archive (PKWARE APPNOTE 6.3), in the one form that we write: sorted by path in UTF-16 code units, nothing
 * packed, no times, no comments, no extra fields. The same files give the same bytes, so that a reader can account for every one of them.
 * Throws a RangeError beyond what a zip without its 64-bit extension holds.
 */
export function writeZip(unsorted: readonly BundleFile[]): Uint8Array {
  const files = [...unsorted].sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const file of files) {
    const header = localHeader(file);
    offsets.push(offset);
    parts.push(header, file.bytes);
    offset += header.length + file.bytes.length;
  }
  const rest = directoryOf(files, offsets, offset);
  const length = offset + rest.length;
  if (length >= 2 ** 32 || files.length >= 2 ** 16) throw new RangeError("too much for one zip archive");
  const zip = new Uint8Array(length);
  let at = 0;
  for (const part of [...parts, rest]) {
    zip.set(part, at);
    at += part.length;
  }
  return zip;
}

/**
 * Reads an archive that `writeZip` wrote; throws BundleFaultFound for any other, down to a single bit. Since nothing may
 * be packed, what comes out is never more than what goes in. The files' bytes are parts of the archive's.
 */
export function readZip(zip: Uint8Array): BundleFile[] {
  if (zip.length === 0) throw new BundleFaultFound("no-bytes");
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const signatureAt = (at: number) => (at + 4 <= zip.length ? view.getUint32(at, true) : 0);
  if (signatureAt(0) === splitSignature) throw new BundleFaultFound("zip-parts");
  const files: BundleFile[] = [];
  const offsets: number[] = [];
  const names = new Set<string>();
  let at = 0;
  while (signatureAt(at) === localSignature) {
    const file = readFile(zip, view, at);
    // Some systems take names for the same that differ in this only.
    const folded = file.name.normalize("NFC").toLowerCase();
    if (names.has(folded)) throw new BundleFaultFound("file-twice", { file: file.name });
    if (file.name < (files.at(-1)?.name ?? "")) throw new BundleFaultFound("zip-altered", { file: file.name });
    names.add(folded);
    offsets.push(at);
    files.push(file);
    at += localLength + utf8.encode(file.name).length + file.bytes.length;
  }
  if (files.length === 0) throw new BundleFaultFound(signatureAt(0) === endSignature ? "no-bag" : "no-zip");
  checkDirectory(zip, view, at, directoryOf(files, offsets, at));
  return files;
}

function checkDirectory(zip: Uint8Array, view: DataView, at: number, expected: Uint8Array): void {
  if (zip.length < at + expected.length) throw new BundleFaultFound("zip-cut");
  if (isSame(zip.subarray(at), expected)) return;
  const end = at + expected.length - endLength;
  // On which of several disks this is.
  if (view.getUint32(end, true) === endSignature && view.getUint32(end + 4, true) !== 0)
    throw new BundleFaultFound("zip-parts");
  throw new BundleFaultFound("zip-altered", { file: "the directory at its end" });
}

function readFile(zip: Uint8Array, view: DataView, at: number): BundleFile {
  if (at + localLength > zip.length) throw new BundleFaultFound("zip-cut");
  const nameEnd = at + localLength + view.getUint16(at + 26, true);
  if (nameEnd > zip.length) throw new BundleFaultFound("zip-cut");
  const name = decoded(zip.subarray(at + localLength, nameEnd));
  if (name?.endsWith("/")) throw new BundleFaultFound("zip-repacked", { file: name });
  if (name === null || !isSafePath(name)) throw new BundleFaultFound("path-outside", { file: name ?? "?" });
  checkForm(view, at, name);
  const end = nameEnd + view.getUint32(at + 18, true);
  if (end > zip.length) throw new BundleFaultFound("zip-cut");
  const file = { name, bytes: zip.subarray(nameEnd, end) };
  if (!isSame(zip.subarray(at, nameEnd), localHeader(file))) throw new BundleFaultFound("zip-altered", { file: name });
  return file;
}

/** Names the ways in which other programs write archives, before anything of them is taken for a change. */
function checkForm(view: DataView, at: number, file: string): void {
  const flags = view.getUint16(at + 6, true);
  if (flags & 1) throw new BundleFaultFound("zip-encrypted", { file });
  if (view.getUint16(at + 8, true) !== 0) throw new BundleFaultFound("zip-packed", { file });
  // Its length stands behind it rather than before.
  if (flags & 8) throw new BundleFaultFound("zip-packed", { file });
  const lengths = [view.getUint32(at + 18, true), view.getUint32(at + 22, true)];
  if (lengths.includes(0xffffffff)) throw new BundleFaultFound("zip-64", { file });
}

/** Whether a path stays inside the folder that an archive is unpacked to, on every system. */
function isSafePath(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a path must not hold
  if (/[\u0000-\u001f\u007f\\:]/.test(name)) return false;
  return name.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

function localHeader({ name, bytes }: BundleFile): Uint8Array {
  const path = utf8.encode(name);
  return packed([[localSignature, 4], ...facts(path, bytes), [0, 2]], path);
}

function directoryOf(files: readonly BundleFile[], offsets: readonly number[], start: number): Uint8Array {
  const entries = files.map(({ name, bytes }, i) => {
    const path = utf8.encode(name);
    // Made on a Unix system, so that the file's rights are read: -rw-r--r--.
    const attributes: Field[] = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0o100644 * 2 ** 16, 4],
      [offsets[i] ?? 0, 4],
    ];
    return packed([[0x02014b50, 4], [0x0314, 2], ...facts(path, bytes), ...attributes], path);
  });
  const length = entries.reduce((sum, entry) => sum + entry.length, 0);
  const count = files.length;
  const end = packed([
    [endSignature, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [length, 4],
    [start, 4],
    [0, 2],
  ]);
  return concatenated([...entries, end]);
}

/** A number and in how many bytes it is written, little-endian. */
type Field = readonly [value: number, bytes: 2 | 4];

/** What local header and directory say alike: version 2.0, UTF-8 names, stored, 1 January 1980, sum, lengths. */
function facts(path: Uint8Array, bytes: Uint8Array): Field[] {
  const { length } = bytes;
  return [
    [20, 2],
    [0x0800, 2],
    [0, 2],
    [0, 2],
    [0x0021, 2],
    [crc32(bytes), 4],
    [length, 4],
    [length, 4],
    [path.length, 2],
  ];
}

function packed(fields: readonly Field[], tail: Uint8Array = new Uint8Array()): Uint8Array {
  const length = fields.reduce((sum, [, bytes]) => sum + bytes, 0);
  const out = new Uint8Array(length + tail.length);
  const view = new DataView(out.buffer);
  let at = 0;
  for (const [value, bytes] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  out.set(tail, length);
  return out;
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
