import { isGraphemeBoundary } from "./text/graphemes";
import { trimmedEnds } from "./text/trim-ends";

const MAX_LENGTH = 120;
const MAX_EXTENSION = 12;

/**
 * A name that an uploaded file can be kept and offered under: its last part, without characters that control or reorder
 * text or that file systems refuse, on one line, at most 120 UTF-16 code units with its extension kept. `file` when
 * nothing is left of it.
 */
export function keptFileName(told: string): string {
  const last = told.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ");
  const clean = trimmedEnds(plain, /[\s.]/);
  if (clean === "") return "file";
  if (clean.length <= MAX_LENGTH) return clean;
  const dot = clean.lastIndexOf(".");
  const extension = dot > 0 && clean.length - dot <= MAX_EXTENSION ? clean.slice(dot) : "";
  let cut = MAX_LENGTH - extension.length;
  while (!isGraphemeBoundary(clean, cut)) cut--;
  return `${clean.slice(0, cut).trimEnd()}${extension}`;
}
