import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { ImportedText } from "@/lib/importers/imported-text";

/** Which of an article's fields a key of the front matter fills. */
const fieldOfKey: Readonly<Record<string, "title" | "byline" | "publishedOn" | "language">> = {
  title: "title",
  author: "byline",
  authors: "byline",
  byline: "byline",
  date: "publishedOn",
  published: "publishedOn",
  lang: "language",
  language: "language",
};

/** Whatever is longer is no title and no name, in UTF-16 code units. */
const LONGEST = 10_000;

/**
 * Takes the YAML front matter off a Markdown source. Only what articles carry is understood: texts and lists of texts;
 * anything else in it is left out. A source that merely starts with a rule is left whole.
 */
export function takeFrontMatter(source: string): { body: string; fields: Omit<ImportedText, "text" | "blocks"> } {
  const match = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(source);
  if (!match?.[1] || !/^[\w-]+[ \t]*:/.test(match[1])) return { body: source, fields: {} };

  const values = new Map<string, string>();
  for (const entry of match[1].split(/\n(?=[\w-]+[ \t]*:)/)) {
    const end = entry.indexOf(":");
    const key = entry.slice(0, end).trim().toLowerCase();
    if (Object.hasOwn(fieldOfKey, key)) values.set(key, valueIn(entry, end));
  }
  const fields: Record<string, string> = {};
  for (const [name, field] of Object.entries(fieldOfKey)) {
    const value = values.get(name);
    if (value && !(field in fields)) fields[field] = value;
  }
  return { body: source.slice(match[0].length), fields };
}

/**
 * The value of an entry whose key ends at `end`. Each is read by itself, and what is no YAML as it is written: people write
 * `title: War: a history`. Nothing but texts is made of it, and no alias is followed.
 */
function valueIn(entry: string, end: number): string {
  if (entry.length > LONGEST) return "";
  const { contents, errors } = parseDocument(entry, { schema: "failsafe", logLevel: "silent" });
  if (errors.length > 0) return entry.slice(end + 1).trim();
  const value = isMap(contents) ? contents.items[0]?.value : null;
  const texts = (isSeq(value) ? value.items : [value]).flatMap((each) => (isScalar(each) ? String(each.value) : []));
  return texts.flatMap((text) => text.trim() || []).join(", ");
}
