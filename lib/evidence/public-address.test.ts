import { describe, expect, it } from "vitest";
import { isPublicAddress } from "./public-address";

describe("a public address", () => {
  it.each([
    "93.184.216.34",
    "1.1.1.1",
    "2606:4700:4700::1111",
    "2a00:1450:4001:81b::200e",
    "::ffff:93.184.216.34",
    "64:ff9b::5db8:d822",
  ])("is %s", (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    ["this host", "0.0.0.0"],
    ["this network", "0.1.2.3"],
    ["loopback", "127.0.0.1"],
    ["all of loopback", "127.8.8.8"],
    ["private, class A", "10.0.0.1"],
    ["private, class B", "172.16.0.1"],
    ["private, class B, its end", "172.31.255.255"],
    ["private, class C", "192.168.1.1"],
    ["shared by a carrier's customers", "100.64.0.1"],
    ["link-local, where clouds keep their secrets", "169.254.169.254"],
    ["protocol assignments", "192.0.0.1"],
    ["documentation", "192.0.2.1"],
    ["benchmarking", "198.18.0.1"],
    ["multicast", "224.0.0.1"],
    ["reserved", "240.0.0.1"],
    ["broadcast", "255.255.255.255"],
    ["IPv6 unspecified", "::"],
    ["IPv6 loopback", "::1"],
    ["IPv4 in IPv6, the old way", "::127.0.0.1"],
    ["IPv4 in IPv6, the old way, though public", "::93.184.216.34"],
    ["IPv4 mapped, loopback", "::ffff:127.0.0.1"],
    ["IPv4 mapped, in hexadecimal", "::ffff:a00:1"],
    ["NAT64 of a private address", "64:ff9b::a00:1"],
    ["NAT64 of loopback", "64:ff9b::127.0.0.1"],
    ["NAT64 for local use", "64:ff9b:1::1"],
    ["6to4 of a private address", "2002:a00:1::1"],
    ["6to4 at all", "2002:5db8:d822::1"],
    ["Teredo", "2001:0:4136:e378:8000:63bf:3fff:fdd2"],
    ["ORCHID", "2001:20::1"],
    ["IPv6 documentation", "2001:db8::1"],
    ["IPv6 documentation, the newer", "3fff::1"],
    ["unique local", "fd00::1"],
    ["IPv6 link-local", "fe80::1"],
    ["site-local, of old", "fec0::1"],
    ["IPv6 multicast", "ff02::1"],
    ["discard only", "100::1"],
    ["no address", "localhost"],
    ["nothing", ""],
  ])("is not %s (%s)", (_, address) => expect(isPublicAddress(address)).toBe(false));
});
