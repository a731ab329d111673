import { trimmedEnds } from "@/lib/domain/text/trim-ends";

/** What a page's JSON-LD says of the article in it; as written, entities and all. */
export type ArticleData = {
  readonly headline?: string | undefined;
  readonly byline?: string | undefined;
  readonly published?: string | undefined;
  /** The day that the page itself is of, where it is told apart from its article. */
  readonly pagePublished?: string | undefined;
  readonly modified?: string | undefined;
  readonly language?: string | undefined;
  readonly site?: string | undefined;
  readonly address?: string | undefined;
};

type Thing = Readonly<Record<string, unknown>>;

const articleType = /(?:Article|BlogPosting|^Report|ReportageNews)$/;
const pageType = /^(?:WebPage|ItemPage|AboutPage|FAQPage)$/;
const MAX_THINGS = 2_000;
const MAX_DEPTH = 8;

/**
 * The article that JSON-LD (schema.org) on a page tells of; where it tells of several, the one with the page's
 * headline, else the first. What cannot be read is passed over, since readers never see it.
 */
export function articleData(document: Document, headlines: readonly string[]): ArticleData {
  const things = Array.from(document.querySelectorAll("script"))
    .filter((script) => /^application\/ld\+json\b/i.test(script.getAttribute("type")?.trim() ?? ""))
    .flatMap((script) => thingsIn(parsed(script.textContent ?? "")));
  const isOf = (thing: Thing, types: RegExp) => typesOf(thing).some((type) => types.test(type));
  const articles = things.filter((thing) => isOf(thing, articleType));
  const isThisPage = (thing: Thing) => headlines.includes(textOf(thing.headline) ?? "");
  const article = articles.find(isThisPage) ?? articles[0];
  const page = things.find((thing) => isOf(thing, pageType) && dayOf(thing.datePublished) !== undefined);
  return { ...(article && dataOf(article, things)), pagePublished: dayOf(page?.datePublished) };
}

function dataOf(article: Thing, things: readonly Thing[]): ArticleData {
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    byline: namesOf(article.author, things).join(", ") || undefined,
    published: dayOf(article.datePublished) ?? dayOf(article.dateCreated),
    modified: dayOf(article.dateModified),
    language: textOf(article.inLanguage) ?? namesOf(article.inLanguage, things)[0],
    site: namesOf(article.publisher, things)[0],
    address: textOf(article.url) ?? idOf(article.mainEntityOfPage),
  };
}

/** Old pages wrap it in a comment or a CDATA section, whose marks may stand in a comment of JavaScript. */
const wrappings = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
] as const;

function unwrapped(source: string): string {
  let json = trimmedEnds(source, /[\s/*]/);
  for (const [start, end] of wrappings) {
    if (json.startsWith(start)) json = json.slice(start.length);
    if (json.endsWith(end)) json = json.slice(0, -end.length);
    json = trimmedEnds(json, /[\s/*]/);
  }
  return json;
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(unwrapped(source));
  } catch {
    return null;
  }
}

/** The objects in a value that may be the article or what it refers to: itself, a list's, a graph's. */
function thingsIn(value: unknown, depth = 0): Thing[] {
  if (depth > MAX_DEPTH || value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.slice(0, MAX_THINGS).flatMap((part) => thingsIn(part, depth + 1));
  const thing = value as Thing;
  return [thing, ...thingsIn(thing["@graph"], depth + 1), ...thingsIn(thing.mainEntity, depth + 1)];
}

function typesOf(thing: Thing): string[] {
  const type = thing["@type"];
  const types: unknown[] = Array.isArray(type) ? type : [type];
  return types.filter((name) => typeof name === "string").map((name) => name.replace(/^.*[/:#]/, ""));
}

function namesOf(value: unknown, things: readonly Thing[]): string[] {
  const values: unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value];
  return values.flatMap((one) => {
    const name = textOf(one);
    // An author that is an address only leads to a page about somebody.
    if (name !== undefined) return /^https?:/.test(name) ? [] : [name];
    if (one === null || typeof one !== "object") return [];
    const { name: own, "@id": id } = one as Thing;
    const named =
      textOf(own) ?? textOf(things.find((thing) => id !== undefined && thing["@id"] === id && thing.name)?.name);
    return named === undefined ? [] : [named];
  });
}

/** A day as a word, a number, a list's first, or JSON-LD's `{"@value": …}`. */
function dayOf(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === "number") return String(one);
  return textOf(one !== null && typeof one === "object" ? (one as Thing)["@value"] : one);
}

function idOf(value: unknown): string | undefined {
  if (value !== null && typeof value === "object") return textOf((value as Thing)["@id"]);
  return textOf(value);
}

function textOf(value: unknown): string | undefined {
  if (typeof value !== "string" || value.trim() === "") return undefined;
  return value.trim();
}
