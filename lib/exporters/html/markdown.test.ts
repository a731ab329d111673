import { expect, test } from "vitest";
import { markdownHtml } from "./markdown";

const shown = (markdown: string) => markdownHtml(markdown).toString();

test("paragraphs, emphasis, lists, quotes and code become elements", () => {
  expect(shown("**a** *b* `c`\n\n- d\n\n2. e\n\n> f")).toBe(
    '<p dir="auto"><strong>a</strong> <em>b</em> <code>c</code></p><ul><li dir="auto"><p dir="auto">d</p></li></ul>' +
      '<ol start="2"><li dir="auto"><p dir="auto">e</p></li></ol><blockquote dir="auto"><p dir="auto">f</p></blockquote>',
  );
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
