import { ok, type Result, refuse } from "../domain/result";
import { readZipDirectory, unpackZipEntry } from "./zip";

/** All that a document unpacks to, pictures included, and its words with their markup alone. */
const MAX_UNPACKED = 100 * 1024 * 1024;
const MAX_WORDS = 24 * 1024 * 1024;

/**
 * The parts of a DOCX file that hold words and what is said of them, unpacked; pictures and the like are left out. The
 * sizes are checked before anything is unpacked, and hold while it is.
 * Refuses: docx-broken, docx-protected, docx-too-large (`limit`).
 */
export function docxParts(bytes: Uint8Array): Result<ReadonlyMap<string, Uint8Array>> {
  const directory = readZipDirectory(bytes);
  if (!directory) return refuse("docx-broken");
  const entries = [...directory.values()];
  if (entries.some(({ encrypted }) => encrypted)) return refuse("docx-protected");
  const ofWords = entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name));
  const sizeOf = (some: readonly { size: number }[]) => some.reduce((sum, { size }) => sum + size, 0);
  if (sizeOf(entries) > MAX_UNPACKED) return refuse("docx-too-large", { limit: "100 MB" });
  if (sizeOf(ofWords) > MAX_WORDS) return refuse("docx-too-large", { limit: "24 MB" });
  const parts = new Map<string, Uint8Array>();
  for (const entry of ofWords) {
    const unpacked = unpackZipEntry(bytes, entry);
    if (!unpacked) return refuse("docx-broken");
    parts.set(entry.name, unpacked);
  }
  return parts.has("[Content_Types].xml") ? ok(parts) : refuse("docx-broken");
}
