export const directions = ["ltr", "rtl"] as const;
export type Direction = (typeof directions)[number];

/** The scripts in use that are written from right to left (ISO 15924). */
const rtlScripts = new Set(["Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"]);

const rtlLetter =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Hanifi_Rohingya}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The direction in which a language (BCP 47) is written; left to right when the tag is unknown or malformed. */
export function directionOf(language: string): Direction {
  try {
    return rtlScripts.has(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";
  } catch {
    return "ltr";
  }
}

/** The direction of a text's first letter or direction mark, as rule P2 of UAX #9 takes it; null when it has none. */
export function firstStrongDirection(text: string): Direction | null {
  const strong = /[\p{L}\u200e\u200f\u061c]/u.exec(text)?.[0];
  if (strong === undefined) return null;
  return strong === "\u200f" || strong === "\u061c" || rtlLetter.test(strong) ? "rtl" : "ltr";
}
