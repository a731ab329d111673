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
  ["https://example.org/x?q=a%20b", "https://example.org/x?q=a%20b", "example.org/x?q=a%20b"],
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

const onePage: readonly (readonly [string, string, string])[] = [
  ["http and https", "http://example.org/x", "https://example.org/x"],
  ["with and without www", "https://www.example.org/x", "https://example.org/x"],
  ["a host in capitals", "https://EXAMPLE.org/x", "https://example.org/x"],
  ["a host with its final dot", "https://example.org./x", "https://example.org/x"],
  ["a name and its punycode", "https://münchen.example/", "https://xn--mnchen-3ya.example"],
  ["a name composed in two ways", "https://caf\u00e9.example/", "https://cafe\u0301.example/"],
  ["the port that the scheme has anyway", "https://example.org:443/x", "https://example.org/x"],
  ["with and without a final slash", "https://example.org/x/", "https://example.org/x"],
  ["a final slash before the query", "https://example.org/x/?id=1", "https://example.org/x?id=1"],
  ["an empty query", "https://example.org/x?", "https://example.org/x"],
  ["an empty parameter", "https://example.org/x?&id=1&", "https://example.org/x?id=1"],
  ["parameters of different names in another order", "https://example.org/?a=1&b=2", "https://example.org/?b=2&a=1"],
  [
    "with and without where the reader came from",
    "https://example.org/?a=1&utm_campaign=x",
    "https://example.org/?a=1",
  ],
  ["tracking in other case", "https://example.org/?UTM_Source=x", "https://example.org/"],
  ["a click's id of an advertiser", "https://example.org/x?gbraid=0AAA&id=7", "https://example.org/x?id=7"],
  ["a consent page's way back", "https://example.org/x?guccounter=1&guce_referrer=aHR0", "https://example.org/x"],
  ["a session in the path", "https://example.org/doc;jsessionid=0A1B2C?id=7", "https://example.org/doc?id=7"],
  ["a session in the query", "https://example.org/doc?id=7&PHPSESSID=0a1b", "https://example.org/doc?id=7"],
  ["a space written as %20 and as +", "https://example.org/?q=a%20b", "https://example.org/?q=a+b"],
  ["escapes in small and capital digits", "https://example.org/%d8%b3", "https://example.org/%D8%B3"],
  [
    "a letter and its escape in UTF-8",
    "https://example.org/سوريا",
    "https://example.org/%D8%B3%D9%88%D8%B1%D9%8A%D8%A7",
  ],
  ["escapes of either case in a query", "https://example.org/?q=%d8%b3", "https://example.org/?q=%D8%B3"],
  ["escapes of either case in a route", "https://example.org/#/%d8%b3", "https://example.org/#/س"],
  ["a tilde and its escape", "https://example.org/%7Eana", "https://example.org/~ana"],
  ["a tilde and its escape in a query", "https://example.org/?by=%7eana", "https://example.org/?by=~ana"],
  ["a letter and its escape", "https://example.org/%61-%5F%2e", "https://example.org/a-_."],
  ["a heading on the page", "https://example.org/x#section-2", "https://example.org/x"],
  ["words that a browser marks", "https://example.org/x#:~:text=seventy", "https://example.org/x"],
  ["a heading and words that a browser marks", "https://example.org/x#top:~:text=seventy", "https://example.org/x"],
  ["a page of a PDF", "https://example.org/x.pdf#page=7", "https://example.org/x.pdf"],
  ["a moment of a recording", "https://example.org/x.mp4#t=90", "https://example.org/x.mp4"],
  ["a reader's way from a social network", "https://example.org/x#Echobox=1623", "https://example.org/x"],
  ["steps up and down the path", "https://example.org/a/./b/../c", "https://example.org/a/c"],
  ["a missing scheme", "example.org/x", "https://example.org/x"],
];
test.each(onePage)("%s: one page", (_what, one, other) => {
  expect(keyOf(one)).toBe(keyOf(other));
});

