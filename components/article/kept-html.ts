/**
 * How much is kept, in UTF-16 code units of what it was made of and of what it became: the articles that a desk has open on
 * one day.
 */
const MOST = 16_000_000;

const kept = new Map<string, string>();
let size = 0;

/**
 * HTML that is a function of one string, made once for it. What has not been asked for the longest is forgotten. It must not
 * depend on who asks.
 */
export function keptHtml(madeOf: string, make: () => string): string {
  const known = kept.get(madeOf);
  const html = known ?? make();
  if (known === undefined) size += madeOf.length + html.length;
  kept.delete(madeOf);
  kept.set(madeOf, html);
  for (const [oldest, its] of kept) {
    if (size <= MOST) break;
    kept.delete(oldest);
    size -= oldest.length + its.length;
  }
  return html;
}
