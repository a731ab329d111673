import { ok, type Result, refuse } from "@/lib/domain/result";
import { readZipDirectory, unpackZipEntry } from "./zip";

/** All that a document unpacks to, pictures included, and its words with their markup alone. */
const MAX_UNPACKED = 100 * 1024 * 1024;
const MAX_WORDS = 16 * 1024 * 1024;
const LESS_THAN = 0x3c;
/** Each tag becomes an object several times over; a book has a fifth of this. */
const MAX_TAGS = 500_000;

/**
 * The parts of a DOCX file that hold words and what is said of them, unpacked; pictures and the like are left out. The
 * sizes are checked before anything is unpacked, and hold while it is.
 * Refuses: docx-broken, docx-protected, docx-too-large (`limit`), docx-too-intricate.
 */
export function docxParts(bytes: Uint8Array): Result<ReadonlyMap<string, Uint8Array>> {
  const directory = readZipDirectory(bytes);
  if (!directory) return refuse("docx-broken");
  const entries = [...directory.values()];
  if (entries.some(({ encrypted }) => encrypted)) return refuse("docx-protected");
  const ofWords = entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name));
  const sizeOf = (some: readonly { size: number }[]) => some.reduce((sum, { size }) => sum + size, 0);
  if (sizeOf(entries) > MAX_UNPACKED) return refuse("docx-too-large", { limit: "100 MB" });
  if (sizeOf(ofWords) > MAX_WORDS) return refuse("docx-too-large", { limit: "16 MB" });
  const parts = new Map<string, Uint8Array>();
  let tags = 0;
  for (const entry of ofWords) {
    const unpacked = unpackZipEntry(bytes, entry);
    if (!unpacked) return refuse("docx-broken");
    tags += tagsIn(unpacked);
    if (tags > MAX_TAGS) return refuse("docx-too-intricate");
    parts.set(entry.name, unpacked);
  }
  return parts.has("[Content_Types].xml") ? ok(parts) : refuse("docx-broken");
}

function tagsIn(xml: Uint8Array): number {
  let count = 0;
  for (let at = xml.indexOf(LESS_THAN); at >= 0; at = xml.indexOf(LESS_THAN, at + 1)) count++;
  return count;
}
