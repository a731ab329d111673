/** Longest stem of a slug, in UTF-16 code units; a number may follow it. */
const MAX_STEM = 80;

/**
 * The readable part of an article's address, from its title: lower case, letters of any script and digits, words joined
 * by hyphens. Latin letters lose their accents. A title without a letter gives "article".
 */
export function slugStem(title: string): string {
  const plain = title
    .normalize("NFKD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase();
  // What only says how the character before it is drawn, as in the keycap of an emoji, is no letter.
  const words =
    plain
      .replace(/['’ʼ]|[\u20d0-\u20ff]|[\ufe00-\ufe0f]|[\u{1f3fb}-\u{1f3ff}]|[\u{e0000}-\u{e01ef}]/gu, "")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let stem = "";
  for (const word of words) {
    const longer = stem === "" ? [...word].slice(0, MAX_STEM / 2).join("") : `${stem}-${word}`;
    if (longer.length > MAX_STEM) break;
    stem = longer;
  }
  return stem || "article";
}

/** Addresses under /articles that are pages of their own. */
const reserved = new Set(["import"]);

/** The stem itself, or with the first number from 2 up that makes it free. */
export function freeSlug(stem: string, taken: ReadonlySet<string>): string {
  if (!taken.has(stem) && !reserved.has(stem)) return stem;
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}
