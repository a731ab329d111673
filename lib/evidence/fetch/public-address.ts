import ipaddr from "ipaddr.js";
import { parseUrl } from "@/lib/domain/parse-url";

const globalIpv6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("2000::"), 3];

/**
 * Parts of the global unicast space (2000::/3) that lead elsewhere: protocol assignments with Teredo, documentation, 6to4,
 * the newer documentation.
 */
const specialIpv6: readonly [ipaddr.IPv6, number][] = [
  [ipaddr.IPv6.parse("2001::"), 23],
  [ipaddr.IPv6.parse("2001:db8::"), 32],
  [ipaddr.IPv6.parse("2002::"), 16],
  [ipaddr.IPv6.parse("3fff::"), 20],
];

/** Azure tells its machines their secrets here, in what is otherwise public space; other clouds do so link-local. */
const platformAddresses: ReadonlySet<string> = new Set(["168.63.129.16"]);

/**
 * Whether an IP address is one of the public internet, by the IANA special-purpose registries. Of IPv6 only the global
 * unicast space counts, without the tunnels in it (6to4, Teredo). What stands for an IPv4 address (mapped, compatible,
 * NAT64) is not public, since nobody here can tell where a translator leads. Neither is what is no address.
 */
export function isPublicAddress(text: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(text))
    return ipaddr.IPv4.parse(text).range() === "unicast" && !platformAddresses.has(text);
  const url = text.includes(":") ? parseUrl(`http://[${text}]/`) : null;
  if (!url) return false;
  // The URL parser writes IPv6 in hexadecimal throughout; ipaddr reads `::1.2.3.4` as the mapped address.
  const address = ipaddr.IPv6.parse(url.hostname.slice(1, -1));
  return address.match(globalIpv6) && !specialIpv6.some((special) => address.match(special));
}
