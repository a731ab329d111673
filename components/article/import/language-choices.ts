import { languageName } from "@/components/article/list/language-name";
import type { LanguageChoice } from "./import-language";

/** Languages offered by name (BCP 47); any other can be typed as a code. */
const commonLanguages =
  "ar bn cs de el en es fa fi fr he hi hu id it ja ko nl no pl ps pt ro ru sv sw th tr uk ur vi zh".split(" ");

/** The languages to choose from, by their names in the interface's language. */
export function languageChoices(locale: string): LanguageChoice[] {
  const choices = commonLanguages.map((code) => ({ code, name: languageName(code, locale) ?? code }));
  return choices.sort((a, b) => a.name.localeCompare(b.name, locale));
}
