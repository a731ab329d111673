import { ok, type Result } from "@/lib/domain/result";
import type { Block } from "@/lib/domain/text/blocks";
import { isBlank, trimRange } from "@/lib/domain/text/trim";
import type { ImportedText } from "@/lib/importers/imported-text";
import { bylineIn } from "@/lib/importers/page/byline";
import { type Line, linesOf } from "./plain-text-lines";
import { wrapOf } from "./plain-text-wrap";

/** The longest line that may be a heading, in columns. */
const MAX_HEADING_WIDTH = 100;

/** How many blocks from the top a line "By Jane Doe" is taken as the byline. */
const BYLINE_WITHIN = 4;

/**
 * Finds the blocks of a plain text. The text stays exactly as it is; blocks are ranges in it, and what separates them
 * or marks them (blank lines, `>`, `-`, `1.`, rules of `***`) stands outside.
 *
 * - Blank lines separate paragraphs. Lines that are wrapped by hand belong together; other lines stand alone.
 * - A short line without a stop at its end and with text after it is a heading: of level 1 at the very top, else 2.
 * - Each `>` line is a quote, and each `-`, `*`, `•` or counted `1.` line begins a list item.
 *
 * @param text canonical text
 */
export function importPlainText(text: string): Result<ImportedText> {
  const lines = linesOf(text);
  const goesOn = wrapOf(lines);
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; ) {
    const first = lines[i] as Line;
    let last = first;
    i++;
    // A quote is one line. A list item is one line and the indented or wrapped lines after it.
    for (let next = lines[i]; next && first.kind !== "quote" && goesOn(last, next); next = lines[++i]) last = next;
    const range = trimRange(text, { start: first.words, end: last.end });
    if (range.start >= range.end || isBlank(text.slice(range.start, range.end))) continue;
    if (first.kind === "list-item") {
      blocks.push({ ...range, kind: "list-item", level: first.level, ordered: first.number !== null });
    } else {
      blocks.push({ ...range, kind: first.kind, level: 0 });
    }
  }
  const byline = takeByline(text, blocks);
  return ok({ text, blocks: withHeadings(text, blocks, byline?.at), ...(byline && { byline: byline.name }) });
}

/** Finds a line "By Jane Doe" near the top, as articles are sent in. */
function takeByline(text: string, blocks: readonly Block[]): { at: number; name: string } | undefined {
  for (const [at, block] of blocks.slice(0, BYLINE_WITHIN).entries()) {
    const name = bylineIn(text.slice(block.start, block.end));
    if (name && at > 0) return { at, name };
  }
  return undefined;
}

/** Turns the paragraphs that are headings into headings. `bylineAt` is the place of a block that is none. */
function withHeadings(text: string, blocks: readonly Block[], bylineAt: number | undefined): Block[] {
  const result: Block[] = [];
  // From the end, because a heading needs something under it. Title, subtitle and heading may follow each other, but
  // a longer run of short lines is a list or a poem.
  let run = Number.POSITIVE_INFINITY;
  for (const [i, block] of [...blocks.entries()].reverse()) {
    const isHeading =
      block.kind === "paragraph" &&
      i !== bylineAt &&
      run < 3 &&
      looksLikeHeading(text.slice(block.start, block.end), i === 0);
    result.push(isHeading ? { ...block, kind: "heading", level: i === 0 ? 1 : 2 } : block);
    run = isHeading ? run + 1 : 0;
  }
  return result.reverse();
}

/** A headline may end as a question or a call; a line inside the article that does so is a short paragraph. */
function looksLikeHeading(line: string, isFirst: boolean): boolean {
  if (line.length > MAX_HEADING_WIDTH || line.includes("\n") || !/[\p{L}\p{N}]/u.test(line)) return false;
  if (/^[\p{P}]*\p{Ll}/u.test(line)) return false;
  const stop = isFirst
    ? /[.:;,…。：；，、।؛،۔](?:[\p{Pe}\p{Pf}"']*)$/u
    : /[.!?:;,…。！？：；，、।؟؛،۔](?:[\p{Pe}\p{Pf}"']*)$/u;
  return !stop.test(line);
}
