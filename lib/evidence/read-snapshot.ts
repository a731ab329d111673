import type { SnapshotReading } from "../domain/snapshot";
import { readText } from "./read-text";

const unread: SnapshotReading = {
  textState: "unreadable",
  textRefusal: null,
  restStart: null,
  doubt: null,
  text: "",
  blocks: [],
  pages: [],
  bounded: false,
  title: null,
  language: null,
  direction: null,
  publishedOn: null,
};

/**
 * The words of what is being kept. What cannot be read is kept all the same, with the reason: the bytes are the evidence,
 * the words a way into them.
 *
 * @param type the sniffed media type
 * @param told the `Content-Type` that came with the bytes
 */
export async function readSnapshot(bytes: Uint8Array, type: string, told: string | null): Promise<SnapshotReading> {
  const read = await readText(bytes, type, { told });
  if (!read.ok) return { ...unread, textRefusal: read.refusal };
  const { notes: _, ...reading } = read.value;
  return { ...reading, textState: reading.text === "" ? "none" : "read", textRefusal: null };
}
