import type { TextRange } from "./range";

/** Lines that a program wrapped end between these columns (code units). */
const WRAPPED = { from: 55, to: 100 };

/**
 * The paragraphs of a plain text, as ranges without the white space around them: a line each, except that lines which were
 * wrapped by a program stand together until the first short one or an empty line.
 */
export function paragraphsOf(text: string): TextRange[] {
  const found: { start: number; end: number }[] = [];
  let goesOn = false;
  for (let at = 0; at <= text.length; ) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    const shown = line.trim();
    if (shown === "") goesOn = false;
    else {
      const start = at + line.indexOf(shown);
      const last = found.at(-1);
      if (goesOn && last) last.end = start + shown.length;
      else found.push({ start, end: start + shown.length });
      goesOn = line.length >= WRAPPED.from && line.length <= WRAPPED.to;
    }
    at = end + 1;
  }
  return found;
}
