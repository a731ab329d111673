const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The first letters of a name's first and last word, for a sign too small for the name: “Mara Lindqvist” is ML. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== "");
  const [first, last] = [words[0] ?? "", words.length > 1 ? (words.at(-1) ?? "") : ""];
  return [first, last].map(firstLetterOf).join("").toLocaleUpperCase("en");
}

/** The first letter or digit of a word with its marks; whatever it begins with where it has neither. */
function firstLetterOf(word: string): string {
  const parts = Array.from(graphemes.segment(word.slice(0, 64)), ({ segment }) => segment);
  return parts.find((part) => /[\p{L}\p{N}]/u.test(part)) ?? parts[0] ?? "";
}
