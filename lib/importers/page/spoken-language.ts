import { ok, type Result, refuse } from "@/lib/domain/result";
import { type Direction, directionOf, firstStrongDirection } from "@/lib/domain/text/direction";
import { detectLanguage } from "@/lib/importers/detect-language";

/** A language's tag (BCP 47) in its canonical form. Refuses, beside `language`: language-unknown. */
export function canonicalLanguage(tag: string): Result<string> {
  try {
    return ok(Intl.getCanonicalLocales(tag.trim().replaceAll("_", "-"))[0] ?? "und");
  } catch {
    return refuse("language-unknown", { language: tag.slice(0, 40) }, "language");
  }
}

/** The language of a text as a BCP 47 tag: as its file tells it, else by its words; "und" when neither does. */
export async function languageOf(text: string, told: string | undefined): Promise<string> {
  const tag = told ? canonicalLanguage(told) : undefined;
  return tag?.ok ? tag.value : detectLanguage(text);
}

/** How many code units a text has at least by whose words a language that its file tells is doubted. */
const LEAST_TO_DOUBT = 200;

/**
 * Another language that a text is plainly in than the one that was told of it, as a BCP 47 tag; null where both agree, or its
 * words are too few to tell. Languages that are taken for one another are not held against each other.
 */
export async function otherLanguageThan(told: string, text: string): Promise<string | null> {
  if (told === "und" || text.length < LEAST_TO_DOUBT) return null;
  const read = await detectLanguage(text);
  return read === "und" || familyOf(read) === familyOf(told) ? null : read;
}

const families = [
  "no nb nn da",
  "hr sr bs sh",
  "id ms",
  "tl fil",
  "zh yue cmn wuu",
  "fa prs",
  "ca gl es pt",
  "cs sk",
  "ur hi",
];

function familyOf(tag: string): string {
  const language = tag.split("-", 1)[0] ?? tag;
  return families.find((each) => each.split(" ").includes(language)) ?? language;
}

/** The direction of a text in a language (BCP 47); by its first letter where the language is "und". */
export function directionOfText(text: string, language: string): Direction {
  return language === "und" ? (firstStrongDirection(text) ?? "ltr") : directionOf(language);
}
