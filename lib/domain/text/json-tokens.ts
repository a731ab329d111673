/** Where a string, or a sign that opens, closes or divides, stands in JSON text; `end` is behind it. */
export type JsonToken = { readonly start: number; readonly end: number };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const signs = new Set(Array.from("{}[],:", (sign) => sign.charCodeAt(0)));

/**
 * The strings and the signs `{}[],:` of JSON text, in order, in one pass; numbers, words and white space stand between
 * them. A string that never ends ends them. Text that is no JSON is left to JSON.parse to refuse.
 */
export function* jsonTokens(text: string): Generator<JsonToken> {
  for (let start = 0; start < text.length; start++) {
    const unit = text.charCodeAt(start);
    if (signs.has(unit)) yield { start, end: start + 1 };
    if (unit !== QUOTE) continue;
    const end = endOfString(text, start);
    if (end === null) return;
    yield { start, end };
    start = end - 1;
  }
}

/** The offset behind the quotation mark that ends a string; null when none does. */
function endOfString(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) return at + 1;
    if (unit === BACKSLASH) at++;
  }
  return null;
}
