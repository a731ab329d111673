import { ok, type Result, refuse } from "./result";

/** Query parameters that only say where a reader came from; they never choose what a page shows. */
const trackingParameters =
  /^(utm_.*|fbclid|gclid|gclsrc|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|twclid|ttclid|_hsenc|_hsmi|wt_mc|cmpid|ocid|s_cid|vero_id|oly_enc_id|oly_anon_id)$/i;

/**
 * A source's address, cleaned for keeping, and its key: two addresses with one key are one page.
 * `address` keeps what was meant (scheme, host, path, meaningful query) without credentials, tracking parameters and
 * fragment. `key` further leaves out the scheme, a leading `www.`, a final slash, the order of parameters, and the ways
 * in which one character can be escaped.
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
  if (!URL.canParse(text) || /\s/.test(trimmed)) return refuse("address-invalid", {}, "address");
  const url = new URL(text);
  const isName = /[^.]\.[^.]/.test(url.hostname) || url.hostname.startsWith("[") || url.hostname === "localhost";
  if (!isName || url.username !== "" || url.password !== "") return refuse("address-invalid", {}, "address");
  url.hash = keepsFragment(url.hash) ? url.hash : "";
  for (const name of [...url.searchParams.keys()]) if (trackingParameters.test(name)) url.searchParams.delete(name);
  // Written out again rather than joined by hand, so that a value that holds & or = stays one value.
  const query = new URLSearchParams([...url.searchParams].sort(byText)).toString();
  const path = withoutFinalSlashes(sameEscapes(url.pathname));
  const host = url.host.replace(/^www\./, "");
  const key = `${host}${path}${query && `?${query}`}${sameEscapes(url.hash)}`;
  const length = Math.max(url.href.length, key.length);
  if (length > MAX_LENGTH) return refuse("field-too-long", { length, limit: MAX_LENGTH }, "address");
  return ok({ address: url.href, key });
}

/**
 * One spelling of every escape: capital digits, and none for a letter, a digit and `-._~`, which mean the same without
 * (RFC 3986, 6.2.2.1 and 6.2.2.2). The query has one spelling already, from having been read and written again.
 */
function sameEscapes(part: string): string {
  return part.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : escaped.toUpperCase();
  });
}

function withoutFinalSlashes(path: string): string {
  let end = path.length;
  while (path.charAt(end - 1) === "/") end--;
  return path.slice(0, end);
}

function byText([name, value]: [string, string], [otherName, otherValue]: [string, string]): number {
  const [one, other] = [`${name}=${value}`, `${otherName}=${otherValue}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A fragment that routes inside a page (`#!/…`, `#/…`) chooses what is shown; any other only scrolls. */
function keepsFragment(hash: string): boolean {
  return hash.startsWith("#!") || hash.startsWith("#/");
}
