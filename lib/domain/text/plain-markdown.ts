/** Limits of what is parsed as Markdown where it is only shown. No rationale written by hand comes near them. */
const MAX_DEPTH = 30;
const MAX_MARKS = 1_000;
const MAX_CONTAINERS = 300;

/** The quotes and list items that a line opens, with the white space before them. */
const containers = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))+/;

/**
 * Whether a Markdown text can be parsed in a moment. The parser takes time with the square of the marks, of the quotes
 * and lists, and of the depth to which they nest, and overflows the stack when they nest by the thousand. What is made
 * to do so is shown as plain text instead.
 */
export function isPlainMarkdown(markdown: string): boolean {
  if ((markdown.match(/[*_[\]`<!]/g)?.length ?? 0) > MAX_MARKS) return false;
  let opened = 0;
  for (const line of markdown.split("\n")) {
    const opening = containers.exec(line)?.[0];
    if (opening === undefined) continue;
    const marks = opening.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
    // Two columns of indentation can nest a list once more.
    const indent = opening.search(/\S/) / 2;
    opened += marks;
    if (marks + indent > MAX_DEPTH || opened > MAX_CONTAINERS) return false;
  }
  return true;
}
