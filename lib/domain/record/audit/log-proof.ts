import { fromBase64, toBase64 } from "./base64";
import { isCount } from "./inclusion";
import { hashLength } from "./tree";

/** That one event stands in the log: its index, the hashes of its inclusion proof, and the signed checkpoint, as it is. */
export type LogProof = {
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
  readonly checkpoint: string;
};

const firstLine = "c2sp.org/tlog-proof@v1";

/** Writes a proof in the form of C2SP tlog-proof, without extra data. */
export function writeLogProof({ index, hashes, checkpoint }: LogProof): string {
  return `${[firstLine, `index ${index}`, ...hashes.map(toBase64)].join("\n")}\n\n${checkpoint}`;
}

/** Reads a proof; null when it is cut off or none. Says nothing about whether it holds. */
export function parseLogProof(text: string): LogProof | null {
  const blank = text.indexOf("\n\n");
  if (blank < 0) return null;
  const [first, indexLine = "", ...rest] = text.slice(0, blank).split("\n");
  const [, decimal] = /^index (0|[1-9]\d*)$/.exec(indexLine) ?? [];
  const index = Number(decimal);
  if (first !== firstLine || decimal === undefined || !isCount(index) || rest.length > 64) return null;
  const hashes = rest.map(fromBase64);
  if (!hashes.every((hash) => hash?.length === hashLength)) return null;
  return { index, hashes: hashes as Uint8Array[], checkpoint: text.slice(blank + 2) };
}
