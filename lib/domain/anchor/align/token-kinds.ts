/** What a token is made of. `mark` begins no token but after a space or at the beginning; it joins what stands before it. */
export const kind = { letter: 1, digit: 2, space: 3, line: 4, sign: 5, single: 6, mark: 7 } as const;
export type Kind = (typeof kind)[keyof typeof kind];

/** Scripts that write no spaces between words: each character is a token of its own. */
const single =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Surrogate}]/u;

/** Filled in as characters are met: asking the expressions for all of them at once would take longer than most texts. */
const known = new Uint8Array(0x10000);

/** The kind of a code unit. Either half of a surrogate pair is `single`. */
export function kindOfUnit(unit: number): Kind {
  const before = known[unit] as Kind | 0;
  if (before !== 0) return before;
  const found = findKind(String.fromCharCode(unit));
  known[unit] = found;
  return found;
}

function findKind(character: string): Kind {
  if (character === "\n" || character === "\r" || character === "\u2028" || character === "\u2029") return kind.line;
  if (/[\p{M}\u200c\u200d]/u.test(character)) return kind.mark;
  if (/\s/.test(character)) return kind.space;
  if (single.test(character)) return kind.single;
  if (/\p{N}/u.test(character)) return kind.digit;
  return /\p{L}/u.test(character) ? kind.letter : kind.sign;
}
