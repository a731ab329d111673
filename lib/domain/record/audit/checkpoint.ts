import { fromBase64, toBase64 } from "./base64";
import { isCount } from "./inclusion";
import { parseSignedNote, type SignedNote } from "./signed-note";
import { hashLength } from "./tree";

/** What a log says of itself at one moment: which log it is, how many events it has, and the root hash over them. */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Uint8Array };

/** The text of a checkpoint that is signed: C2SP tlog-checkpoint, without extension lines. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Reads the text of a checkpoint; null when it is none. Extension lines are refused: we never write any. */
export function parseCheckpointText(text: string): Checkpoint | null {
  const [, origin, decimal, encoded] = /^([^\n]+)\n(0|[1-9]\d*)\n([^\n]+)\n$/.exec(text) ?? [];
  const root = encoded === undefined ? null : fromBase64(encoded);
  const size = Number(decimal);
  if (!origin || root?.length !== hashLength || !isCount(size)) return null;
  return { origin, size, root };
}

/** Reads a whole signed checkpoint; null when it is cut off or none. Says nothing about its signatures. */
export function parseCheckpoint(note: string): { checkpoint: Checkpoint; note: SignedNote } | null {
  const signed = parseSignedNote(note);
  const checkpoint = signed && parseCheckpointText(signed.text);
  return signed && checkpoint && { checkpoint, note: signed };
}
