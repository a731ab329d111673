import { parseUrl } from "@/lib/domain/parse-url";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { trimmedEnd } from "@/lib/domain/text/trim-ends";
import { isInsideName } from "./inside-name";
import { isPublicAddress } from "./public-address";

/** Hosts that may stand in a private network and on any port: `host`, or `host:port` for one port of it. */
export type AllowedHosts = readonly string[];

/**
 * Passes an address that may be fetched as far as its spelling tells; what its host's name leads to is checked when
 * connecting. The URL parser has undone odd spellings of numbers by then (`0x7f.1`, `2130706433`, `[::ffff:7f00:1]`).
 * Only the ports 80 and 443 pass: others belong to other services, which Galley must not be made to talk to.
 * Refuses, beside `address`: address-invalid, address-not-http (`scheme`), fetch-address-credentials,
 * fetch-address-port (`port`), fetch-address-private (`host`).
 */
export function fetchableAddress(address: string, base: string | undefined, allowed: AllowedHosts): Result<URL> {
  const url = parseUrl(address, base);
  if (!url) return refuse("address-invalid", {}, "address");
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return refuse("address-not-http", { scheme: url.protocol.slice(0, -1) }, "address");
  if (url.username !== "" || url.password !== "") return refuse("fetch-address-credentials", {}, "address");
  if (isAllowedHost(url, allowed)) return ok(url);
  const host = bareHost(url);
  const isNumber = url.hostname.startsWith("[") || /^[\d.]*$/.test(host);
  if (isNumber ? !isPublicAddress(host) : isInsideName(host))
    return refuse("fetch-address-private", { host: url.hostname }, "address");
  if (!["80", "443"].includes(portOf(url))) return refuse("fetch-address-port", { port: url.port }, "address");
  return ok(url);
}

/** Whether a newsroom lets this host stand in a private network. */
export function isAllowedHost(url: URL, allowed: AllowedHosts): boolean {
  const host = bareHost(url);
  const names = [host, url.hostname].flatMap((name) => [name, `${name}:${portOf(url)}`]);
  return allowed.some((name) => names.includes(name.trim().toLowerCase()));
}

function portOf(url: URL): string {
  return url.port || (url.protocol === "https:" ? "443" : "80");
}

/** The host without the brackets of IPv6 and the dots that end a full name. */
function bareHost(url: URL): string {
  return trimmedEnd(url.hostname.replace(/^\[|\]$/g, ""), /\./);
}
