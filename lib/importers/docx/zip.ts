import { crc32, inflateRawSync } from "node:zlib";

/** One file of an archive, as the central directory tells of it. Sizes and offsets are in bytes. */
export type ZipEntry = {
  readonly name: string;
  readonly size: number;
  readonly packedSize: number;
  readonly deflated: boolean;
  readonly encrypted: boolean;
  readonly at: number;
};

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const END_LENGTH = 22;
const DIRECTORY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const MAX_COMMENT = 0xffff;
const MAX_ENTRIES = 5_000;

/**
 * The files of a ZIP archive by name, read from its central directory; nothing is unpacked. Null when the bytes are no
 * archive, or one that is cut off, inconsistent, larger than the format's first edition allows (ZIP64), or of more than
 * 5,000 files. The format is PKWARE's APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) return null;
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + DIRECTORY_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_RECORD) return null;
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const nameAt = at + DIRECTORY_LENGTH;
    const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength));
    const isKnown = method === 0 || method === 8;
    if (!isKnown && (flags & 1) === 0) return null;
    entries.set(name, {
      name,
      size: view.getUint32(at + 24, true),
      packedSize: view.getUint32(at + 20, true),
      deflated: method === 8,
      encrypted: (flags & 1) === 1,
      at: view.getUint32(at + 42, true),
    });
    at = nameAt + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEndRecord(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return null;
}

/**
 * Unpacks one file of an archive. Never gives more bytes than the directory promised, so that what was checked before
 * holds. Null when the file is damaged or not of that size.
 */
export function unpackZipEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + LOCAL_LENGTH > bytes.byteLength || view.getUint32(entry.at, true) !== LOCAL_RECORD) return null;
  const from = entry.at + LOCAL_LENGTH + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(from, from + entry.packedSize);
  if (packed.byteLength !== entry.packedSize) return null;
  if (!entry.deflated) return packed.byteLength === entry.size ? packed : null;
  try {
    const unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    return unpacked.byteLength === entry.size ? unpacked : null;
  } catch {
    return null;
  }
}

/** Makes an archive that stores files as they are, without packing them. */
export function writeStoredZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [fileName, content] of files) {
    const name = Buffer.from(fileName);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.byteLength, 14);
    common.writeUInt32LE(content.byteLength, 18);
    common.writeUInt16LE(name.byteLength, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    local.push(signature(LOCAL_RECORD), common, name, Buffer.from(content));
    directory.push(signature(DIRECTORY_RECORD), Buffer.from([20, 0]), common, tail, name);
    at += LOCAL_LENGTH + name.byteLength + content.byteLength;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(END_LENGTH - 4);
  end.writeUInt16LE(files.size, 4);
  end.writeUInt16LE(files.size, 6);
  end.writeUInt32LE(listed.byteLength, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...local, listed, signature(END_RECORD), end]));
}

function signature(of: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(of);
  return bytes;
}
