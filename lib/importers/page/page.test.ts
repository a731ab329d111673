import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { importPage } from "./page";

const raids =
  "The ministry said on Sunday that its forces had detained seventy-one people in sixty-one raids across the country.";
const names =
  "It gave no names. Residents of two of the towns told reporters that they had heard helicopters before dawn.";
const plans = "A second official, who asked not to be named, said that the raids had been planned for weeks.";
const [r, n, p] = [raids, names, plans].map((text) => `<p>${text}</p>`);

/** The blocks of the article in short: "h1 Title", "p Words", "q Words", "- Words". */
function blocksOf(html: string): string[] {
  const imported = importPage(html, null);
  if (!imported.ok) throw new Error(imported.refusal.reason);
  const { text, blocks } = imported.value;
  return blocks.map(({ start, end, kind, level }) => {
    const sign = { heading: `h${level}`, paragraph: "p", quote: "q", "list-item": "-" }[kind];
    return `${sign} ${text.slice(start, end)}`;
  });
}

const article = ["h1 Raids", `p ${raids}`, `p ${names}`, `p ${plans}`];

test("what stands among the article's blocks and is left out is told, with its place", () => {
  const teaser = '<p class="related"><a href="/other">Read also: an older story of the same ministry</a></p>';
  const imported = importPage(`<article><h1>Raids</h1>${r}${teaser}${n}${p}</article><footer>Ours</footer>`, null);
  if (!imported.ok) throw new Error(imported.refusal.reason);
  expect(imported.value.aside).toEqual([
    { text: "Read also: an older story of the same ministry", kind: "paragraph", level: 0, after: 2 },
  ]);
});

