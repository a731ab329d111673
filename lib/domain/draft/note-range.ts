import type { Block } from "@/lib/domain/text/blocks";
import type { TextRange } from "@/lib/domain/text/range";
import { sentencesOf } from "@/lib/domain/text/sentences";
import { trimRange } from "@/lib/domain/text/trim";
import { trimmedEnd } from "@/lib/domain/text/trim-ends";
import type { NoteWords } from "./draft-note";

type Version = { readonly text: string; readonly blocks: readonly Block[] };

/**
 * The words that a claim of a note stands on: those that the note does. A link stands on a few words of a sentence, which
 * state nothing by themselves: its claim is the sentence. A stop at the end is no part of what is claimed.
 *
 * @param language of the text; BCP 47
 */
export function noteRange({ text, blocks }: Version, note: NoteWords, language: string): TextRange {
  const own = trimRange(text, note);
  if (note.kind !== "link" && note.kind !== "footnote" && note.kind !== "endnote") return own;
  const block = blocks.find(({ start, end }) => start <= own.start && own.end <= end);
  const sentence =
    block && sentencesOf(text, [block], language).find(({ start, end }) => start <= own.start && own.start < end);
  const range =
    note.kind === "link" && sentence ? { start: sentence.start, end: Math.max(sentence.end, own.end) } : own;
  const words = trimmedEnd(text.slice(range.start, range.end), /[\s.。]/);
  return words === "" ? range : { start: range.start, end: range.start + words.length };
}
