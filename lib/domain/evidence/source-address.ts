import { parseUrl } from "@/lib/domain/parse-url";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { behindRedirect, isPassingOn, knownPage } from "./source-sites";

/** Query parameters that only say where a reader came from, or who they are; they never choose what a page shows. */
const trackingParameters = new Set(
  "fbclid gclid gclsrc gbraid wbraid srsltid dclid msclkid mc_cid mc_eid igshid igsh yclid twclid ttclid _ga _gl _hsenc _hsmi wt_mc cmpid ocid s_cid vero_id oly_enc_id oly_anon_id mkt_tok guccounter guce_referrer guce_referrer_sig phpsessid jsessionid at_medium at_campaign at_custom xtor echobox xtref xtcr __twitter_impression amp;fbclid _branch_match_id smid smtyp ito ncid".split(
    " ",
  ),
);
const trackingFamilies = /^(?:(?:amp;)?utm_|at_link_|at_ptr_|at_bbc_|at_custom\d$|aspsessionid)/;

function isTracking(parameter: string): boolean {
  const name = parameter.toLowerCase();
  return trackingParameters.has(name) || trackingFamilies.test(name);
}

/** Fragments that only scroll, seek or count readers, by the name before their `=`. */
const passingFragments = /^(page|nameddest|search|zoom|view|t|time|start|xywh|echobox|xtor)$/i;

/**
 * A source's address, cleaned for keeping, and its key: two addresses with one key are one page. Where it is in doubt
 * they are two, since a wrong match puts words into a page's mouth, and a missed one is merged by hand.
 * `address` keeps what was meant (scheme, host, path, meaningful query, routing fragment) without credentials, tracking
 * parameters and session ids. `key` further leaves out the scheme, a leading `www.`, one final slash, the order of
 * parameters of different names, and the ways in which one character can be escaped.
 */
export type SourceAddress = { readonly address: string; readonly key: string };

/**
 * The longest address and the longest key, in characters, once written in ASCII: a letter of Chinese becomes nine. The
 * database finds a source by its key in a B-tree, whose entries must stay under 2,704 bytes.
 */
const MAX_LENGTH = 2_000;

/**
 * Reads an address that a person typed. A missing scheme is taken as https.
 * Refuses `address-not-http` for every other scheme (javascript:, data:, file: ...), `address-invalid` for what is no
 * address, `field-too-long` (`length`, `limit`) for one that is too long once its characters are escaped.
 */
export function parseSourceAddress(typed: string): Result<SourceAddress> {
  const trimmed = typed.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(trimmed)?.[1]?.toLowerCase();
  const looksLikePort = /^[^/:]+:\d+(\/|$)/.test(trimmed);
  if (scheme && !looksLikePort && scheme !== "http" && scheme !== "https")
    return refuse("address-not-http", { scheme }, "address");
  const text = scheme && !looksLikePort ? trimmed : `https://${trimmed.replace(/^\/\//, "")}`;
  const typedUrl = /\s/.test(trimmed) ? null : parseUrl(text);
  if (!typedUrl) return refuse("address-invalid", {}, "address");
  const url = behindRedirect(typedUrl);
  const isName = /[^.]\.[^.]/.test(url.hostname) || url.hostname.startsWith("[") || url.hostname === "localhost";
  if (!isName || url.username !== "" || url.password !== "") return refuse("address-invalid", {}, "address");
  url.hostname = url.hostname.replace(/\.$/, "");
  url.pathname = url.pathname.replace(/;jsessionid=[^/;]*/i, "");
  url.hash = meaningfulFragment(url.hash);
  // Piece by piece and never read and written again: what is not UTF-8 would come out as another page.
  const parameters = url.search.slice(1).split("&");
  const meaningful = parameters.filter((each) => each !== "" && !isPassing(url, each));
  if (meaningful.length < parameters.length) url.search = meaningful.join("&");
  const known = knownPage(url);
  const key = known ?? keyOf(url, meaningful);
  const length = Math.max(url.href.length, key.length);
  if (length > MAX_LENGTH) return refuse("field-too-long", { length, limit: MAX_LENGTH }, "address");
  return ok({ address: url.href, key });
}

function keyOf(url: URL, parameters: readonly string[]): string {
  const host = url.host.replace(/^www\./, "").replace(/^(?:mobile\.|m\.)?twitter\.com$/, "x.com");
  const path = sameEscapes(url.pathname).replace(/\/$/, "");
  // A sort that keeps the order of one name's values: which comes first may choose what is shown.
  const sorted = parameters.map(sameSpaces).sort((one, other) => compare(nameOf(one), nameOf(other)));
  return `${host}${path}${sorted.length > 0 ? `?${sorted.join("&")}` : ""}${sameEscapes(url.hash)}`;
}

function isPassing({ hostname }: URL, parameter: string): boolean {
  const name = nameOf(parameter);
  return isTracking(name) || isPassingOn(hostname, name.toLowerCase());
}

function nameOf(parameter: string): string {
  return sameSpaces(parameter.split("=", 1)[0] ?? "");
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** In a query a plus is a space, and an escaped plus is none. */
function sameSpaces(parameter: string): string {
  return sameEscapes(parameter.replace(/\+/g, "%20"));
}

/**
 * One spelling of every escape: capital digits, and none for a letter, a digit and `-._~`, which mean the same without
 * (RFC 3986, 6.2.2.1 and 6.2.2.2).
 */
function sameEscapes(part: string): string {
  return part.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : escaped.toUpperCase();
  });
}

/**
 * A fragment that chooses what is shown, or "": a route inside the page (`#!topic`, `#/story/5`), a place on a map
 * (`#map=13/36.7/37.1`), anything with a value. A heading's name, a text fragment and a moment or page only scroll.
 */
function meaningfulFragment(hash: string): string {
  const fragment = hash.replace(/^#/, "").replace(/:~:.*$/s, "");
  const value = /^([^=/]*)=/.exec(fragment);
  const chooses = fragment.startsWith("!") || fragment.includes("/") || value !== null;
  return chooses && !passingFragments.test(value?.[1] ?? "") ? fragment : "";
}
