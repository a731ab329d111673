import type { Readable } from "node:stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { crc32 } from "@/lib/domain/record/bundle/crc32";
import { type BackedUpTable, type Manifest, manifestName, parseManifest } from "./manifest";
import { Meter } from "./meter";

/** Thrown when a file is no backup, or not the one that was written. Its message says what to do. */
export class DamagedBackupError extends Error {
  override name = "DamagedBackupError";
}

/** More than any manifest has, in bytes. */
const longestManifest = 10_000_000;

/** A backup that is open, with its files by name. */
export type Backup = {
  readonly manifest: Manifest;
  /** The rows of a table, as COPY wrote them. Fails at its end with DamagedBackupError when they are not those. */
  readonly rowsOf: (table: BackedUpTable) => Promise<Readable>;
  readonly close: () => void;
};

/**
 * Opens a backup and reads what it says it holds; not yet whether it does. Close it afterwards.
 * Throws DamagedBackupError.
 */
export async function openBackup(file: string): Promise<Backup> {
  const zip = await openPromise(file, { autoClose: false, lazyEntries: true }).catch((error: NodeJS.ErrnoException) => {
    throw new DamagedBackupError(
      error.code ? `${file} cannot be read. Check its name and that you may read it.` : torn(file),
    );
  });
  try {
    const entries = await listEntries(zip);
    const manifest = await readManifest(zip, entries.get(manifestName));
    if (!manifest) throw new DamagedBackupError(torn(file));
    const expected = [...manifest.tables.map((table) => table.file), manifestName];
    if (entries.size !== expected.length || expected.some((name) => !entries.has(name)))
      throw new DamagedBackupError(torn(file));
    return { manifest, rowsOf: (table) => openRows(zip, entries, table), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error instanceof DamagedBackupError ? error : new DamagedBackupError(torn(file));
  }
}

/** Reads every table of a backup and holds it against its hash. Throws DamagedBackupError. Memory does not grow with it. */
export async function checkBackup({ manifest, rowsOf }: Backup): Promise<void> {
  for (const table of manifest.tables) {
    for await (const _ of await rowsOf(table));
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName))
      throw new DamagedBackupError(`There are two files ${entry.fileName} in the backup.`);
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function readManifest(zip: ZipFile, entry: Entry | undefined): Promise<Manifest | null> {
  if (!entry || entry.uncompressedSize > longestManifest) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  // Nothing else says that these bytes are those that were written.
  return crc32(bytes) === entry.crc32 ? parseManifest(bytes.toString("utf8")) : null;
}

async function openRows(zip: ZipFile, entries: ReadonlyMap<string, Entry>, table: BackedUpTable): Promise<Readable> {
  const name = `${table.schema}.${table.name}`;
  const changed = new DamagedBackupError(
    `What the backup holds of ${name} is not what was written: take another backup.`,
  );
  const source = await zip.openReadStreamPromise(entries.get(table.file) as Entry).catch(() => {
    throw changed;
  });
  const meter = new Meter(({ bytes, sha256 }) => (bytes === table.bytes && sha256 === table.sha256 ? null : changed));
  // Not by a pipeline: that would hand on what the unpacking says of it.
  source.on("error", () => meter.destroy(changed));
  meter.on("close", () => source.destroy());
  source.pipe(meter);
  return meter;
}

function torn(file: string): string {
  return `${file} is no whole backup: its end is missing, or it was changed. Take another one.`;
}
