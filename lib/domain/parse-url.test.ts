import { expect, test } from "vitest";
import { parseUrl } from "./parse-url";

test("an address with letters beyond ASCII stays one, however often it was asked for", () => {
  const hosts = Array.from({ length: 20_000 }, () => parseUrl("https://zeitung-köln.example/über")?.host);
  expect(new Set(hosts)).toEqual(new Set(["xn--zeitung-kln-zfb.example"]));
});

test.each([
  ["words are none", "no address", undefined, undefined],
  ["nor is nothing", "", undefined, undefined],
  ["a path is one beside its base", "/a?b#c", "https://galley.example", "https://galley.example/a?b#c"],
  ["and none without", "/a", undefined, undefined],
])("%s", (_what, text, base, href) => {
  expect(parseUrl(text, base)?.href).toBe(href);
});
