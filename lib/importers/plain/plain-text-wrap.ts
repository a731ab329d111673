import type { Line } from "./plain-text-lines";

/** Text wrapped by hand is between these widths, in columns. Longer lines are whole paragraphs. */
const NARROWEST = 40;
const WIDEST = 120;

/**
 * Finds out whether a plain text was wrapped by hand, and gives the question "does the second of two neighbouring
 * lines belong to the paragraph of the first?".
 *
 * A text counts as wrapped when no line is longer than a page is wide and most of the lines that have a follower stop
 * in mid-sentence. In it, a line goes on when the next word would not have fitted, or when the next line starts small.
 */
export function wrapOf(lines: readonly Line[]): (line: Line, next: Line) => boolean {
  const joints = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    return next && !next.opensParagraph && next.kind === "paragraph" ? [{ line, next }] : [];
  });
  const longest = lines.reduce((width, line) => Math.max(width, line.width), 0);
  const width = joints.reduce((widest, { line }) => Math.max(widest, line.width), 0);
  const inMidSentence = joints.filter(({ line }) => !line.endsSentence).length;
  const wrapped = longest <= WIDEST && width >= NARROWEST && inMidSentence * 2 >= joints.length;

  return (line, next) => {
    if (next.opensParagraph || next.kind !== "paragraph") return false;
    if (line.kind === "list-item" && next.indented) return true;
    if (!wrapped) return false;
    const isFull = line.width + 1 + next.firstWordWidth > width;
    return isFull || (next.startsSmall && !line.endsSentence);
  };
}
