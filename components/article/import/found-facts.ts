import { directionOf } from "@/lib/domain/text/direction";
import type { PreviewedText } from "@/lib/queries/article/preview-article";
import { OTHER_LANGUAGE } from "./import-language";

/** What a text tells of itself; days as `YYYY-MM-DD`, the language as BCP 47. */
export type FoundFacts = Pick<
  PreviewedText,
  "title" | "byline" | "publishedOn" | "modifiedOn" | "site" | "address" | "language" | "direction"
>;

export const lineFacts = ["title", "byline", "publishedOn", "modifiedOn", "site", "address"] as const;
const fields = [...lineFacts, "language", "languageCode", "direction"] as const;
export type LineFact = (typeof lineFacts)[number];
export type FactField = (typeof fields)[number];
export type FactValues = Readonly<Record<FactField, string>>;

/** Facts that somebody changed by hand, also to nothing. */
export type ChangedFacts = Partial<FactValues>;

/** The fields' values: what was changed, else what was found. A changed language brings its direction along. */
export function factValues(found: FoundFacts, changed: ChangedFacts): FactValues {
  const language = changed.language ?? found.language;
  const told = language === OTHER_LANGUAGE ? (changed.languageCode ?? "") : language;
  return {
    title: found.title,
    byline: found.byline ?? "",
    publishedOn: found.publishedOn ?? "",
    modifiedOn: found.modifiedOn ?? "",
    site: found.site ?? "",
    address: found.address ?? "",
    language,
    languageCode: "",
    direction: told === found.language || told === "" ? found.direction : directionOf(told),
    ...changed,
  };
}

/** The same as an action takes them. */
export function factInput({ language, languageCode, ...facts }: FactValues) {
  return { ...facts, language: language === OTHER_LANGUAGE ? languageCode : language };
}

/** Changed facts as a draft keeps them, in one of its values. */
export function keptFacts(changed: ChangedFacts): string {
  return JSON.stringify(changed);
}

/** Reads them again; none from what is no such value. */
export function readKeptFacts(kept: string): ChangedFacts {
  try {
    const read: unknown = JSON.parse(kept);
    const isFact = ([name, value]: [string, unknown]) =>
      typeof value === "string" && (fields as readonly string[]).includes(name);
    return Object.fromEntries(Object.entries(read ?? {}).filter(isFact));
  } catch {
    return {};
  }
}
