import { plainForm } from "@/lib/domain/text/word-forms";

const segmenter = new Intl.Segmenter("und", { granularity: "word" });

/** Longer texts say no more that is alike, and each word costs a look-up. In UTF-16 code units. */
const LONGEST = 2_000;

/**
 * The words of a statement or a post by which others that say the same are found, divided by spaces and in order: without
 * addresses, hash tags and names of accounts as the words that they are made of, figures without their grouping, letters
 * in their plain form. Scripts without spaces are divided as Unicode divides them.
 */
export function likeWords(text: string): string {
  const told = plainForm(text.slice(0, LONGEST))
    .split(/\s+/)
    .filter((part) => !isAddress(part))
    .map((part) => (/[#@]/.test(part) ? apart(part) : part))
    .join(" ")
    .replace(/(?<=\d)[,.](?=\d{3}(?!\d))/g, "");
  return Array.from(segmenter.segment(told))
    .flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))
    .join(" ");
}

function isAddress(part: string): boolean {
  return /^\W*(?:https?:\/\/|www\.|pic\.twitter\.com\/|t\.co\/)/i.test(part);
}

/** `#StopTheBoats2024` as “Stop The Boats 2024”. */
function apart(part: string): string {
  return part.replace(/[#@_]/g, " ").replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, " ");
}

/** PostgreSQL's stemmers by the language that they are for (a BCP 47 tag's first part). */
const stemmers: Readonly<Record<string, string>> = {
  ...{ ar: "arabic", hy: "armenian", eu: "basque", ca: "catalan", da: "danish", nl: "dutch", en: "english" },
  ...{ fi: "finnish", fr: "french", de: "german", el: "greek", hi: "hindi", hu: "hungarian", id: "indonesian" },
  ...{ ga: "irish", it: "italian", lt: "lithuanian", ne: "nepali", no: "norwegian", nb: "norwegian", nn: "norwegian" },
  ...{ pt: "portuguese", ro: "romanian", ru: "russian", sr: "serbian", es: "spanish", sv: "swedish", ta: "tamil" },
  ...{ tr: "turkish", yi: "yiddish" },
};

/** The name of the text search configuration for a language; `simple`, which leaves words whole, where there is none. */
export function stemsFor(language: string | null): string {
  return stemmers[(language ?? "").split("-", 1)[0]?.toLowerCase() ?? ""] ?? "simple";
}
