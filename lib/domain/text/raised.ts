const superscripts = signsOf("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ");
const subscripts = signsOf("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎");
/** What may stand between raised numbers, as between the signs of two notes. */
const between = /^[\s,;:*†‡§¶[\]]$/u;

function signsOf(plain: string, set: string): ReadonlyMap<string, string> {
  return new Map([...plain].map((sign, i) => [sign, [...set][i] ?? sign]));
}

/**
 * Raised words as they stand in a line of text, so that 10 with a raised 6 is 10⁶ and never 106: figures and signs
 * become Unicode's superscripts, and what has none stands behind a `^`. Words without a figure stay as they are (1st,
 * Mme), but for a lone `n` or `i`. The sign of a note in brackets goes.
 */
export function raised(words: string): string {
  if (/^\s*\[[^[\]]{1,6}\]\s*$/.test(words)) return "";
  return set(words, superscripts, "^");
}

/** Lowered words, likewise: CO with a lowered 2 is CO₂; what has no subscript stands behind a `_`. */
export function lowered(words: string): string {
  return set(words, subscripts, "_");
}

function set(words: string, signs: ReadonlyMap<string, string>, behind: string): string {
  const letters = [...words];
  const isFigure = /\p{N}/u.test(words) || /^\s*[ni]\s*$/.test(words) || /^\s*[+−-]\s*$/.test(words);
  if (!isFigure) return words;
  if (letters.every((letter) => signs.has(letter) || between.test(letter))) {
    return letters.map((letter) => signs.get(letter) ?? letter).join("");
  }
  const bare = words.trim();
  // A number with a mark of a note, or an ordinal, whose letters hardly stand above its figures.
  if (bare === "" || /^\p{No}+$/u.test(bare)) return words;
  return `${behind}${/^[\p{L}\p{N}.,]+$/u.test(bare) ? bare : `(${bare})`}`;
}

/** A base with its exponent, in a formula: x², 2^k, e^(x + 1). */
export function power(base: string, exponent: string): string {
  return base + inFormula(exponent, raised, "^");
}

/** A base with what stands below it to the right, in a formula: a₁, x_k. */
export function indexed(base: string, index: string): string {
  return base + inFormula(index, lowered, "_");
}

function inFormula(words: string, change: (words: string) => string, behind: string): string {
  const bare = words.trim();
  const changed = change(bare);
  if (bare === "" || changed !== bare || /^[′″‴*†°∘]+$/u.test(bare)) return changed;
  return `${behind}${/^[\p{L}\p{N}]+$/u.test(bare) ? bare : `(${bare})`}`;
}

/** A fraction in a line: 3/4, (a + b)/2. */
export function fraction(above: string, below: string): string {
  return `${grouped(above)}/${grouped(below)}`;
}

/** A part of a formula that stands together: as it is where it is one number or word, else in brackets. */
export function grouped(words: string): string {
  const bare = words.trim();
  return /^[\p{L}\p{N}\p{M}.,%°′″⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱ₀-₉√π]*$/u.test(bare) || /^\([^()]*\)$/.test(bare) ? bare : `(${bare})`;
}
