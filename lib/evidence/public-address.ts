import ipaddr from "ipaddr.js";

/** Parts of the global unicast space (2000::/3) that lead elsewhere: protocol assignments with Teredo, 6to4, documentation. */
const specialIpv6: readonly [ipaddr.IPv6, number][] = [
  [ipaddr.IPv6.parse("2001::"), 23],
  [ipaddr.IPv6.parse("2001:db8::"), 32],
  [ipaddr.IPv6.parse("2002::"), 16],
  [ipaddr.IPv6.parse("3fff::"), 20],
];
const globalIpv6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("2000::"), 3];
const translatedIpv4: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("64:ff9b::"), 96];

/**
 * Whether an IP address is one of the public internet, by the IANA special-purpose registries. Of IPv6 only the global
 * unicast space counts, without the tunnels in it (6to4, Teredo), whose inner address nobody here can check; an address
 * that stands for an IPv4 one (mapped, NAT64) counts as that one. What is no address is not public.
 */
export function isPublicAddress(text: string): boolean {
  const spelled = text.includes(":") ? withoutDots(text) : text;
  if (!ipaddr.isValid(spelled)) return false;
  const address = ipaddr.parse(spelled);
  if (address instanceof ipaddr.IPv4) return address.range() === "unicast";
  if (address.isIPv4MappedAddress()) return address.toIPv4Address().range() === "unicast";
  if (address.match(translatedIpv4)) {
    return new ipaddr.IPv4(address.toByteArray().slice(12)).range() === "unicast";
  }
  return address.match(globalIpv6) && !specialIpv6.some((special) => address.match(special));
}

/** IPv6 in hexadecimal throughout: `::1.2.3.4` is read as `::ffff:1.2.3.4` otherwise, which is another address. */
function withoutDots(text: string): string {
  const inUrl = `http://[${text}]/`;
  return URL.canParse(inUrl) ? new URL(inUrl).hostname.slice(1, -1) : "";
}
