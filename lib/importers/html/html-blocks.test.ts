import { describe, expect, it } from "vitest";
import { htmlBlocks } from "./html-blocks";
import { parseHtml } from "./parse-html";

/** The blocks in short, as in plain-text.test.ts. */
function blocksOf(html: string): string[] {
  const parsed = parseHtml(html);
  if (!parsed.ok) throw new Error(parsed.refusal.reason);
  return htmlBlocks(parsed.value.document.body).map(({ text, kind, level, ordered }) => {
    const item = (ordered ? "1." : "-").repeat(level);
    return `${{ heading: `h${level}`, paragraph: "p", quote: "q", "list-item": item }[kind]} ${text}`;
  });
}

describe("HTML to blocks", () => {
  it.each([
    ["keeps words together that markup parts", "<p>a<b>b</b>c</p>", ["p abc"]],
    ["keeps one space where markup has many", "<p> a <b> b</b>\n c </p>", ["p a b c"]],
    ["keeps no-break spaces", "<p>48&nbsp;million</p>", ["p 48\u00a0million"]],
    ["reads paragraphs that nobody closed", "<p>one<p>two", ["p one", "p two"]],
    ["reads text that no element holds", "one<p>two</p>three", ["p one", "p two", "p three"]],
    ["ends a line at <br>", "<p>one <br> two<br></p>", ["p one\ntwo"]],
    ["parts paragraphs at two of them", "<div>one<br><br>two<br> <br/>three</div>", ["p one", "p two", "p three"]],
    [
      "reads headings",
      "<h1>A</h1><h2><a href=#>B</a></h2><div role=heading aria-level=3>C</div>",
      ["h1 A", "h2 B", "h3 C"],
    ],
    ["reads a heading in a link", "<a href=#><h2>A</h2><p>B</p></a>", ["h2 A", "p B"]],
    ["reads quotes", "<blockquote>a<p>b</p><footer>c</footer></blockquote>d", ["q a", "q b", "q c", "p d"]],
    ["makes a heading in a quote a quote", "<blockquote><h2>a</h2></blockquote>", ["q a"]],
    ["reads lists in lists", "<ul><li>a<ol><li>b</ol><li>c</ul>", ["- a", "1.1. b", "- c"]],
    ["reads lists that stand between items", "<ul><li>a</li><ul><li>b</li></ul></ul>", ["- a", "-- b"]],
    [
      "puts what else an item holds after it",
      "<ul><li><p>a</p><p>b</p><blockquote>c</blockquote></li></ul>",
      ["- a", "p b", "q c"],
    ],
    ["puts what follows an inner list after it", "<ul><li>a<ul><li>b</li></ul>c</li></ul>", ["- a", "-- b", "p c"]],
    ["makes no item of an item that begins otherwise", "<ul><li><h3>a</h3><p>b</p></li></ul>", ["h3 a", "p b"]],
    [
      "reads a table by row, after its caption",
      "<table><caption>T</caption><thead><tr><th>a<th>b</thead><tr><td>1</td><td><p>2</p><p>3</p></td></tr></table>",
      ["p T", "p a | b", "p 1 | 2 3"],
    ],
    ["leaves out rows without words", "<table><tr><td>a<td>b<tr><td> <td></table>", ["p a | b"]],
    [
      "reads a table that only arranges as what it holds",
      "<table><tr><td><h2>a</h2><p>b</p></td><td>c</td></tr></table>",
      ["h2 a", "p b", "p c"],
    ],
    ["reads captions", "<figure><img alt=x src=y><figcaption>a</figcaption></figure>", ["p a"]],
    [
      "puts an image's words in its place in a paragraph",
      "<p><img alt='A raid'></p><p>a <img alt='😀'></p>",
      ["p A raid", "p a 😀"],
    ],
    ["but no file's name", "<p><img alt='raid_1.JPG'></p>", []],
    ["keeps the lines of preformatted text", "<pre>\na\n  b <b>c</b>\n</pre>", ["p \na\n  b c\n"]],
    [
      "keeps raised figures apart",
      "<p>4.5<sup>1</sup> of 10<sup>-3</sup>, CO<sub>2</sub>, 2<sup>nd</sup></p>",
      ["p 4.5¹ of 10⁻³, CO₂, 2nd"],
    ],
    ["also those that style raises", "<p>10<span style='vertical-align: super'>6</span></p>", ["p 10⁶"]],
    ["also in tables", "<table><tr><td>a<td>4<sup>2</sup></table>", ["p a | 4²"]],
    [
      "leaves out the signs of notes",
      "<p>In 2019<sup><a href='#n2'>2</a></sup> it<a href='/x#fn:3'><sup>3</sup></a> fell<a href='#c'>[4]</a>.</p>",
      ["p In 2019 it fell."],
    ],
    [
      "leaves out what is struck",
      "<p>a <del>b</del><ins>c</ins> <s>d</s> <span style='text-decoration: line-through'>e</span>f</p>",
      ["p a c f"],
    ],
    [
      "reads formulas in a line",
      "<p>It is <math><msup><mn>10</mn><mn>6</mn></msup><mo>/</mo><mfrac><mi>a</mi><mn>2</mn></mfrac></math>.</p>",
      ["p It is 10⁶/a/2."],
    ],
    [
      "leaves out comments of word processors",
      "<p>It cost<span class=MsoCommentReference><a class=msocomanchor href='#_msocom_1'>[B2]</a></span> four.</p><div style='mso-element:comment-list'><div style='mso-element:comment'><p>Ask Omar.</p></div></div><div><p><a href='#cmnt_ref1'>[a]</a><span>Ask Lena.</span></p></div>",
      ["p It cost four."],
    ],
    ["puts the marks around a quotation in a line", "<p>He said <q>no</q>.</p>", ["p He said “no”."]],
    ["leaves the reading of signs out", "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>", ["p 漢"]],
    [
      "leaves out what runs, leads elsewhere or is filled in",
      "<p>a</p><script>b</script><style>c</style><nav>d</nav><template>e</template><noscript>f</noscript><svg><text>g</text></svg><button>h</button><select><option>i</select><aside>j</aside><footer>k</footer><iframe>l</iframe><textarea>m</textarea>",
      ["p a"],
    ],
    [
      "leaves out what is hidden",
      "<p>a<span hidden>b</span><span style='display: none'>c</span><span aria-hidden=true>d</span><span class='sr-only'>e</span></p>",
      ["p a"],
    ],
    ["leaves out comments and the like", "<p>a<!-- b --><![CDATA[c]]><?d?></p>", ["p a"]],
    [
      "leaves out the numbers of notes and keeps the notes",
      "<p>a<sup><a href='#footnote-1'>[1]</a></sup></p><ol><li id='footnote-1'><p>b <a href='#footnote-ref-1'>↑</a></p></li></ol>",
      ["p a", "p b"],
    ],
    [
      "reads entities, good and bad",
      "<p>a &amp; b &lt;c&gt; &nosuch; &#x1F600; &#0;</p>",
      ["p a & b <c> &nosuch; 😀 \ufffd"],
    ],
    [
      "reads what Word puts on the clipboard",
      "<p class=MsoTitle>T</p><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>a</p><p class=MsoQuote>q</p>",
      ["h1 T", "1.1. a", "q q"],
    ],
    [
      "reads what Google Docs puts on the clipboard",
      "<b style='font-weight:normal'><p><span>a</span></p><ul><li><p>b</p></li></ul></b>",
      ["p a", "- b"],
    ],
    [
      "keeps mixed directions in the order of reading",
      "<p dir=rtl>قال <bdo dir=ltr>John</bdo> نعم\u200f.</p>",
      ["p قال John نعم\u200f."],
    ],
    ["reads pages that end too early", "<html><body><p>a</body></html><p>b", ["p a", "p b"]],
    ["reads pages without a body", "<html lang=en><title>T</title><p>a", ["p a"]],
  ])("%s", (_, html, blocks) => expect(blocksOf(html)).toEqual(blocks));
});
