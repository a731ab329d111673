import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { rationaleMarkdown } from "@/lib/domain/text/markdown-limits";
import messages from "@/messages/en.json";
import { Rationale } from "./rationale";

function rendered(markdown: string): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" timeZone="UTC" messages={messages}>
      <Rationale>{markdown}</Rationale>
    </NextIntlClientProvider>,
  );
}

test("Markdown becomes markup", () => {
  expect(rendered("It is **so**.\n\n- one\n- two")).toContain('<p dir="auto">It is <strong>so</strong>.</p>');
  expect(rendered("- one\n- two")).toContain('<ul dir="ltr">\n<li dir="ltr">one</li>');
});

test.each([
  [
    "Arabic items of an English rationale have their bullets on the right",
    "He said:\n\n- خبر one\n- news خبر",
    "p auto, ul rtl, li rtl, li ltr",
  ],
  ["and the reverse", "قال:\n\n1. news\n\n> خبر `x()`", "p auto, ol ltr, li ltr, blockquote rtl, p auto, code auto"],
  ["what has no letters has no side", "- 1\n- 2", "ul auto, li auto, li auto"],
])("%s", (_what, markdown, expected) => {
  const found = [...rendered(markdown).matchAll(/<(\w+)[^<>]* dir="(\w+)"/g)].map(([, name, dir]) => `${name} ${dir}`);
  expect(found.join(", ")).toBe(expected);
});

test("markup stays what was typed", () => {
  const html = rendered('<script>alert(1)</script>\n\nand <b onclick="x()">this</b>');
  expect(html).not.toMatch(/<script|<b /);
  expect(html).toContain("&lt;script&gt;");
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,x",
  "/people",
  "//evil.example",
  "vbscript:x",
  "http:",
])("a link to %s is only its words", (address) => {
  const html = rendered(`See [the page](${address}).`);
  expect(html).toContain("the page");
  expect(html).not.toContain("<a");
});

test("a link to the web says nothing of where it comes from", () => {
  expect(rendered("[page](https://archive.example/x)")).toContain(
    '<a href="https://archive.example/x" target="_blank" rel="noreferrer nofollow">page</a>',
  );
});

test("a picture is named and not loaded", () => {
  const html = rendered("![a map](https://evil.example/p.png) ![](https://evil.example/q.png)");
  expect(html).not.toMatch(/<img|evil\.example/);
  expect(html).toContain("[picture: a map]");
});

test("headings do not mix with the page's own", () => {
  expect(rendered("# Loud")).not.toContain("<h1");
});

test.each([
  ["quotes in quotes", "> ".repeat(9_999)],
  ["lists in lists", "- ".repeat(9_999)],
  ["emphasis in emphasis", `${"*".repeat(9_000)}x${"*".repeat(9_000)}`],
])("%s by the thousand are shown as typed", (_, markdown) => {
  expect(rendered(`${markdown}x`)).toMatch(/^<p /);
});

test("as much nesting as is let through can be rendered", () => {
  expect(rendered(`${"> ".repeat(rationaleMarkdown.depth)}x`)).toContain("<blockquote");
  expect(rendered(`${"*".repeat(290)}x${"*".repeat(290)}`)).toContain("<strong>");
});
