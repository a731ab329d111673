/**
 * Where, from an offset on, the white space, comments and XML declarations end that may stand before a page's first tag,
 * in one pass. What is opened and never ends is not passed over.
 */
export function afterProlog(source: string, from = 0): number {
  for (let at = from; ; ) {
    while (/\s/.test(source.charAt(at))) at++;
    const end = endOfRemark(source, at);
    if (end === null) return at;
    at = end;
  }
}

/** The offset behind a document type declaration that begins at `at`; `at` itself where none does or it never ends. */
export function afterDoctype(source: string, at: number): number {
  if (source.slice(at, at + 9).toLowerCase() !== "<!doctype") return at;
  const close = source.indexOf(">", at);
  const subset = source.indexOf("[", at);
  if (subset < 0 || (close >= 0 && close < subset)) return close < 0 ? at : close + 1;
  // What it declares itself stands in brackets, and may hold `>`.
  const declared = source.indexOf("]", subset);
  const end = declared < 0 ? -1 : source.indexOf(">", declared);
  return end < 0 ? at : end + 1;
}

function endOfRemark(source: string, at: number): number | null {
  if (source.startsWith("<!--", at)) return behind(source, "-->", at + 4);
  return source.startsWith("<?xml", at) ? behind(source, ">", at + 5) : null;
}

function behind(source: string, what: string, from: number): number | null {
  const found = source.indexOf(what, from);
  return found < 0 ? null : found + what.length;
}
