import { type Direction, directionOf } from "@/lib/domain/text/direction";

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;
const SAMPLE = 4_000;

type Told = { readonly language?: string | undefined; readonly direction?: Direction | undefined };

/**
 * What a page says of its language and direction, unless its own letters say otherwise: many a page carries its
 * template's `lang="en"` and `dir="ltr"` around Arabic words.
 */
export function believable(told: Told, text: string): Told {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const rtl = sample.match(rightToLeft)?.length ?? 0;
  if (letters === 0) return told;
  const seen: Direction = rtl * 2 > letters ? "rtl" : "ltr";
  const language = told.language?.trim().replaceAll("_", "-");
  return {
    language: language && directionOf(language) === seen ? language : undefined,
    direction: told.direction === seen ? told.direction : undefined,
  };
}
