import type { SnapshotReading } from "@/lib/domain/evidence/snapshot";
import type { Refusal } from "@/lib/domain/result";
import { readText } from "./read-text";

const unread: Omit<SnapshotReading, "textRefusal"> = {
  textState: "unreadable",
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
  if (!read.ok) return unreadSnapshot(read.refusal);
  const { notes: _, ...reading } = read.value;
  return { ...reading, textState: reading.text === "" ? "none" : "read", textRefusal: null };
}

/** What is kept without its words, and why. */
export function unreadSnapshot(refusal: Refusal): SnapshotReading {
  return { ...unread, textRefusal: refusal };
}
