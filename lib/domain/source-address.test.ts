import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSourceAddress } from "./source-address";

function keyOf(typed: string): string {
  const parsed = parseSourceAddress(typed);
  if (!parsed.ok) throw new Error(`${typed}: ${parsed.refusal.reason}`);
  return parsed.value.key;
}

test.each([
  // what is typed, what is kept, what it is known by
  ["https://example.org/report", "https://example.org/report", "example.org/report"],
  ["http://example.org/report", "http://example.org/report", "example.org/report"],
  ["  https://example.org/report  ", "https://example.org/report", "example.org/report"],
  ["example.org/report", "https://example.org/report", "example.org/report"],
  ["//example.org/report", "https://example.org/report", "example.org/report"],
  ["www.example.org", "https://www.example.org/", "example.org"],
  ["HTTPS://EXAMPLE.ORG/Report", "https://example.org/Report", "example.org/Report"],
  ["https://example.org/report/", "https://example.org/report/", "example.org/report"],
  ["https://example.org:443/report", "https://example.org/report", "example.org/report"],
  ["http://example.org:80/report", "http://example.org/report", "example.org/report"],
  ["https://example.org:8443/report", "https://example.org:8443/report", "example.org:8443/report"],
  ["example.org:8080/report", "https://example.org:8080/report", "example.org:8080/report"],
  ["localhost:3000/x", "https://localhost:3000/x", "localhost:3000/x"],
  ["https://192.0.2.7/x", "https://192.0.2.7/x", "192.0.2.7/x"],
  ["https://[2001:db8::1]/x", "https://[2001:db8::1]/x", "[2001:db8::1]/x"],
  ["https://münchen.example/ü", "https://xn--mnchen-3ya.example/%C3%BC", "xn--mnchen-3ya.example/%C3%BC"],
  ["https://مثال.example/", "https://xn--mgbh0fb.example/", "xn--mgbh0fb.example"],
  ["https://例え.example/", "https://xn--r8jz45g.example/", "xn--r8jz45g.example"],
  ["https://example.org/a/../b", "https://example.org/b", "example.org/b"],
  ["https://example.org/x#section-2", "https://example.org/x", "example.org/x"],
  ["https://example.org/x#:~:text=seventy", "https://example.org/x", "example.org/x"],
  ["https://example.org/#/story/5", "https://example.org/#/story/5", "example.org#/story/5"],
  ["https://example.org/#!/story/5", "https://example.org/#!/story/5", "example.org#!/story/5"],
  ["https://example.org/x?utm_source=feed&utm_medium=rss", "https://example.org/x", "example.org/x"],
  ["https://example.org/x?id=5&fbclid=abc", "https://example.org/x?id=5", "example.org/x?id=5"],
  ["https://example.org/x?GCLID=abc&id=5", "https://example.org/x?id=5", "example.org/x?id=5"],
  ["https://example.org/x?mc_cid=1&mc_eid=2&page=3", "https://example.org/x?page=3", "example.org/x?page=3"],
  ["https://example.org/watch?v=abc&t=90", "https://example.org/watch?v=abc&t=90", "example.org/watch?t=90&v=abc"],
  ["https://example.org/x?b=2&a=1", "https://example.org/x?b=2&a=1", "example.org/x?a=1&b=2"],
  ["https://example.org/x?ref=front&s=20", "https://example.org/x?ref=front&s=20", "example.org/x?ref=front&s=20"],
  ["https://example.org/x?q=a%20b", "https://example.org/x?q=a%20b", "example.org/x?q=a+b"],
  [
    "https://example.org/x?q=%D8%B3%D9%88%D8%B1%D9%8A%D8%A7",
    "https://example.org/x?q=%D8%B3%D9%88%D8%B1%D9%8A%D8%A7",
    "example.org/x?q=%D8%B3%D9%88%D8%B1%D9%8A%D8%A7",
  ],
  [
    "https://web.archive.org/web/2025/https://example.org/x",
    "https://web.archive.org/web/2025/https://example.org/x",
    "web.archive.org/web/2025/https://example.org/x",
  ],
])("%s is kept as %s and known as %s", (typed, address, key) => {
  expect(parseSourceAddress(typed)).toEqual({ ok: true, value: { address, key } });
});

test.each([
  ["javascript:alert(1)", "javascript"],
  ["JavaScript:alert(1)", "javascript"],
  [" javascript:alert(1)", "javascript"],
  ["data:text/html,<script>alert(1)</script>", "data"],
  ["vbscript:msgbox(1)", "vbscript"],
  ["file:///etc/passwd", "file"],
  ["ftp://example.org/report", "ftp"],
  ["mailto:desk@example.org", "mailto"],
  ["blob:https://example.org/1", "blob"],
  ["about:blank", "about"],
  ["chrome://settings", "chrome"],
  ["view-source:https://example.org", "view-source"],
])("%s is refused, since it is %s: and not http", (typed, scheme) => {
  expect(parseSourceAddress(typed)).toEqual({
    ok: false,
    refusal: { reason: "address-not-http", params: { scheme }, field: "address" },
  });
});

