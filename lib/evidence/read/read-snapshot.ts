import type { SnapshotReading } from "@/lib/domain/evidence/snapshot";
import type { Refusal } from "@/lib/domain/result";
import { type ReadOptions, readText } from "./read-text";

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
  notes: [],
};

/** Who published and wrote a document, as it says itself. */
export type ToldMakers = { readonly publisher: string | null; readonly author: string | null };

export const makersUntold: ToldMakers = { publisher: null, author: null };

/**
 * The words of what is being kept, and who made it. What cannot be read is kept all the same, with the reason: the bytes are the evidence,
 * the words a way into them.
 *
 * @param type the sniffed media type
 */
export async function readWithMakers(
  bytes: Uint8Array,
  type: string,
  options: ReadOptions,
): Promise<{ readonly reading: SnapshotReading; readonly makers: ToldMakers }> {
  const read = await readText(bytes, type, options);
  if (!read.ok) return { reading: unreadSnapshot(read.refusal), makers: makersUntold };
  const { publisher, author, ...reading } = read.value;
  const textState = reading.text === "" ? "none" : "read";
  return { reading: { ...reading, textState, textRefusal: null }, makers: { publisher, author } };
}

/** The words of what is being kept alone. */
export async function readSnapshot(bytes: Uint8Array, type: string, told: string | null): Promise<SnapshotReading> {
  return (await readWithMakers(bytes, type, { told })).reading;
}

/** What is kept without its words, and why. */
export function unreadSnapshot(refusal: Refusal): SnapshotReading {
  return { ...unread, textRefusal: refusal };
}
