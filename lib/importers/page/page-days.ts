import { plainValue } from "@/lib/importers/plain/plain-value";
import { calendarDay } from "./calendar-day";
import { type WrittenMoment, writtenMoment } from "./written-day";

/** What a page's machine-readable parts say of its days: as written, the more trusted first. */
export type ToldDays = {
  readonly published: readonly (string | undefined)[];
  readonly modified: readonly (string | undefined)[];
};

/** Names that sites give to what is not the article: comments, cards that lead to other articles, embedded posts. */
const elsewhereNames = new Set(
  "comment comments commentlist reply replies respond disqus related recommended recommendations recirc recirculation sidebar widget teaser teasers card cards promo trending popular latest mostread tweet twitter instagram embed embedded fbpost more".split(
    " ",
  ),
);
const modifiedName = /(?:^|[\s_-])(?:updated|modified|last-modified)(?:$|[\s_-])/i;
const publishedName =
  /(?:^|[\s_-])(?:published|pubdate|publish|posted|dateline|entry-date|post-date|date|time)(?:$|[\s_-])/i;

/** The same moment, told twice, may differ by its seconds. */
const SAME_MOMENT = 60_000;
const LEAST_SHARE = 0.2;

/**
 * The days on which a page's article was published and changed, `YYYY-MM-DD`, where the page tells them in a form for
 * machines. Days that cannot be are passed over. A moment in UTC becomes the day where it was published, where the
 * page's own times tell how far that is from UTC.
 */
export function toldDays(
  document: Document,
  { published, modified }: ToldDays,
): {
  readonly publishedOn: string | undefined;
  readonly modifiedOn: string | undefined;
} {
  const marked = markedTimes(document);
  const [first, changed] = [
    [...published, ...marked.published],
    [...modified, ...marked.modified],
  ].map((written) => written.map(writtenMoment).filter((moment) => moment !== undefined && calendarDay(moment.day)));
  const moments = [...(first ?? []), ...(changed ?? [])] as WrittenMoment[];
  return { publishedOn: localDay(first?.[0], moments), modifiedOn: localDay(changed?.[0], moments) };
}

/** The day where something was published, of a moment that may be told in UTC. */
function localDay(moment: WrittenMoment | undefined, others: readonly WrittenMoment[]): string | undefined {
  if (!moment || moment.instant === null || moment.offset !== 0) return moment?.day;
  const { instant } = moment;
  const local = others.filter(({ offset }) => offset !== null && offset !== 0);
  const same = local.find((other) => Math.abs((other.instant ?? 0) - instant) < SAME_MOMENT);
  if (same) return same.day;
  const offset = local[0]?.offset ?? 0;
  return new Date(instant + offset * 60_000).toISOString().slice(0, 10);
}

/** The moments that the page marks as such among its words, without those of comments, cards and embedded posts. */
function markedTimes(document: Document): { published: string[]; modified: string[] } {
  const main = longestArticle(document);
  const elements = Array.from(document.querySelectorAll("time, abbr[title], [itemprop], .published, .dt-published"));
  const own = elements.filter((element) => saysMoment(element) && !isElsewhere(element, main));
  const rank = (element: Element) => {
    if (/\bdatePublished\b/.test(element.getAttribute("itemprop") ?? "")) return 0;
    if (element.hasAttribute("pubdate")) return 1;
    if (publishedName.test(nameOf(element))) return 2;
    return element.localName === "time" && main?.contains(element) ? 3 : 4;
  };
  const published = own.filter((element) => !isModified(element)).sort((one, other) => rank(one) - rank(other));
  return { published: published.map(momentIn), modified: own.filter(isModified).map(momentIn) };
}

function saysMoment(element: Element): boolean {
  const property = element.getAttribute("itemprop");
  if (property !== null && /\bdate(?:Published|Modified|Created)\b/.test(property)) return true;
  if (element.localName === "time") return element.hasAttribute("datetime") || element.hasAttribute("pubdate");
  return element.hasAttribute("title") && (element.localName === "abbr" || publishedName.test(nameOf(element)));
}

function isModified(element: Element): boolean {
  if (/\bdateModified\b/.test(element.getAttribute("itemprop") ?? "")) return true;
  const names = nameOf(element);
  return modifiedName.test(names) && !/published/i.test(names);
}

function momentIn(element: Element): string {
  const written = ["content", "datetime", "title"].map((name) => element.getAttribute(name)).find((value) => value);
  return plainValue(written ?? element.textContent) ?? "";
}

function nameOf(element: Element): string {
  return `${element.getAttribute("class") ?? ""} ${element.getAttribute("itemprop") ?? ""}`;
}

function isElsewhere(element: Element, main: Element | null): boolean {
  const article = element.closest("article");
  if (article && main && article !== main && !article.contains(main) && article.querySelector("h1") === null)
    return true;
  for (let at: Element | null = element; at && at !== main; at = at.parentElement) {
    if (/^(?:aside|nav|footer|blockquote|iframe)$/.test(at.localName)) return true;
    if (/\b(?:Comment|SocialMediaPosting)\b/.test(at.getAttribute("itemtype") ?? "")) return true;
    const names = `${at.getAttribute("class") ?? ""} ${at.id}`
      .slice(0, 500)
      .toLowerCase()
      .split(/[^a-z]+/);
    if (at.localName !== "body" && names.some((name) => elsewhereNames.has(name))) return true;
  }
  return false;
}

/** The `<article>` that holds most words, where it holds enough of the page's to be what the page is about. */
function longestArticle(document: Document): Element | null {
  let longest: Element | null = null;
  let length = (document.body.textContent ?? "").length * LEAST_SHARE;
  for (const article of document.querySelectorAll("article")) {
    const own = (article.textContent ?? "").length;
    if (own > length) [longest, length] = [article, own];
  }
  return longest;
}
