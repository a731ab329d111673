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

/** The direction of a text in a language (BCP 47); by its first letter where the language is "und". */
export function directionOfText(text: string, language: string): Direction {
  return language === "und" ? (firstStrongDirection(text) ?? "ltr") : directionOf(language);
}