describe("the article of a page", () => {
  it.each([
    ["is all of a bare one", `<h1>Raids</h1>${r}${n}${p}`, article],
    ["may be short", "<h1>Raids</h1><p>One line.</p><p>Two.</p>", ["h1 Raids", "p One line.", "p Two."]],
    [
      "has every section, the shortest too",
      `<main><h1>Raids</h1><section><h2>One</h2>${r}${n}</section><section><h2>Two</h2><p>Short here.</p></section></main>`,
      ["h1 Raids", "h2 One", `p ${raids}`, `p ${names}`, "h2 Two", "p Short here."],
    ],
    [
      "has a headline that stands outside of it",
      `<div class=hero><h1>Raids</h1><p class=dek>A dek of some words.</p></div><main><div>${r}${n}${p}</div></main>`,
      ["h1 Raids", "p A dek of some words.", ...article.slice(1)],
    ],
    [
      "has for headline what the page calls itself, not the site's name",
      `<title>Raids - The Post</title><meta property=og:site_name content="The Post"><header><h1>The Post</h1></header><div><h2>Raids</h2>${r}${n}${p}</div>`,
      article,
    ],
    [
      "knows its headline through other quotation marks",
      `<meta property=og:title content="“Raids”"><h1>Posts</h1><article><h1>"Raids"</h1>${r}${n}${p}</article>`,
      ['h1 "Raids"', ...article.slice(1)],
    ],
    [
      "has a standfirst that the page describes itself with",
      `<meta name=description content="What is known."><article><h1>Raids</h1><div>What is known.</div><div>${r}${n}${p}</div></article>`,
      ["h1 Raids", "p What is known.", ...article.slice(1)],
    ],
    [
      "has no line on who wrote it and when",
      `<article><h1>Raids</h1><p class=byline>By Jane Doe</p><p>By Omar Hale</p><p class=date>9 November 2025</p><p><time>10:00</time></p>${r}${n}${p}</article>`,
      article,
    ],
    [
      "has no advertising, sharing or other articles",
      `<article><h1>Raids</h1>${r}<div class=ad-slot>Buy this</div><p>Advertisement</p>${n}<div class=share-bar><p>Share this article with friends</p></div>${p}<div class=related><h3>Related</h3><ul><li><a href=/x>Another story of the day</a></li></ul></div></article>`,
      article,
    ],
    [
      "has captions",
      `<article><h1>Raids</h1><figure><img src=x alt=y><figcaption>A town</figcaption></figure><div class=body>${r}${n}${p}</div></article>`,
      ["h1 Raids", "p A town", ...article.slice(1)],
    ],
    [
      "has its lists, of links too",
      `<main><h1>Raids</h1>${r}<ul><li><a href=a>The full report</a></li><li>The annex</li></ul>${n}</main>`,
      ["h1 Raids", `p ${raids}`, "- The full report", "- The annex", `p ${names}`],
    ],
    [
      "has quotes, of posts too",
      `<article><h1>Raids</h1>${r}<blockquote class=tweet><p>We heard shots.</p></blockquote>${n}${p}</article>`,
      ["h1 Raids", `p ${raids}`, "q We heard shots.", `p ${names}`, `p ${plans}`],
    ],
    [
      "has a paragraph that is wholly a link",
      `<article><h1>Raids</h1>${r}<div class=x><p><b><a href=/x>Both officials had denied in May that any raid was planned for this month.</a></b></p></div>${n}${p}</article>`,
      [
        "h1 Raids",
        `p ${raids}`,
        "p Both officials had denied in May that any raid was planned for this month.",
        ...article.slice(2),
      ],
    ],
    [
      "has no links to other articles among its paragraphs",
      `<article><h1>Raids</h1>${r}<p><a href=/x>Read also: what the mayor said of raids in spring</a></p>${n}<p><a href=/y>Ferry to the island runs again</a></p>${p}</article>`,
      article,
    ],
    [
      "has no counts of pictures, credits, copyright and tickers",
      `<article><h1>Raids</h1><p>Image 2 of 9</p>${r}<p>Photo: A. Rahman</p>${n}<div class=news-ticker><span>Ferry runs again</span></div>${p}<p>© 2025 The Post. All rights reserved.</p></article>`,
      article,
    ],
    [
      "has no list of related links at its end, and no heading over it",
      `<article><h1>Raids</h1>${r}${n}${p}<h3>More like this</h3><ul><li><a href=/x>Ferry runs again</a></li><li><a href=/y>Pier is closed</a></li></ul></article>`,
      article,
    ],
    [
      "has no byline with a day and a time",
      `<article><h1>Raids</h1><p>By Jane Doe, November 9, 2025, 9:11 p.m.</p><p>Sunday, 9 November 2025</p>${r}${n}${p}</article>`,
      article,
    ],
    [
      "has its words in a shadow root, with what is put into its slots",
      `<x-story><template shadowrootmode=open><article><h1>Raids</h1><slot></slot>${p}</article></template>${r}${n}<i slot=none>unseen</i></x-story>`,
      article,
    ],
    ["may stand in a table", `<table><tr><td><a href=/>Home</a><td><h1>Raids</h1>${r}${n}${p}</table>`, article],
    ["may have lines for paragraphs", `<h1>Raids</h1><div>${raids}<br><br>${names}<br><br>${plans}</div>`, article],
    ["may stand in a form", `<form action=x><input type=hidden><div><h1>Raids</h1>${r}${n}${p}</div></form>`, article],
    [
      "may stand in elements of its own",
      `<x-app><x-menu>Menu</x-menu><x-story><h1>Raids</h1>${r}${n}${p}</x-story></x-app>`,
      article,
    ],
    [
      "has no comments of readers",
      `<article><h1>Raids</h1>${r}${n}${p}</article><section id=comments><h2>Comments</h2><p>I was there, and I must say that it was loud, long and frightening.</p></section>`,
      article,
    ],
  ])("%s", (_, html, blocks) => {
    const page = `<!doctype html><html><body><nav><ul><li><a href=/>Home</a></li></ul></nav>${html}<footer>© The Post</footer></body></html>`;
    expect(blocksOf(page)).toEqual(blocks);
  });

  it("is found by what the page marks where it is too large to score", () => {
    const many = Array.from({ length: 21_000 }, (_, i) => `<p>Line ${i} here.</p>`).join("");
    const blocks = blocksOf(`<nav>Menu</nav><p>Around.</p><article><h1>Raids</h1>${many}</article>`);
    expect(blocks).toHaveLength(21_001);
    expect(blocks.slice(0, 2)).toEqual(["h1 Raids", "p Line 0 here."]);
  });
});

