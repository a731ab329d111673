import { ok, type Result, refuse } from "../result";

// The parser takes time with the square of the marks in a paragraph, of the depth of nesting and, more gently, of the
// lines, and it overflows the stack when quotes and lists nest by the thousand. A file made to do so would stop the
// server for minutes. No article and no rationale comes near these limits.

/** `squaredMarks` is the sum over all paragraphs of the squared count of marks. */
export type MarkdownLimits = { readonly lines: number; readonly depth: number; readonly squaredMarks: number };

/** An imported article; 5,000 marks in one paragraph reach the last. */
export const articleMarkdown: MarkdownLimits = { lines: 30_000, depth: 60, squaredMarks: 25_000_000 };

/** What somebody writes in a field and every view of it renders again; 1,000 marks in one paragraph reach the last. */
export const rationaleMarkdown: MarkdownLimits = { lines: 5_000, depth: 30, squaredMarks: 1_000_000 };

const marks = /[*_~[\]`<!]/g;
const containers = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))+/;

/** Passes a Markdown source that can be parsed in reasonable time. Refuses: markdown-too-intricate (`line`). */
export function checkMarkdown(source: string, limits: MarkdownLimits): Result<string> {
  let squares = 0;
  let inParagraph = 0;
  for (const [i, line] of source.split("\n").entries()) {
    const opening = containers.exec(line)?.[0] ?? "";
    // Two columns of indentation nest a list once more; so do `>`, `-` and `1.` themselves.
    const indent = /^[ \t]*/.exec(opening)?.[0].length ?? 0;
    const depth = indent / 2 + (opening.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0);
    inParagraph = line.trim() === "" ? 0 : inParagraph;
    const more = line.match(marks)?.length ?? 0;
    squares += (inParagraph + more) ** 2 - inParagraph ** 2;
    inParagraph += more;
    if (i >= limits.lines || depth > limits.depth || squares > limits.squaredMarks) {
      return refuse("markdown-too-intricate", { line: i + 1 });
    }
  }
  return ok(source);
}
