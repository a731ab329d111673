import { readEvidence } from "@/lib/apart/read-evidence";
import { runApart } from "@/lib/apart/run-apart";
import type { BroughtSnapshot, KeptBytes } from "@/lib/data/evidence/keep-snapshots";
import type { ToldByDocument } from "@/lib/domain/evidence/describe-source";
import { isKeptType, MAX_SNAPSHOT_BYTES, snapshotTooLarge } from "@/lib/domain/evidence/snapshot";
import { keptFileName } from "@/lib/domain/file-name";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { makersUntold } from "@/lib/evidence/read/read-snapshot";
import type { BroughtInput } from "@/lib/input/evidence";

type Input<A extends BroughtInput["as"]> = Omit<Extract<BroughtInput, { as: A }>, "as">;

/** How something was brought, as its snapshot keeps it. */
type HowBrought = BroughtSnapshot extends infer B
  ? B extends unknown
    ? Omit<B, "sourceId" | "askedById" | "at">
    : never
  : never;

/** What was brought, read, and what it tells of itself. */
export type ReadBrought<H extends HowBrought = HowBrought> = {
  readonly kept: KeptBytes;
  readonly how: H;
  readonly told: ToldByDocument;
};

/**
 * Reads a file that was brought, apart. Refuses, beside `file`, `file-empty`, `snapshot-too-large`, `snapshot-type-unknown`,
 * and reader-busy.
 */
export async function readBroughtFile({ bytes, name, toldType }: Input<"file">) {
  if (bytes.byteLength === 0) return refuse("file-empty", {}, "file");
  if (bytes.byteLength > MAX_SNAPSHOT_BYTES) return snapshotTooLarge();
  const read = await readEvidence({ bytes, told: toldType, name });
  if (!read.ok) return read;
  const { type, reading, makers } = read.value;
  if (!isKeptType(type)) return refuse("snapshot-type-unknown", {}, "file");
  const how = { how: "uploaded", fileName: keptFileName(name), toldType } as const;
  const { title, publishedOn } = reading;
  return ok({ kept: { bytes, type, reading }, how, told: { ...makers, title, publishedOn, type } });
}

/** Reads words that were brought, apart. Refuses as runApart does. */
export async function readBroughtWords({ words, howSeen, howSeenNote }: Input<"words">) {
  const bytes = new TextEncoder().encode(words);
  const read = await runApart("read-pasted", { bytes });
  if (!read.ok) return read;
  const type = "text/plain";
  const how = { how: "pasted", howSeen, howSeenNote } as const;
  return ok({
    kept: { bytes, type, reading: read.value },
    how,
    told: { ...makersUntold, title: null, publishedOn: null, type },
  });
}

/** Reads whatever was brought. Refuses as the two above. */
export function readBrought(brought: BroughtInput): Promise<Result<ReadBrought>> {
  return brought.as === "file" ? readBroughtFile(brought) : readBroughtWords(brought);
}
