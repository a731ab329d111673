import ipaddr from "ipaddr.js";

/**
 * What of a network address one household or one machine has to itself: all of an IPv4 address, also where it is written as
 * IPv6, and the first 64 bits of an IPv6 address, since the rest is for whoever has them to choose. What is no address is
 * given back as it is.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return `${parsed.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(":")}::/64`;
}
