/**
 * Makes a text one that can be kept, without moving anything in it: NUL and halves of surrogate pairs become U+FFFD, which
 * a browser shows for them too. An article with them is refused, so that somebody mends it; nobody can mend a source.
 */
export function cleanCharacters(text: string): string {
  return text.includes("\0") || /\p{Surrogate}/u.test(text) ? text.replace(/\0|\p{Surrogate}/gu, "\ufffd") : text;
}