const twoPages: readonly (readonly [string, string, string])[] = [
  ["another path", "https://example.org/x", "https://example.org/y"],
  ["another case of the path", "https://example.org/x", "https://example.org/X"],
  ["another host below", "https://news.example.org/x", "https://example.org/x"],
  ["the site for phones", "https://m.example.org/x", "https://example.org/x"],
  ["the site for phones in another name", "https://mobile.example.org/x", "https://example.org/x"],
  ["an AMP page", "https://example.org/x/amp", "https://example.org/x"],
  ["an AMP page by its parameter", "https://example.org/x?amp=1", "https://example.org/x"],
  ["www in the middle of a name", "https://a.www.example.org/x", "https://a.example.org/x"],
  ["an index page, which can be another", "https://example.org/index.html", "https://example.org/"],
  ["a page and its printed form", "https://example.org/x.html", "https://example.org/x"],
  ["a doubled slash", "https://example.org/a//b", "https://example.org/a/b"],
  ["two final slashes", "https://example.org/x//", "https://example.org/x"],
  ["another value", "https://example.org/?id=1", "https://example.org/?id=2"],
  ["another post", "https://example.org/?p=101", "https://example.org/?p=102"],
  ["another film", "https://example.org/watch?v=aaa", "https://example.org/watch?v=bbb"],
  ["another case of a value", "https://example.org/watch?v=aBc", "https://example.org/watch?v=abc"],
  ["another case of a parameter's name", "https://example.org/?ID=1", "https://example.org/?id=1"],
  ["another page of a list", "https://example.org/list?page=2", "https://example.org/list"],
  ["another language", "https://example.org/x?lang=ar", "https://example.org/x?lang=en"],
  ["a ref that chooses the branch", "https://example.org/file?ref=main", "https://example.org/file?ref=v2"],
  ["a source that chooses the feed", "https://example.org/?source=sana", "https://example.org/?source=afp"],
  ["a sid, which may be the story's", "https://example.org/story?sid=101", "https://example.org/story?sid=102"],
  ["one name's values in another order", "https://example.org/?a=1&a=2", "https://example.org/?a=2&a=1"],
  ["one name's values among others", "https://example.org/?a=1&b=0&a=2", "https://example.org/?a=2&b=0&a=1"],
  ["a parameter once and twice", "https://example.org/?a=1", "https://example.org/?a=1&a=1"],
  ["a parameter with and without a value", "https://example.org/?print", "https://example.org/?print=no"],
  ["a query that is no pair", "https://example.org/?101", "https://example.org/?102"],
  ["another port", "https://example.org:8443/", "https://example.org/"],
  [
    "a value that holds what looks like a parameter",
    "https://example.org/?a=1&b=2",
    "https://example.org/?a=1%26b%3D2",
  ],
  ["a plus in the path, which is one", "https://example.org/a+b", "https://example.org/a%20b"],
  ["an escaped plus in a query, which is one", "https://example.org/?q=a%2Bb", "https://example.org/?q=a+b"],
  ["a slash inside a name", "https://example.org/a%2Fb", "https://example.org/a/b"],
  ["a percent sign that only looks like an escape", "https://example.org/%2561", "https://example.org/a"],
  ["letters of an old encoding in a query", "https://example.org/?q=%E9", "https://example.org/?q=%E8"],
  [
    "the same beside a tracking parameter",
    "https://example.org/?q=%E9&utm_id=1",
    "https://example.org/?q=%E8&utm_id=1",
  ],
  ["letters of an old encoding in the path", "https://example.org/%E9", "https://example.org/%E8"],
  ["another page inside the page", "https://example.org/#/1", "https://example.org/#/2"],
  ["another topic inside the page", "https://example.org/#!topic/a", "https://example.org/#!topic/b"],
  ["another place on the map", "https://maps.example/#map=13/36.7/37.1", "https://maps.example/#map=13/33.5/36.3"],
  ["another value in the fragment", "https://example.org/#id=1", "https://example.org/#id=2"],
  [
    "a copy in an archive of another day",
    "https://web.archive.org/web/2024/https://a.example/",
    "https://web.archive.org/web/2025/https://a.example/",
  ],
  ["the page that an archive keeps", "https://web.archive.org/web/2025/https://a.example/x", "https://a.example/x"],
  ["a word that only begins like tracking", "https://example.org/?utmost=1", "https://example.org/?utmost=2"],
];
test.each(twoPages)("%s: two pages", (_what, one, other) => {
  expect(keyOf(one)).not.toBe(keyOf(other));
});

test("what is kept keeps the bytes of an old encoding beside a tracking parameter that goes", () => {
  const typed = "https://example.org/?q=%E9&utm_id=1&b=a%20b";
  expect(parseSourceAddress(typed)).toMatchObject({
    ok: true,
    value: { address: "https://example.org/?q=%E9&b=a%20b" },
  });
});

const longest = `https://example.org/${"a".repeat(1_980)}`;

test.each([
  ["of 2,001 characters", `${longest}a`, 2_001],
  [
    "of 1,900 Chinese characters, which are nine each once escaped",
    `https://example.org/${"报".repeat(1_900)}`,
    17_120,
  ],
  ["whose spaces grow when they are written out again", `https://example.org/?q=${"+".repeat(1_900)}`, 5_714],
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

test.each([
  [
    "a video by its short address",
    "https://youtu.be/aBcDeFgHi_1?si=x",
    "https://www.youtube.com/watch?v=aBcDeFgHi_1&t=3",
  ],
  [
    "a video as one to watch upright",
    "https://youtube.com/shorts/aBcDeFgHi_1",
    "https://m.youtube.com/watch?v=aBcDeFgHi_1",
  ],
  [
    "a post on both names of its site",
    "https://twitter.com/desk/status/123456789?s=20",
    "https://x.com/desk/status/123456789",
  ],
  ["a post with its picture", "https://x.com/desk/status/123456789/photo/1", "https://x.com/i/status/123456789"],
  [
    "a page behind a network's door",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fx%3Fb%3D1&h=2",
    "https://a.example/x?b=1",
  ],
  ["a page behind a search", "https://www.google.com/url?sa=t&url=https%3A%2F%2Fa.example%2Fx", "https://a.example/x"],
  [
    "a page behind a mail's filter",
    "https://eu.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fx&data=1",
    "https://a.example/x",
  ],
  [
    "a door behind a door",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fa.example%252Fx",
    "https://a.example/x",
  ],
  ["a parameter that HTML escaped", "https://a.example/x?b=1&amp;utm_medium=c", "https://a.example/x?b=1"],
  [
    "marks of where readers came from",
    "https://a.example/x?xtor=RSS-3&__twitter_impression=true#Echobox=9",
    "https://a.example/x",
  ],
])("one page is one source: %s", (_, one, other) => expect(keyOf(one)).toBe(keyOf(other)));

test.each([
  ["two videos", "https://youtu.be/aBcDeFgHi_1", "https://youtu.be/aBcDeFgHi_2"],
  ["two searches among posts", "https://x.com/search?q=a", "https://x.com/search?q=b"],
  ["what a site other than those calls s", "https://a.example/x?s=1", "https://a.example/x?s=2"],
  ["a channel and its video", "https://youtube.com/@desk", "https://youtube.com/watch?v=aBcDeFgHi_1"],
  ["a door that leads nowhere", "https://www.google.com/url?q=a", "https://www.google.com/url?q=b"],
])("two pages are two sources: %s", (_, one, other) => expect(keyOf(one)).not.toBe(keyOf(other)));
