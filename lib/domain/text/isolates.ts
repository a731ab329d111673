/** Characters that begin an isolate (LRI, RLI, FSI), and the one that ends it (PDI). Source: UAX #9, 2.4. */
const begin = /[\u2066-\u2068]/;
const end = "\u2069";

/**
 * A text whose isolates are closed: an end without a beginning is left out, and what was begun is ended. Whatever stands
 * around it then keeps its order, even when the text was made to reorder it ("Trojan Source"). Embeddings and overrides
 * end with the isolate that the text is put into.
 */
export function closedIsolates(text: string): string {
  if (!/[\u2066-\u2069]/.test(text)) return text;
  let open = 0;
  let closed = "";
  for (const character of text) {
    if (begin.test(character)) open++;
    else if (character === end) {
      if (open === 0) continue;
      open--;
    }
    closed += character;
  }
  return closed + end.repeat(open);
}

/** Text that somebody wrote, to stand in a sentence of ours: in its own direction, without reordering the sentence. */
export function isolated(text: string): string {
  return `\u2068${closedIsolates(text)}${end}`;
}

/** Letters and signs from right to left, and characters that embed, override or isolate direction. */
const reorders =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** What is isolated already, as a whole. */
const whole = /^\u2068[^\u2066-\u2069]*\u2069$/;

/** The same where it could reorder a sentence from left to right; any other text as it is, so that it can be searched and compared. */
export function isolatedWhereItTurns(text: string): string {
  return reorders.test(text) && !whole.test(text) ? isolated(text) : text;
}
