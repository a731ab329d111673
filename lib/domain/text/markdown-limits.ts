import { ok, type Result, refuse } from "@/lib/domain/result";

// The parser takes time with the square of the marks in a paragraph, of the lines of a paragraph in a quote or a list,
// and of the quotes and list items; more gently with the depth of nesting and the lines; and it overflows the stack
// when quotes and lists nest by the thousand. A file made to do so would stop the server for minutes. No article and no
// rationale comes near these limits. An article is read in a process of its own; a rationale is parsed where the server
// answers everybody, so that the worst that passes must take no longer than a page does.

/**
 * `signs` counts marks, lines, and what opens a quote or a list item, all together. `containers` counts what opens or continues a quote, and list items. `nesting` is the sum over all lines of how deep
 * they may stand in them, by two columns of indentation and by each mark. `squaredMarks` is the sum over all paragraphs of
 * the squared count of marks, `squaredLines` that of the squared count of lines from their first container on.
 */
export type MarkdownLimits = {
  readonly signs: number;
  readonly lines: number;
  readonly depth: number;
  readonly containers: number;
  readonly nesting: number;
  readonly squaredMarks: number;
  readonly squaredLines: number;
};

/** An imported article; 5,000 marks or 4,000 lines in one paragraph reach the last two. */
export const articleMarkdown: MarkdownLimits = {
  signs: 200_000,
  lines: 30_000,
  depth: 30,
  containers: 2_000,
  nesting: 120_000,
  squaredMarks: 25_000_000,
  squaredLines: 16_000_000,
};

/** What somebody writes in a field and every view of it renders again: as many links, lists and lines as a long page has. */
export const rationaleMarkdown: MarkdownLimits = {
  signs: 600,
  lines: 600,
  depth: 10,
  containers: 200,
  nesting: 1_000,
  squaredMarks: 360_000,
  squaredLines: 40_000,
};

const marks = /[*_~[\]`<!&\\]/g;
/** What opens a quote or a list item. */
const opening = /(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/y;

/** Passes a Markdown source that can be parsed in reasonable time. Refuses: markdown-too-intricate (`line`). */
export function checkMarkdown(source: string, limits: MarkdownLimits): Result<string> {
  let signs = 0;
  let containers = 0;
  let nesting = 0;
  const ofMarks = { sum: 0, inParagraph: 0 };
  const ofLines = { sum: 0, inParagraph: 0 };
  for (const [i, line] of source.split("\n").entries()) {
    const opened = openingsOf(line);
    const marked = line.match(marks)?.length ?? 0;
    // Two columns of indentation nest a list once more; so do `>`, `-` and `1.` themselves.
    const depth = columnsBefore(line) / 2 + opened;
    signs += marked + opened + 1;
    containers += opened;
    nesting += depth;
    if (line.trim() === "") ofMarks.inParagraph = ofLines.inParagraph = 0;
    addSquare(ofMarks, marked);
    if (opened > 0 || ofLines.inParagraph > 0) addSquare(ofLines, 1);
    const tooMuch =
      signs > limits.signs ||
      i >= limits.lines ||
      (opened > 0 && depth > limits.depth) ||
      containers > limits.containers ||
      nesting > limits.nesting ||
      ofMarks.sum > limits.squaredMarks ||
      ofLines.sum > limits.squaredLines;
    if (tooMuch) return refuse("markdown-too-intricate", { line: i + 1 });
  }
  return ok(source);
}

function openingsOf(line: string): number {
  let at = 0;
  for (let count = 0; ; count++) {
    while (line[at] === " " || line[at] === "\t") at++;
    opening.lastIndex = at;
    if (!opening.test(line)) return count;
    at = opening.lastIndex;
  }
}

/** The columns of white space that a line begins with; a tab reaches to the fourth at most. */
function columnsBefore(line: string): number {
  const space = /^[ \t]*/.exec(line)?.[0] ?? "";
  return space.length + 3 * (space.split("\t").length - 1);
}

/** Makes `sum` what it is when the paragraph holds `more` more: the square of the whole count, not of each part. */
function addSquare(counted: { sum: number; inParagraph: number }, more: number): void {
  counted.sum += (counted.inParagraph + more) ** 2 - counted.inParagraph ** 2;
  counted.inParagraph += more;
}
