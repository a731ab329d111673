import { describe, expect, it } from "vitest";
import { importMarkdown } from "./markdown";
import { looksLikeMarkdown } from "./markdown-or-plain";

function read(source: string) {
  const imported = importMarkdown(source);
  if (!imported.ok) throw new Error(imported.refusal.reason);
  return imported.value;
}

/** The blocks in short, as in plain-text.test.ts. */
function blocksOf(source: string): string[] {
  const { text, blocks } = read(source);
  return blocks.map(({ start, end, kind, level, ordered }) => {
    const item = (ordered ? "1." : "-").repeat(level);
    return `${{ heading: `h${level}`, paragraph: "p", quote: "q", "list-item": item }[kind]} ${text.slice(start, end)}`;
  });
}

describe("Markdown", () => {
  it.each([
    ["reads headings of both kinds", "# One\n\nTwo\n---\n\n###### Six", ["h1 One", "h2 Two", "h6 Six"]],
    ["takes inline markup off", "A **bold** _word_ `code` ~~gone~~ [link](http://a.b).", ["p A bold word code link."]],
    ["makes one line of soft breaks, and keeps hard ones", "one\ntwo  \nthree", ["p one two\nthree"]],
    ["reads lists in lists", "- a\n  1. b\n     - c\n- d", ["- a", "1.1. b", "--- c", "- d"]],
    ["puts what else an item holds after it", "- a\n\n  b\n\n  > c", ["- a", "p b", "q c"]],
    ["takes the box off tasks", "- [x] done\n- [ ] not", ["- done", "- not"]],
    ["reads quotes", "> one\n>\n> two\n>\n> - three", ["q one", "q two", "- three"]],
    ["reads tables by row", "| a | b |\n|---|---|\n| 1 | **2** |", ["p a | b", "p 1 | 2"]],
    ["reads code", "```js\na\n\nb\n```", ["p a\n\nb"]],
    ["puts an image's words in its place", "![A raid](x.png)", ["p A raid"]],
    [
      "drops HTML but not the words in it",
      "a <b onclick=x>b</b> c<br>d\n\n<script>x</script>\n\n<!-- y -->",
      ["p a b c\nd"],
    ],
    [
      "drops rules, references and empty blocks",
      "a[^1] [b]\n\n***\n\n[b]: http://c.d\n\n#\n\n[^1]: note",
      ["p a b", "p note"],
    ],
    [
      "keeps raised figures apart and leaves out what is struck",
      "10<sup>6</sup>, CO<sub>2</sub>, <s>five</s> ~~six~~ four",
      ["p 10⁶, CO₂, four"],
    ],
    ["decodes entities and keeps line ends out of them", "a &amp; b&#13;c &#0;", ["p a & b c \ufffd"]],
    ["reads Arabic and emoji", "# عنوان 👨‍👩‍👧\n\n**نعم**.", ["h1 عنوان 👨‍👩‍👧", "p نعم."]],
  ])("%s", (_, source, blocks) => expect(blocksOf(source)).toEqual(blocks));

  it("joins blocks with a blank line", () => expect(read("# a\nb\n- c").text).toBe("a\n\nb\n\nc"));

  it.each([
    [
      "values",
      "---\ntitle: A: b\nauthor: 'Jane'\ndate: 2025-11-09T10:00\nlang: en\n---\nx",
      { title: "A: b", byline: "Jane", publishedOn: "2025-11-09T10:00", language: "en" },
    ],
    ["lists", 'authors: [a, "b"]', { byline: "a, b" }],
    ["lists over lines", "authors:\n  - a\n  - b\ntags:\n  - c", { byline: "a, b" }],
    ["values over lines", "title: >-\n  One\n  bridge\nlang: en", { title: "One bridge", language: "en" }],
    [
      "values with signs of YAML's own",
      'title: "caf\\u00e9" # a note\nDate: 2025-11-09',
      { title: "café", publishedOn: "2025-11-09" },
    ],
    ["words that look like another type", "title: 1984\nauthor: no", { title: "1984", byline: "no" }],
    ["what is no YAML as it is written", "title: [half\nlang: en", { title: "[half", language: "en" }],
    ["nothing else", "draft: true\nnested:\n  title: no", {}],
    ["no alias", "a: &a [x, x]\nauthors: [*a, b]\ntitle: *a", { byline: "b" }],
    ["no type of somebody's own", 'title: !!js/function "x"\nauthor: !x {a: b}', { title: "x" }],
  ])("reads front matter: %s", (_, yaml, fields) => {
    const { text, blocks, ...told } = read(yaml.startsWith("---") ? yaml : `---\n${yaml}\n---\nx`);
    expect([told, text]).toEqual([fields, "x"]);
  });

  it("does not take a rule for front matter", () => expect(blocksOf("---\nA: line\n")).toEqual(["p A: line"]));

  it.each([
    ["quotes nested by the thousand", `a\n${">".repeat(5000)}`, 2],
    ["lists nested by the thousand", "1. 2. ".repeat(3000), 1],
    ["marks by the ten thousand in a paragraph", "_a*".repeat(20_000), 1],
    ["too many lines", "a\n".repeat(40_000), 30_001],
  ])("refuses %s", (_, source, line) =>
    expect(importMarkdown(source)).toEqual({
      ok: false,
      refusal: { reason: "markdown-too-intricate", params: { line } },
    }),
  );
});

describe("pasted text", () => {
  it.each([
    ["with a heading", "# Title\n\nText", true],
    ["with a table", "a | b\n--- | ---\n1 | 2", true],
    ["with a link and bold words", "A [b](http://c.d) and **e**.", true],
    ["with a list and a quote", "- a\n\n> b", false],
    ["with a hashtag", "#syria is trending", false],
    ["with one star", "5 * 4 * 3", false],
    ["of plain words", "Title\n\nText.", false],
  ])("%s", (_, text, isMarkdown) => expect(looksLikeMarkdown(text)).toBe(isMarkdown));
});
