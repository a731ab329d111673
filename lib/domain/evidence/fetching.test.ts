import { describe, expect, it } from "vitest";
import { refusalReasons } from "@/lib/domain/result";
import { type FetchReason, fetchState, isFetchReason, isPassing, statusReason } from "./fetching";

const passing: readonly FetchReason[] = [
  "fetch-name-server",
  "fetch-not-connected",
  "fetch-too-slow",
  "fetch-broken-off",
  "fetch-asked-too-often",
  "fetch-server-trouble",
  "fetch-cancelled",
];

describe("what kept an address from being fetched", () => {
  it("passes by itself when the other side was slow, busy or away, and not otherwise", () => {
    expect(refusalReasons.filter((reason) => isPassing({ reason })).sort()).toEqual(
      [...passing, "service-unavailable"].sort(),
    );
  });

  it("was the other side whenever it may pass", () => {
    for (const reason of passing) expect(fetchState(reason)).toBe("failed");
  });

  it("has a name that begins with fetch, or is a fault of the address", () => {
    const others = refusalReasons.filter((reason) => reason.startsWith("fetch-") !== isFetchReason(reason));
    expect(others).toEqual(["address-not-http", "address-invalid"]);
  });

  it.each([
    [401, "fetch-needs-sign-in"],
    [402, "fetch-status"],
    [403, "fetch-needs-sign-in"],
    [404, "fetch-not-found"],
    [407, "fetch-needs-sign-in"],
    [408, "fetch-server-trouble"],
    [410, "fetch-not-found"],
    [418, "fetch-status"],
    [429, "fetch-asked-too-often"],
    [451, "fetch-status"],
    [500, "fetch-server-trouble"],
    [503, "fetch-server-trouble"],
    [599, "fetch-server-trouble"],
    [304, "fetch-status"],
  ] as const)("is, for the status %i, %s", (status, reason) => expect(statusReason(status)).toBe(reason));
});
