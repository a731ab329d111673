import { expect, test } from "vitest";
import { markdownHtml } from "./markdown";

const shown = (markdown: string) => markdownHtml(markdown).toString();

test("paragraphs, emphasis, lists, quotes and code become elements", () => {
  expect(shown("**a** *b* `c`\n\n- d\n\n2. e\n\n> f")).toBe(
    '<p dir="auto"><strong>a</strong> <em>b</em> <code dir="auto">c</code></p>' +
      '<ul dir="ltr"><li dir="ltr"><p dir="auto">d</p></li></ul>' +
      '<ol start="2" dir="ltr"><li dir="ltr"><p dir="auto">e</p></li></ol>' +
      '<blockquote dir="ltr"><p dir="auto">f</p></blockquote>',
  );
});

test.each([
  [
    "Arabic items in English have their bullets on the right",
    "He said:\n\n- خبر one\n- news خبر",
    '<p dir="auto">He said:</p><ul dir="rtl"><li dir="rtl"><p dir="auto">خبر one</p></li>' +
      '<li dir="ltr"><p dir="auto">news خبر</p></li></ul>',
  ],
  [
    "English items in Arabic have their numbers on the left",
    "قال:\n\n1. news",
    '<p dir="auto">قال:</p><ol start="1" dir="ltr"><li dir="ltr"><p dir="auto">news</p></li></ol>',
  ],
  ["a quotation has its line on its own side", "> خبر", '<blockquote dir="rtl"><p dir="auto">خبر</p></blockquote>'],
  [
    "an address beside its words does not turn them",
    "[خبر](ftp://a.example/)",
    '<p dir="auto">خبر (<bdi>ftp://a.example/</bdi>)</p>',
  ],
])("%s", (_what, markdown, expected) => {
  expect(shown(markdown)).toBe(expected);
});

test("raw HTML shows as the text that it is", () => {
  expect(shown("a <b onclick=x>b</b>\n\n<script>alert(1)</script>")).not.toMatch(/<(b|script)/);
});

test("pictures become their description", () => {
  expect(shown("![the bridge](https://tracker.example/p.gif)")).toBe('<p dir="auto">the bridge</p>');
});

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "//evil.example",
  "/here",
  "jAvaScript&colon;alert(1)",
])("an address that leads to no web page is no link: %s", (address) => {
  expect(shown(`[words](${address})`)).not.toContain("<a ");
});

test("a web address is a link, escaped", () => {
  expect(shown('[words](<https://example.org/?a=1&b="> "title")')).toContain(
    '<a href="https://example.org/?a=1&amp;b=&quot;" rel="noopener noreferrer nofollow">words</a>',
  );
});

test.each([">".repeat(20_000), "- ".repeat(10_000), "[".repeat(20_000), "> a\n\n".repeat(4000)])(
  "what would stop the parser stays as it was typed",
  (markdown) => {
    expect(shown(markdown)).toMatch(/^<p class="typed" dir="auto">/);
  },
);
