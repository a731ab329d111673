import { ok, type Result, refuse } from "./result";

/** Query parameters that only say where a reader came from; they never choose what a page shows. */
const trackingParameters =
  /^(utm_.*|fbclid|gclid|gclsrc|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|twclid|ttclid|_hsenc|_hsmi|wt_mc|cmpid|ocid|s_cid|vero_id|oly_enc_id|oly_anon_id)$/i;

/**
 * A source's address, cleaned for keeping, and its key: two addresses with one key are one page.
 * `address` keeps what was meant (scheme, host, path, meaningful query) without credentials, tracking parameters and
 * fragment. `key` further leaves out the scheme, a leading `www.`, a final slash, and the order of parameters.
 */
export type SourceAddress = { readonly address: string; readonly key: string };

/**
 * Reads an address that a person typed. A missing scheme is taken as https.
 * Refuses `address-not-http` for every other scheme (javascript:, data:, file: ...), `address-invalid` for what is no address.
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
  const path = url.pathname.replace(/\/+$/, "");
  const host = url.host.replace(/^www\./, "");
  return ok({ address: url.href, key: `${host}${path}${query && `?${query}`}${url.hash}` });
}

function byText([name, value]: [string, string], [otherName, otherValue]: [string, string]): number {
  const [one, other] = [`${name}=${value}`, `${otherName}=${otherValue}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A fragment that routes inside a page (`#!/…`, `#/…`) chooses what is shown; any other only scrolls. */
function keepsFragment(hash: string): boolean {
  return hash.startsWith("#!") || hash.startsWith("#/");
}
