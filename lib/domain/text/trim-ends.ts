// An expression like /[\s.]+$/ is tried at every character of every run that does not stand at the end, which takes time
// with the square of the run. These look from the ends.

/**
 * A text without the characters (code points) at its end that `sign` fits.
 *
 * @param sign an expression for one character, without the flags `g` and `y`
 */
export function trimmedEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0) {
    const pair = end > 1 && (text.codePointAt(end - 2) ?? 0) > 0xffff;
    const start = end - (pair ? 2 : 1);
    if (!sign.test(text.slice(start, end))) break;
    end = start;
  }
  return text.slice(0, end);
}

/** A text without the characters (code points) at both of its ends that `sign` fits; as {@link trimmedEnd}. */
export function trimmedEnds(text: string, sign: RegExp): string {
  const bare = trimmedEnd(text, sign);
  let start = 0;
  for (const character of bare) {
    if (!sign.test(character)) break;
    start += character.length;
  }
  return bare.slice(start);
}

/** A text without what stands behind its last white space, and without that; as it is when it holds none. */
export function withoutLastWord(text: string): string {
  const words = trimmedEnd(text, /\S/);
  return words === "" ? text : words.trimEnd();
}
