import { expect, test } from "vitest";
import { networkOf } from "./network";

test.each([
  ["an IPv4 address is itself", "192.0.2.7", "192.0.2.7"],
  ["an IPv4 address that a dual socket writes as IPv6 is the same", "::ffff:192.0.2.7", "192.0.2.7"],
  ["an IPv6 address is its first 64 bits", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["another of the same network is no other", "2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"],
  ["the neighbour's network is another", "2001:db8:1:3::1", "2001:db8:1:3::/64"],
  ["what is no address counts as it is", "unknown", "unknown"],
  ["nothing counts as nothing", "", ""],
])("%s", (_what, address, network) => {
  expect(networkOf(address)).toBe(network);
});
