const MAX_DEPTH = 30;
const MAX_MARKS = 1_000;

const containers = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))+/;

/**
 * Whether a Markdown text can be parsed in a moment. The parser takes time with the square of the marks and overflows
 * the stack when quotes and lists nest by the thousand; what is made to do so is shown as plain text.
 */
export function isPlainEnough(markdown: string): boolean {
  if ((markdown.match(/[*_[\]`<!]/g)?.length ?? 0) > MAX_MARKS) return false;
  return markdown
    .split("\n")
    .every((line) => (containers.exec(line)?.[0].match(/>|[-*+]|\d+[.)]/g)?.length ?? 0) <= MAX_DEPTH);
}