describe("what a page says of itself", () => {
  const told = (html: string, address: string | null = null) => {
    const imported = importPage(`${html}<h1>Raids</h1>${r}${n}${p}`, address);
    if (!imported.ok) throw new Error(imported.refusal.reason);
    return imported.value;
  };
  const jsonLd = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

  it.each([
    ["its title by JSON-LD", jsonLd({ "@type": "NewsArticle", headline: "Told &amp; true" }), { title: "Told & true" }],
    ["its title by OpenGraph", '<meta property="og:title" content="Told">', { title: "Told" }],
    [
      "its title without the site",
      '<meta property="og:site_name" content="Post"><meta property="og:title" content="Told | Post">',
      { title: "Told", site: "Post" },
    ],
    ["its headline before the window's title", "<title>Window</title>", { title: "Raids" }],
    [
      "authors by JSON-LD",
      jsonLd({ "@type": "Article", author: [{ name: "A" }, "B", "https://c.example"] }),
      { byline: "A, B" },
    ],
    [
      "authors that a graph refers to",
      jsonLd({
        "@graph": [
          { "@type": "Person", "@id": "#a", name: "A" },
          { "@type": "BlogPosting", author: { "@id": "#a" } },
        ],
      }),
      { byline: "A" },
    ],
    ["its author by <meta>", '<meta name="author" content="By Jane Doe">', { byline: "Jane Doe" }],
    [
      "no address for an author",
      '<meta property="article:author" content="https://social.example/jane">',
      { byline: undefined },
    ],
    ["authors by links", "<a rel=author>Jane</a><a rel=author>Omar</a>", { byline: "Jane, Omar" }],
    [
      "its days",
      '<meta property="article:published_time" content="2025-11-09T23:00:00-05:00"><meta property="article:modified_time" content="2025-11-10">',
      { publishedOn: "2025-11-09", modifiedOn: "2025-11-10" },
    ],
    ["its day by Dublin Core", '<META NAME="DC.date.issued" CONTENT="2025/11/09">', { publishedOn: "2025-11-09" }],
    ["its day by <time>", '<time datetime="2025-11-09T10:00">Sunday</time>', { publishedOn: "2025-11-09" }],
    [
      "its canonical address",
      '<link rel=canonical href="https://post.example/a?utm_source=x">',
      { address: "https://post.example/a" },
    ],
    ["no address that is none", '<link rel=canonical href="javascript:alert(1)">', { address: undefined }],
    ["its language", '<html lang="en-GB">', { language: "en-GB" }],
    ["no language that its letters deny", '<html lang="ar" dir="rtl">', { language: undefined, direction: undefined }],
    [
      "nothing in broken JSON-LD",
      '<script type="application/ld+json">{"@type":"Article","headline":</script>',
      { title: "Raids" },
    ],
    ["nothing in JSON-LD of something else", jsonLd({ "@type": "Recipe", headline: "Soup" }), { title: "Raids" }],
  ])("is %s", (_, html, value) => expect(told(html)).toMatchObject(value));

  it("is where it was fetched from, when it gives no address of its own", () => {
    expect(told("", "https://post.example/a#b").address).toBe("https://post.example/a");
    expect(told('<link rel=canonical href="/c">', "https://post.example/a/b").address).toBe("https://post.example/c");
  });

  it("is what stands under its headline, when nothing else says it", () => {
    const imported = importPage(
      `<article><h1>Raids</h1><p>By Jane Doe</p><p>Published 9 November 2025</p>${r}${n}</article>`,
      null,
    );
    expect(imported).toMatchObject({ ok: true, value: { byline: "Jane Doe", publishedOn: "2025-11-09" } });
  });

  it("does not turn an Arabic article in an English template around", () => {
    const arabic = "<p>قالت وزارة الداخلية السورية إن قواتها اعتقلت واحدا وسبعين شخصا يوم الأحد في أنحاء البلاد.</p>";
    const imported = importPage(`<html lang=en dir=ltr><h1>اعتقالات</h1>${arabic.repeat(3)}`, null);
    expect(imported).toMatchObject({ ok: true, value: { language: undefined, direction: undefined } });
  });
});

describe("a page without an article", () => {
  it.each([
    ["nothing", "<html></html>", "page-without-article"],
    ["navigation alone", "<nav><a href=/>Home</a></nav>", "page-without-article"],
    ["an app that scripts fill", "<div id=root></div><script src=a.js></script>", "page-needs-script"],
    [
      "a call for scripts",
      "<noscript>Please enable JavaScript.</noscript><script src=a.js></script>",
      "page-needs-script",
    ],
    ["a sign-in", "<h1>Welcome</h1><form><input type=password></form>", "page-behind-wall"],
    ["a consent", "<title>Before you continue</title><p>We use cookies.</p>", "page-behind-wall"],
    ["elements that nest without end", "<div>".repeat(5_000), "html-too-intricate"],
  ])("is one of %s", (_, html, reason) =>
    expect(importPage(html, null)).toMatchObject({ ok: false, refusal: { reason } }),
  );

  it("is not one that asks for scripts for its comments", () => {
    const html = `<h1>Raids</h1>${r}<script src=a.js></script><noscript>Enable JavaScript to see comments.</noscript>`;
    expect(importPage(html, null).ok).toBe(true);
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    ..."<p> </p> <div> </div> <ul> <li> </ul> <table> <tr> <td> </table> <blockquote> </blockquote> <h1> </h1> <br> <b> </b> <a href=x> <svg> </svg> <template> <noscript> <!-- --> <![CDATA[ ]]> &amp; &# &nbsp; <pre> </pre> <q> < > </html> <body> <script> </script> <article> </article> <img alt=x> <title> </title> <html lang=en>".split(
      " ",
    ),
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom(raids, "  ", "\n", "\u00a0", "\u0301", "\u202e", "نعم", "👨‍👩‍👧"),
);

describe("any HTML", () => {
  it("is refused, or gives blocks in order, apart, not empty and without white space at their ends", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const imported = importPage(pieces.join(""), null);
        if (!imported.ok) return;
        const { text, blocks } = imported.value;
        expect(blocks.length).toBeGreaterThan(0);
        let from = 0;
        for (const { start, end } of blocks) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(text.slice(start, end)).toMatch(/^\S(?:[\s\S]*\S)?$/);
          from = end;
        }
        expect(from).toBe(text.length);
      }),
    );
  });
});