test.each([
  ["no address at all", "The council's minutes"],
  ["one word", "minutes"],
  ["nothing", ""],
  ["a dot", "."],
  ["a word with a full stop", "minutes."],
  ["credentials", "https://user:secret@example.org/"],
  ["a user name", "https://user@example.org/"],
  ["an e-mail address", "desk@example.org"],
  ["a space inside", "https://example.org/a b"],
  ["a scheme broken by a new line", "java\nscript:alert(1)"],
  ["a script that looks like a port", "javascript:1/alert"],
  ["a port that is none", "https://example.org:99999/"],
  ["only a scheme", "https://"],
  ["an address in brackets that is none", "https://[::xyz]/"],
])("%s is refused: %j", (_what, typed) => {
  expect(parseSourceAddress(typed)).toEqual({
    ok: false,
    refusal: { reason: "address-invalid", params: {}, field: "address" },
  });
});

test.each([
  ["http and https", "http://example.org/x", "https://example.org/x"],
  ["with and without www", "https://www.example.org/x", "https://example.org/x"],
  ["with and without a final slash", "https://example.org/x/", "https://example.org/x"],
  ["parameters in another order", "https://example.org/?a=1&b=2", "https://example.org/?b=2&a=1"],
  [
    "with and without where the reader came from",
    "https://example.org/?a=1&utm_campaign=x",
    "https://example.org/?a=1",
  ],
  ["a space written as %20 and as +", "https://example.org/?q=a%20b", "https://example.org/?q=a+b"],
  ["escapes in small and capital digits", "https://example.org/%d8%b3", "https://example.org/%D8%B3"],
  ["escapes of either case in a query", "https://example.org/?q=%d8%b3", "https://example.org/?q=%D8%B3"],
  ["escapes of either case in a route", "https://example.org/#/%d8%b3", "https://example.org/#/س"],
  ["a tilde and its escape", "https://example.org/%7Eana", "https://example.org/~ana"],
  ["a tilde and its escape in a query", "https://example.org/?by=%7eana", "https://example.org/?by=~ana"],
  ["a letter and its escape", "https://example.org/%61-%5F%2e", "https://example.org/a-_."],
])("%s are one page", (_what, one, other) => {
  expect(keyOf(one)).toBe(keyOf(other));
});

test.each([
  ["another path", "https://example.org/x", "https://example.org/y"],
  ["another case of the path", "https://example.org/x", "https://example.org/X"],
  ["another value", "https://example.org/?id=1", "https://example.org/?id=2"],
  ["another port", "https://example.org:8443/", "https://example.org/"],
  [
    "a value that holds what looks like a parameter",
    "https://example.org/?a=1&b=2",
    "https://example.org/?a=1%26b%3D2",
  ],
  ["a slash inside a name", "https://example.org/a%2Fb", "https://example.org/a/b"],
  ["a percent sign that only looks like an escape", "https://example.org/%2561", "https://example.org/a"],
  ["another page inside the page", "https://example.org/#/1", "https://example.org/#/2"],
])("%s is another page", (_what, one, other) => {
  expect(keyOf(one)).not.toBe(keyOf(other));
});

const longest = `https://example.org/${"a".repeat(1_980)}`;

test.each([
  ["of 2,001 characters", `${longest}a`, 2_001],
  [
    "of 1,900 Chinese characters, which are nine each once escaped",
    `https://example.org/${"报".repeat(1_900)}`,
    17_120,
  ],
  ["whose query grows when it is written out again", `https://example.org/?q=${"(".repeat(1_900)}`, 5_714],
])("an address %s is refused", (_what, typed, length) => {
  expect(parseSourceAddress(typed)).toEqual({
    ok: false,
    refusal: { reason: "field-too-long", params: { length, limit: 2_000 }, field: "address" },
  });
});

test("an address of 2,000 characters is kept", () => {
  expect(parseSourceAddress(longest)).toMatchObject({ ok: true, value: { address: longest } });
});

test("what is kept reads the same the second time, and starts with http", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (typed) => {
      const once = parseSourceAddress(typed);
      if (!once.ok) return;
      expect(once.value.address).toMatch(/^https?:\/\//);
      expect(parseSourceAddress(once.value.address)).toEqual(once);
    }),
  );
});

test("nothing that anybody types throws or gets through with another scheme", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      const parsed = parseSourceAddress(typed);
      if (parsed.ok) expect(new URL(parsed.value.address).protocol).toMatch(/^https?:$/);
    }),
  );
});
