import { hasForbiddenCharacters } from "@/lib/domain/text/plain-words";
import { isObject, type Members } from "./members";

/** What may stand once or in a list, as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The types of an object by their last word, whichever way they are written: `Annotation`, `oa:Annotation`, an address. */
export function typesOf(value: Members): string[] {
  return [...listOf(value.type), ...listOf(value["@type"])]
    .filter((type) => typeof type === "string")
    .map((type) => type.replace(/^.*[:#/]/, ""));
}

/** A string as it stands, also as a JSON-LD value; null for all else. */
export function wordsOf(value: unknown): string | null {
  const text = isObject(value) ? value["@value"] : value;
  return typeof text === "string" ? text : null;
}

/** Words of many lines that can be kept: at most so many UTF-16 code units, without what a text must not hold; null for none. */
export function cleanWords(text: string, most: number): string | null {
  const kept = [...text.replace(/\r\n?/g, "\n").toWellFormed()]
    .filter((each) => !hasForbiddenCharacters(each, true))
    .join("");
  return kept.trim().slice(0, most).toWellFormed().trim() || null;
}

/** The same on one line. */
export function cleanLineOf(value: unknown, most: number): string | null {
  const text = wordsOf(value);
  return text === null ? null : cleanWords(text.replace(/\s+/g, " "), most);
}
