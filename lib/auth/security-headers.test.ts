import { expect, test } from "vitest";
import { contentSecurityPolicy, keptFilePolicy, securityHeaders } from "./security-headers";

const directives = new Map(
  contentSecurityPolicy("bm9uY2U=", false)
    .split("; ")
    .map((directive) => directive.split(" "))
    .map(([name, ...values]) => [name, values]),
);

test("scripts and styles run by the nonce of their own response only", () => {
  expect(directives.get("script-src")).toEqual(expect.arrayContaining(["'nonce-bm9uY2U='", "'strict-dynamic'"]));
  expect(directives.get("style-src")).toEqual(["'self'", "'nonce-bm9uY2U='"]);
  expect([...directives.values()].flat()).not.toEqual(expect.arrayContaining(["'unsafe-inline'"]));
  expect([...directives.values()].flat()).not.toEqual(expect.arrayContaining(["'unsafe-eval'"]));
});

test.each([
  ["object-src", "'none'"],
  ["frame-ancestors", "'none'"],
  ["base-uri", "'self'"],
  ["form-action", "'self'"],
  ["default-src", "'self'"],
])("%s is %s", (name, value) => {
  expect(directives.get(name)).toEqual([value]);
});

test.each([
  ["cache-control", "no-store"],
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
  ["referrer-policy", "same-origin"],
])("every answer carries %s: %s", (name, value) => {
  expect(securityHeaders).toContainEqual([name, value]);
});

test("what was kept of pages and files runs nothing, loads nothing, and has no address of its own", () => {
  expect(keptFilePolicy).toBe("sandbox; default-src 'none'");
});
