import type { EarlierCheck, EarlierCheckNote, OutletRating } from "@/lib/domain/exchange/earlier-check";
import { parseUrl } from "@/lib/domain/parse-url";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { readStrictJson } from "@/lib/domain/text/strict-json";
import { parseHtml } from "@/lib/importers/html/parse-html";
import { writtenDay } from "@/lib/importers/page/written-day";
import { type ClaimReviewSource, claimReviewSources } from "./claim-review-sources";
import { isObject, type Members } from "./members";
import { type NamesById, namesById } from "./names-by-id";

/** How many ClaimReviews one file may hold. */
const mostClaimReviews = 50_000;

/** The longest statement and name that are kept for searching, in UTF-16 code units; `raw` has all of it. */
const longestWords = 2_000;

/** Of longer ones, with their markup, no more is looked at. In UTF-16 code units. */
const longestRead = 20_000;

/** One ClaimReview of a file, by its place in it from 1: read, or not, and then why. */
export type ClaimReviewRow =
  | { readonly row: number; readonly check: EarlierCheck }
  | { readonly row: number; readonly problem: "no-statement" | "not-an-object" };

/**
 * The ClaimReviews of a JSON-LD file: one object, an array, a `@graph`, or a feed (DataFeed with dataFeedElement and
 * item), in any mixture. Each row goes in by itself: only one that states no claim does not; whatever else is missing or
 * of another type is noted. Refuses what readStrictJson does, and claimreview-none where there is not one.
 */
export function readClaimReviews(bytes: Uint8Array): Result<readonly ClaimReviewRow[]> {
  const parsed = readStrictJson(bytes);
  if (!parsed.ok) return parsed;
  const found = claimReviewSources(new TextDecoder().decode(bytes));
  if (found.length === 0) return refuse("claimreview-none");
  if (found.length > mostClaimReviews) return refuse("claimreview-too-many", { most: mostClaimReviews });
  const named = namesById(parsed.value);
  return ok(found.map((source, i) => readRow(source, i + 1, named)));
}

function readRow({ value, raw }: ClaimReviewSource, row: number, named: NamesById): ClaimReviewRow {
  if (!isObject(value)) return { row, problem: "not-an-object" };
  const notes = new Set<EarlierCheckNote>();
  const statement = words(value.claimReviewed, notes);
  if (statement === null) return { row, problem: "no-statement" };
  const item = first(value.itemReviewed);
  const outlet = nameOf(value.author, notes, named) ?? nameOf(value.publisher, notes, named);
  const address = webAddress(value.url) ?? webAddress(value["@id"]);
  if (outlet === null) notes.add("no-outlet");
  if (address === null) notes.add("no-address");
  const inLanguage = language(value.inLanguage);
  const check = {
    raw,
    statement,
    title: words(value.headline, notes) ?? words(value.name, notes),
    outlet,
    address,
    rating: ratingOf(value.reviewRating, notes),
    claimant: nameOf(item?.author, notes, named),
    appearedAt: addressOf(item?.appearance) ?? addressOf(item?.firstAppearance) ?? webAddress(item?.url),
    reviewedOn: dayOf(value.datePublished, notes),
    language: inLanguage,
    likelyLanguage: inLanguage,
  };
  return { row, check: { ...check, notes: [...notes] } };
}

/** The object, or the first one of a list. */
function first(value: unknown): Members | null {
  const found = Array.isArray(value) ? value.find(isObject) : value;
  return isObject(found) ? found : null;
}

/** Plain words on one line, without tags and with their entities undone: a string, or the value of one with a language. */
function words(value: unknown, notes: Set<EarlierCheckNote>): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  const text = isObject(one) ? one["@value"] : one;
  if (typeof text === "string") {
    const line = withoutMarkup(text.slice(0, longestRead))
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim()
      .slice(0, longestWords);
    return line === "" ? null : line.toWellFormed();
  }
  if (text !== undefined && text !== null) notes.add("wrong-types");
  return null;
}

function withoutMarkup(text: string): string {
  if (!/&#?\w{1,20};/.test(text) && !(/<\/?[a-z]/i.test(text) && text.includes(">"))) return text;
  const parsed = parseHtml(text);
  return parsed.ok ? (parsed.value.document.body.textContent ?? text) : text;
}

/** The name of a person or an organization, which some give as bare words, or by the `@id` of one told of elsewhere. */
function nameOf(value: unknown, notes: Set<EarlierCheckNote>, named: NamesById): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  const id = isObject(one) ? one["@id"] : one;
  if (isObject(one) && one.name !== undefined) return words(one.name, notes);
  if (typeof id === "string" && named.has(id)) return words(named.get(id), notes);
  return typeof one === "string" && !webAddress(one) ? words(one, notes) : null;
}

/** The address of a page: bare, as `url` or `@id` of what it is about, or the first of a list that has one. */
function addressOf(value: unknown): string | null {
  for (const one of Array.isArray(value) ? value : [value]) {
    const address = isObject(one) ? (webAddress(one.url) ?? webAddress(one)) : webAddress(one);
    if (address !== null) return address;
  }
  return null;
}

function webAddress(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  const text = isObject(one) ? one["@id"] : one;
  const isAddress =
    typeof text === "string" && text.length <= longestWords && /^https?:\/\//i.test(text) && parseUrl(text) !== null;
  return isAddress ? text.toWellFormed() : null;
}

/** The rating as the outlet gives it; a scale that is odd stays as it is, and is noted. */
function ratingOf(given: unknown, notes: Set<EarlierCheckNote>): OutletRating {
  const one = Array.isArray(given) ? given[0] : given;
  const value: Members = isObject(one) ? one : typeof one === "string" ? { name: one } : { ratingValue: one };
  const label = words(value.alternateName, notes) ?? words(value.name, notes) ?? wordOnly(value.ratingValue);
  const numbers = {
    value: numberOf(value.ratingValue),
    worst: numberOf(value.worstRating),
    best: numberOf(value.bestRating),
  };
  if (label === null && numbers.value === null) notes.add("no-rating");
  else if (numbers.value === null) notes.add("rating-no-number");
  const { worst, best } = numbers;
  if (worst !== null && best !== null && worst > best) notes.add("scale-reversed");
  const [low, high] = [Math.min(worst ?? -Infinity, best ?? -Infinity), Math.max(worst ?? Infinity, best ?? Infinity)];
  if (numbers.value !== null && worst !== null && best !== null && (numbers.value < low || numbers.value > high)) {
    notes.add("value-outside-scale");
  }
  return { label, ...numbers };
}

/** A rating's value that is a word, as "False". */
function wordOnly(value: unknown): string | null {
  return typeof value === "string" && numberOf(value) === null ? words(value, new Set()) : null;
}

/** A number, also one that is written as words, as many do. */
function numberOf(value: unknown): number | null {
  const number =
    typeof value === "string" && /^\s*[-+]?\d+(?:[.,]\d+)?\s*$/.test(value) ? Number(value.replace(",", ".")) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

function dayOf(value: unknown, notes: Set<EarlierCheckNote>): string | null {
  if (value === undefined || value === null) return null;
  const one = Array.isArray(value) ? value[0] : value;
  const day = writtenDay(typeof one === "string" || typeof one === "number" ? String(one) : undefined);
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  if (day !== undefined && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)) return day;
  notes.add("date-unreadable");
  return null;
}

function language(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === "string" && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(one) ? one : null;
}
