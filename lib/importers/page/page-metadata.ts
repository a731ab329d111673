import { withoutLastWord } from "@/lib/domain/text/trim-ends";
import { plainValue as plain } from "@/lib/importers/plain/plain-value";
import { articleData } from "./json-ld";
import { pageAddress } from "./page-address";
import { toldDays } from "./page-days";

/**
 * What a page says of itself. `title` is what it calls the article, where it says so to others than readers; `titles`
 * are all its names for it, the site's name cut off or not, by which its headline can be known.
 */
export type PageMetadata = {
  readonly title: string | undefined;
  readonly titles: readonly string[];
  readonly byline: string | undefined;
  readonly publishedOn: string | undefined;
  readonly modifiedOn: string | undefined;
  readonly language: string | undefined;
  readonly direction: "ltr" | "rtl" | undefined;
  readonly site: string | undefined;
  readonly address: string | undefined;
  readonly descriptions: readonly string[];
};

/**
 * What a page says of itself in JSON-LD, OpenGraph, other `<meta>` elements, microdata, `<time>`, `<link>` and `<html>`,
 * in this order of trust. `fetchedFrom` is the address that it came from, null for a file.
 */
export function pageMetadata(document: Document, fetchedFrom: string | null): PageMetadata {
  const meta = metaOf(document);
  const ownTitle = plain(document.querySelector("title")?.textContent);
  const openTitle = meta("og:title") ?? meta("twitter:title");
  const data = articleData(
    document,
    [openTitle, ownTitle].filter((title) => title !== undefined),
  );
  const site = meta("og:site_name") ?? plain(data.site) ?? meta("application-name");
  const html = document.documentElement;
  const direction = (html.getAttribute("dir") ?? document.body.getAttribute("dir") ?? "").toLowerCase();
  const titles = titlesOf([plain(data.headline), openTitle, property(document, "headline")], site);
  return {
    title: titles[0],
    titles: [...titles, ...titlesOf([ownTitle], site)],
    byline: bylineOf(document, plain(data.byline), meta),
    ...toldDays(document, {
      published: [data.published, ...publishedNames.map(meta), data.pagePublished],
      modified: [data.modified, ...modifiedNames.map(meta)],
    }),
    language:
      html.getAttribute("lang") ||
      html.getAttribute("xml:lang") ||
      document.body.getAttribute("lang") ||
      meta("content-language") ||
      plain(data.language) ||
      meta("og:locale"),
    direction: direction === "ltr" || direction === "rtl" ? direction : undefined,
    site,
    address: pageAddress(document, [meta("og:url"), data.address], fetchedFrom),
    descriptions: [meta("description"), meta("og:description")].filter((text) => text !== undefined),
  };
}

const publishedNames =
  "article:published_time og:published_time article:published article.published article:publish_time datepublished rnews:datepublished published_time published-time published_at publishedat published_date published-date publisheddate date_published parsely-pub-date sailthru.date bt:pubdate cxenseparse:recs:publishtime shareaholic:article_published_time originalpublicationdate article_date_original publish-date publish_date publishdate publication_date publication-date publicationdate pub_date pub-date pdate dc.date.published citation_publication_date citation_online_date citation_date dcterms.issued dc.date.issued article.created datecreated dcterms.created dc.date.created dc.date dcterms.date pubdate displaydate created date".split(
    " ",
  );
const modifiedNames =
  "article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified last-modified".split(" ");
const authorNames = ["author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "article:author"];

type Meta = (name: string) => string | undefined;

/** The page's `<meta>` elements by name, whichever attribute holds it; the first of a name counts. */
function metaOf(document: Document): Meta {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const value = plain(element.getAttribute("content"));
    if (value === undefined) continue;
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && !values.has(name)) values.set(name, value);
    }
  }
  return (name) => values.get(name);
}

/** A microdata property's value (schema.org), as it is written for machines or else shown. */
function property(document: Document, name: string): string | undefined {
  const element = document.querySelector(`[itemprop~="${name}"]`);
  return plain(element?.getAttribute("content") ?? element?.getAttribute("datetime") ?? element?.textContent);
}

function bylineOf(document: Document, told: string | undefined, meta: Meta): string | undefined {
  const named = told ?? authorNames.map(meta).find((name) => name !== undefined && !/^(?:https?:|\/|@)/.test(name));
  const byline = (named ?? shownByline(document))?.replace(/^by:?\s+/i, "");
  return byline && byline.length <= LONGEST_BYLINE ? byline : undefined;
}

const LONGEST_BYLINE = 200;
const MOST_AUTHORS = 4;
const shownAuthors = ['[itemprop~="author"] [itemprop~="name"]', '[rel~="author"]', '[itemprop~="author"]', ".byline"];

/** Who wrote it, as the page shows; all of them, unless there are so many that they are those of other articles too. */
function shownByline(document: Document): string | undefined {
  for (const shown of shownAuthors) {
    const elements = Array.from(document.querySelectorAll(shown), (element) => plain(element.textContent));
    const names = [...new Set(elements.filter((name) => name !== undefined))];
    if (names.length > 0) return names.slice(0, names.length > MOST_AUTHORS ? 1 : MOST_AUTHORS).join(", ");
  }
  return undefined;
}

function titlesOf(candidates: readonly (string | undefined)[], site: string | undefined): string[] {
  const titles = candidates.flatMap((title) => (title === undefined ? [] : [withoutSite(title, site), title]));
  return [...new Set(titles)];
}

/** "Bridge reopens | The Post" as "Bridge reopens", on a site called The Post. */
function withoutSite(title: string, site: string | undefined): string {
  const parts = title.split(/\s(?:[|\-–—·•»:]|::)\s/).map((part) => part.trim());
  if (parts.length < 2 || site === undefined) return title;
  const isSite = (part: string | undefined) => part?.toLowerCase() === site.toLowerCase();
  if (isSite(parts.at(-1))) return withoutLastWord(title.slice(0, title.lastIndexOf(parts.at(-1) ?? "")).trimEnd());
  if (isSite(parts[0])) return title.slice((parts[0] ?? "").length).replace(/^\s*\S+\s+/, "");
  return title;
}
