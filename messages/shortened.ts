/** About a line and a half of a history. */
const LIMIT = 110;

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_DIRECTIONAL_ISOLATE = "\u2069";

/**
 * A text as it can stand inside a sentence: on one line, cut at a word where it is long, and kept from turning the
 * sentence around where it runs from right to left.
 */
export function shortened(text: string): string {
  const line = onOneLine(text);
  const cut = isLong(text) ? `${cutAtWord(line)}…` : line;
  const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(cut);
  return rightToLeft ? `${FIRST_STRONG_ISOLATE}${cut}${POP_DIRECTIONAL_ISOLATE}` : cut;
}

/** Whether a text is cut when it stands inside a sentence. */
export function isLong(text: string): boolean {
  return onOneLine(text).length > LIMIT;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Scripts without spaces are cut between graphemes instead. */
function cutAtWord(line: string): string {
  let start = "";
  for (const { segment } of new Intl.Segmenter("en").segment(line.slice(0, LIMIT + 20))) {
    if (start.length + segment.length > LIMIT) break;
    start += segment;
  }
  const space = start.lastIndexOf(" ");
  return (space > LIMIT / 2 ? start.slice(0, space) : start).trimEnd();
}
