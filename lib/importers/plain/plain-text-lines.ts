import type { TextRange } from "@/lib/domain/text/range";
import { isBlank } from "@/lib/domain/text/trim";

/** A line of a plain text that is not blank; `end` is without its line feed and the white space before it. */
export type Line = TextRange & {
  readonly kind: "paragraph" | "quote" | "list-item";
  /** Where its words start, after indentation and marker. */
  readonly words: number;
  /** Width in columns, where a Chinese, Japanese or Korean character takes two. */
  readonly width: number;
  /** The width of its first word: what would have had to fit on the line before. */
  readonly firstWordWidth: number;
  /** Whether it starts with a small letter, and whether it ends with a full stop or the like, or with a colon. */
  readonly startsSmall: boolean;
  readonly endsSentence: boolean;
  readonly endsWithColon: boolean;
  /** Whether it is indented, and whether a blank line or a rule stands before it. */
  readonly indented: boolean;
  readonly opensParagraph: boolean;
  /** On list items: the depth from 1, and the number where the list is numbered. */
  readonly level: number;
  readonly number: number | null;
};

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
const listMarker = /^(?:[-*•‣·]|(\d{1,3})[.)])[ \t]+(?=[^\s\p{M}])/u;
const rule = /^[-=_*~#·.+\s]{3,}$/;
const SPACES_PER_LEVEL = 2;

/** The lines of a canonical text that hold words, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let opensParagraph = true;
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf("\n", start);
    const stop = feed < 0 ? text.length : feed;
    const line = text.slice(start, stop).trimEnd();
    if (isBlank(line) || (rule.test(line) && line.length < 200)) {
      opensParagraph = true;
    } else {
      lines.push(readLine(line, start, opensParagraph));
      opensParagraph = false;
    }
    start = stop + 1;
  }
  return withCountedListsOnly(lines);
}

function readLine(line: string, start: number, opensParagraph: boolean): Line {
  const bare = line.trimStart();
  const indent = line.length - bare.length;
  const quote = quoteMarks(bare);
  const marker = quote > 0 ? null : listMarker.exec(bare);
  const words = bare.slice(quote || (marker?.[0].length ?? 0));
  return {
    kind: quote > 0 ? "quote" : marker ? "list-item" : "paragraph",
    start,
    end: start + line.length,
    words: start + line.length - words.length,
    width: widthOf(line),
    firstWordWidth: widthOf(/^[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*/u.exec(words)?.[0] ?? "") || 2,
    startsSmall: /^[\p{P}]*\p{Ll}/u.test(words),
    endsSentence: /[.!?…。！？।؟۔](?:[\p{Pe}\p{Pf}"']*)$/u.test(words.slice(-10)),
    endsWithColon: /[:：]$/.test(words),
    indented: indent > 0,
    opensParagraph,
    level: marker ? Math.min(6, 1 + Math.floor(indent / SPACES_PER_LEVEL)) : 0,
    number: marker?.[1] ? Number(marker[1]) : null,
  };
}

/** How many code units the marks of a quotation take at the start of a line, `> > `; 0 where no words follow. */
function quoteMarks(line: string): number {
  let at = 0;
  while (line[at] === ">") at += line[at + 1] === " " || line[at + 1] === "\t" ? 2 : 1;
  return /^[^\s\p{M}]/u.test(line.slice(at, at + 2)) ? at : 0;
}

/**
 * A number at the start of a line is a list's only where the numbers count up, so that "3. Mai 2025" keeps its day.
 * Inside a paragraph, a line that starts like a list item is one only after another item or a colon.
 */
function withCountedListsOnly(lines: readonly Line[]): Line[] {
  const counted = lines.filter(({ number }) => number !== null);
  const inCount = new Set<Line>();
  for (const [i, line] of counted.entries()) {
    const next = counted[i + 1];
    if (next?.number === (line.number as number) + 1) inCount.add(line).add(next);
  }
  let itemsMayFollow = true;
  return lines.map((line) => {
    const mayBeItem = line.opensParagraph || itemsMayFollow;
    const isItem = line.kind === "list-item" && mayBeItem && (line.number === null || inCount.has(line));
    // After an item come more items, with wrapped lines between them.
    if (line.opensParagraph) itemsMayFollow = false;
    itemsMayFollow ||= isItem || line.kind === "quote" || line.endsWithColon;
    return isItem || line.kind !== "list-item"
      ? line
      : { ...line, kind: "paragraph", level: 0, number: null, words: line.start };
  });
}

function widthOf(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}
