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

/**
 * Takes the YAML front matter off a Markdown source. Only what articles carry is understood: `key: value` with or
 * without quotation marks, and lists in either form; anything else in it is left out. A source that merely starts
 * with a rule is left whole.
 */
export function takeFrontMatter(source: string): { body: string; fields: Omit<ImportedText, "text" | "blocks"> } {
  const match = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(source);
  if (!match?.[1] || !/^[\w-]+[ \t]*:/.test(match[1])) return { body: source, fields: {} };

  const values = new Map<string, string[]>();
  let key = "";
  for (const line of match[1].split("\n")) {
    const pair = /^([\w-]+)[ \t]*:/.exec(line);
    const mark = pair ?? /^[ \t]*-[ \t]/.exec(line);
    if (pair) {
      key = (pair[1] as string).toLowerCase();
      values.set(key, []);
    }
    if (mark) values.set(key, (values.get(key) ?? []).concat(listOf(line.slice(mark[0].length))));
  }

  const fields: Record<string, string> = {};
  for (const [name, field] of Object.entries(fieldOfKey)) {
    const value = values.get(name)?.join(", ");
    if (value && !(field in fields)) fields[field] = value;
  }
  return { body: source.slice(match[0].length), fields };
}

/** `a`, `"a"` and `[a, "b"]` as their values. */
function listOf(value: string): string[] {
  const inner = /^\[(.*)\]$/.exec(value.trim())?.[1];
  return (inner === undefined ? [value] : inner.split(",")).map(unquoted).filter((part) => part !== "");
}

function unquoted(value: string): string {
  const bare = value.trim();
  const isQuoted = bare.length > 1 && /^["']/.test(bare) && bare.at(-1) === bare.at(0);
  return isQuoted ? bare.slice(1, -1).trim() : bare;
}
