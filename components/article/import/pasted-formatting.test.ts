import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pastedFormatting } from "./pasted-formatting";

const none = { headings: 0, paragraphs: 0, lists: 0, quotes: 0, tables: 0 };

describe("what a paste brings along", () => {
  it.each([
    ["headings of every level", "<h1>A</h1><H3 class=x>B</H3>", { headings: 2 }],
    ["paragraphs", "<p>A</p>\n<p style='color:red'>B", { paragraphs: 2 }],
    ["a list in a list once", "<ol><li>a<ul><li>b</li></ul></li></ol><ul><li>c</li></ul>", { lists: 2 }],
    [
      "paragraphs of a quote or a list with it",
      "<blockquote><p>a</p></blockquote><ul><li><p>b</p></ul>",
      { quotes: 1, lists: 1 },
    ],
    ["a table", "<table><tr><td><p>1</p></td></tr></table>", { tables: 1 }],
    [
      "only what was copied",
      "<p>around</p><!--StartFragment--><h2>A</h2><!--EndFragment--><p>around</p>",
      { headings: 1 },
    ],
    ["nothing in comments", "<!--[if mso]><p>x</p><![endif]--><p>A</p>", { paragraphs: 1 }],
    ["what follows an end too many", "</ul></ul><p>A</p>", { paragraphs: 1 }],
  ] as const)("counts %s", (_, html, counts) => expect(pastedFormatting(html)).toEqual({ ...none, ...counts }));

  it.each([
    ["nothing", ""],
    ["coloured code", '<meta charset="utf-8"><div style="color:#fff"><div><span># Title</span></div></div>'],
    ["a picture in plain text", "<pre>a</pre><picture></picture><param>"],
    ["a comment that never ends", "<!-- <p>A</p>"],
  ])("finds none in %s", (_, html) => expect(pastedFormatting(html)).toBeNull());

  it("takes whatever a clipboard holds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("<p>", "</p>", "<ul>", "</ul>", "<!--", "-->", "<h2", ">", "a")),
        (parts) => {
          const counted = pastedFormatting(parts.join(""));
          for (const count of Object.values(counted ?? {})) expect(count).toBeLessThanOrEqual(parts.length);
        },
      ),
    );
  });
});
