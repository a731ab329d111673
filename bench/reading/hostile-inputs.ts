import { strictJson } from "@/lib/domain/record/bundle/strict-json";
import { readText } from "@/lib/evidence/read/read-text";
import { sniffType } from "@/lib/evidence/read/sniff-type";
import { readAnnotations } from "@/lib/importers/annotation/annotations";
import { readClaimReviews } from "@/lib/importers/annotation/claim-review";
import { SelectorPlacer } from "../../lib/domain/anchor/select/place-selector";
import { findPassage } from "../../lib/domain/passage/find-passage";
import { canonicalText } from "../../lib/domain/text/canonical";
import { findWords } from "../../lib/domain/text/find-words";
import { sentencesOf } from "../../lib/domain/text/sentences";
import { parseStrictJson } from "../../lib/domain/text/strict-json";
import { titleFrom } from "../../lib/domain/text/title";
import { importArticle } from "../../lib/importers/import-article";
import { docxFiles, zipOf } from "../../lib/importers/testing/docx-file";

/**
 * An input of about `length` code units that is made to be slow, and what reads it. `ours`: the time is Galley's own
 * code's, and not mostly that of a library that parses the format.
 */
export type HostileInput = {
  readonly name: string;
  readonly ours: boolean;
  readonly make: (length: number) => string;
  readonly read: (input: string) => unknown;
};

const bytes = (text: string) => new TextEncoder().encode(text);
const filled = (part: string) => (length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length);
const around = (start: string, part: string, end: string) => (length: number) =>
  `${start}${filled(part)(length)}${end}`;
const file = (name: string) => (input: string) => importArticle({ bytes: bytes(input), name });
const evidence = (type: string) => (input: string) => readText(bytes(input), type);
const SPACES = "a paragraph of spaces";

function each(
  kind: string,
  ours: boolean,
  read: (input: string) => unknown,
  inputs: Readonly<Record<string, (length: number) => string>>,
): HostileInput[] {
  return Object.entries(inputs).map(([name, make]) => ({ name: `${kind}: ${name}`, ours, make, read }));
}

const jsonLd = (start: string, part: string, end: string) =>
  around(
    `<html><body><script type="application/ld+json">${start}`,
    part,
    `${end}</script><p>Words of it.</p></body></html>`,
  );

const words = "The council said on Monday that the bridge would reopen. ";

/** Every kind of input that others can send, in the shapes that made some reader slow, or would a careless one. */
export const hostileInputs: readonly HostileInput[] = [
  ...each("JSON-LD in a page", true, file("a.html"), {
    spaces: jsonLd("x", " ", "x"),
    "comment marks": jsonLd("x", "/*", "x"),
    CDATA: jsonLd("//<![CDATA[", " ]]", "x"),
    "an open string": jsonLd('{"a":"', '\\"', ""),
    "many authors": jsonLd('{"@type":"Article","author":[', '{"@id":"a"},', '{"@id":"b"}]}'),
    "nested graphs": jsonLd("[", '{"@graph":[],"@id":"a","name":"b"},', '{"@type":"Article","author":{"@id":"c"}}]'),
  }),
  ...each("page", false, file("a.html"), {
    [SPACES]: around("<p>a", " ", "b</p>"),
    "a paragraph of no-break spaces": around("<p>a", "\u00a0", "b</p>"),
    "a paragraph without an end": around("<p>", "word ", "</p>"),
    "open html tags": filled('<html "'),
    "open quotation marks": filled("<body a='\""),
    "open tags": filled("<a "),
    paragraphs: filled("<p>a</p>"),
    "nested elements": filled("<div><p>a</p></div>"),
    comments: filled("<!-- a -->"),
    "open comments": filled("<!--"),
    entities: filled("&amp;"),
    "equals signs": filled("aB=c "),
    "a title of dashes": around("<title>", " - ", "</title><p>Words of it.</p>"),
    "styles of Word": filled('<p class="MsoListParagraph" style="mso-list: a  a  a">a</p>'),
    "list styles without an end": around('<p class="Mso" style="mso-list:', "mso-list: a ", '">a</p>'),
    "a table": around("<table>", "<tr><td>a</td></tr>", "</table>"),
    "line breaks": around("<p>", "a<br>", "</p>"),
  }),
  ...each("paste with formatting", false, (input) => importArticle({ pastedHtml: input }), {
    [SPACES]: around("<p>a", " ", "b</p>"),
    "open html tags": filled("<html a"),
    "spans in a paragraph": around("<p>", "<span>a</span>", "</p>"),
  }),
  ...each("Markdown", false, file("a.md"), {
    [SPACES]: around("a", " ", "b"),
    "no-break spaces before a line's end": around("a", "\u00a0", "b\nc"),
    "front matter of spaces": around("---\na:", " ", "\u2028b\n---\nWords."),
    "front matter with a list": around("---\nauthor:\n", "- a\n", "---\nWords."),
    "open brackets": filled("["),
    stars: filled("*a "),
    "nested quotes": filled("> "),
    "list items": filled("- a\n"),
    "line breaks": filled("a\n"),
    entities: filled("&amp;"),
  }),
  ...each("plain text", true, file("a.txt"), {
    [SPACES]: around("a", " ", "b"),
    "no-break spaces": around("a", "\u00a0", "b"),
    "a paragraph without an end": filled("word "),
    "one word": filled("a"),
    "stops and marks": filled('."'),
    abbreviations: filled("A. "),
    lines: filled("Word\n"),
    "blank lines": filled("a\n\n"),
    "list items": filled("1. a\n"),
    quotes: filled("> a\n"),
    ellipses: filled("… A"),
    "combining marks": around("a", "\u0301", "b"),
    flags: filled("🇩🇪"),
    joiners: filled("👩\u200d"),
    ideographs: filled("中"),
  }),
  ...each("pasted text", true, (input) => importArticle({ pasted: input }), {
    "open links": filled("[a]("),
    "open bold": filled(" **a"),
    rules: filled("---"),
  }),
  ...each("sentences", true, (input) => sentencesOf(input, [{ start: 0, end: input.length }], "en"), {
    "no end": filled("word "),
    "no-break spaces": filled("\u00a0"),
    "opening brackets": filled("("),
    "closing marks": filled(".”"),
    stops: filled("."),
  }),
  ...each("title", true, (input) => titleFrom(input), { marks: filled("!"), spaces: around("a", " ", "b") }),
  ...each("DOCX", false, (input) => importDocxOf(input), {
    "a paragraph of spaces": around("<w:p><w:r><w:t>a", " ", "b</w:t></w:r></w:p>"),
    paragraphs: filled("<w:p><w:r><w:t>a</w:t></w:r></w:p>"),
    runs: around("<w:p>", "<w:r><w:t>a</w:t></w:r>", "</w:p>"),
    "open images": around("<w:p><w:r><w:t>", "&lt;img ", "</w:t></w:r></w:p>"),
  }),
  ...each("MHTML", false, file("a.mhtml"), {
    headers: (length) => `From: a\r\n${filled("A: b\r\n")(length)}Content-Type: text/html\r\n\r\n<p>Words of it.</p>`,
    "folded headers": (length) => `From: a\r\n${filled(" b\r\n")(length)}Content-Type: text/html\r\n\r\n<p>Words.</p>`,
    parts: (length) =>
      `From: a\r\nContent-Type: multipart/related; boundary=b\r\n\r\n${filled("--b\r\na: b\r\n\r\nc\r\n")(length)}`,
    "a page of spaces": (length) => `From: a\r\nContent-Type: text/html\r\n\r\n<p>a${filled(" ")(length)}b</p>`,
  }),
  ...each("evidence, JSON", true, evidence("application/json"), {
    "a nested list": filled("["),
    members: around("{", '"a":1,', '"b":1}'),
    "an open string": around('"', '\\"', ""),
  }),
  ...each("evidence, CSV", true, evidence("text/csv"), {
    "open quotation marks": filled('"a,'),
    "doubled quotation marks": filled('"",""a'),
    "quotation marks": filled('"'),
    spaces: around("a,", " ", "b"),
    rows: filled("a,b\n"),
  }),
  ...each("evidence, XML", true, evidence("application/xml"), {
    spaces: filled(" a\u00a0"),
    "open tags": filled("<a"),
  }),
  ...each("evidence, text", true, evidence("text/plain"), { "no-break spaces": around("a", "\u00a0", "b") }),
  ...each("what bytes are", true, (input) => sniffType(bytes(input), "text/html", "a.html"), {
    comments: filled("<!--"),
    "closed comments": filled("<!-- -->"),
    declarations: filled("<!doctype ["),
    "quotation marks": filled('"a'),
  }),
  ...each("strict JSON", true, (input) => parseStrictJson(input), {
    "quotation marks": around('["', '\\"', ""),
    "open strings": filled('"\\'),
    members: around("{", '"\\u0061":1,', '"b":1}'),
    lists: around("[", "[],", "[]]"),
  }),
  ...each("JSON of bundles and reports", true, (input) => attempt(() => strictJson(input, "report.json")), {
    escapes: around('["\\ud83d\\ude00', '\\"', ""),
    strings: around("[", '"\\ud83d\\ude00",', '""]'),
  }),
  ...each("ClaimReviews", true, (input) => readClaimReviews(bytes(input)), {
    spaces: around('{"@type":"ClaimReview","claimReviewed":"a",', " ", '"url":"b"}'),
    "many of them": around("[", '{"@type":"ClaimReview","claimReviewed":"a"},', '{"@type":"ClaimReview"}]'),
    "a long context": (length) =>
      `{"@context":"${filled("a")(length / 2)}","@graph":[${filled('{"@type":"ClaimReview","claimReviewed":"a"},')(44 * Math.floor(length / 88))}{}]}`,
    escapes: around('{"@type":"ClaimReview","claimReviewed":"', '\\"', '"}'),
  }),
  ...each("Web Annotations", true, (input) => readAnnotations(bytes(input)), {
    "many of them": around(
      "[",
      '{"type":"Annotation","target":{"source":"a","selector":{"type":"TextQuoteSelector","exact":"a"}}},',
      "{}]",
    ),
    "a long quote": around(
      '{"type":"Annotation","target":{"source":"a","selector":{"type":"TextQuoteSelector","exact":"',
      " a",
      '"}}}',
    ),
  }),
  ...each("placing a quote", true, placeQuote, {
    "a long run": filled("a"),
    words: filled(words),
    spaces: filled("a "),
  }),
  ...each("finding a passage", true, (input) => findPassage(words.repeat(2_000), input.slice(0, 20_000)), {
    "dots and spaces": around("The ", ". ", "reopen"),
    "open brackets": around("The ", "[ ", "reopen"),
    spaces: around("The council", " ", "reopen"),
    marks: around("The", "”", "council"),
  }),
  ...each(
    "finding a passage in a text",
    true,
    (input) => findPassage(input, "The mayor spoke … of a bridge. ".repeat(8)),
    {
      spaces: around("The mayor", " ", "spoke"),
      "one letter": filled("a"),
      words: filled(words),
      "the first part": filled("The mayor spoke of "),
    },
  ),
  ...each("finding words", true, (input) => findWords(input, `${"a ".repeat(50)}b`, 0), {
    spaces: around("a", " ", "b"),
    letters: filled("a "),
  }),
  ...each("canonical text", true, (input) => canonicalText(input), { returns: filled("\r"), marks: filled("\ufeff") }),
];

/** What is refused by an exception took its time, too. */
function attempt(read: () => unknown): void {
  try {
    read();
  } catch {
    // That it is refused is not what is measured.
  }
}

/** A Word document whose body is this markup. */
function importDocxOf(body: string): unknown {
  const files = docxFiles([{ text: "Words." }]);
  const document = files.get("word/document.xml") ?? "";
  files.set(
    "word/document.xml",
    document.replace(/<w:body>/, () => `<w:body>${body}`),
  );
  return importArticle({ bytes: zipOf(files), name: "a.docx" });
}

/** A long quote that nearly stands at every place of a text. */
function placeQuote(input: string): unknown {
  const exact = `${input.slice(0, input.length / 2)}b`;
  const placer = new SelectorPlacer(input);
  return placer.place({ quote: { exact, prefix: input.slice(0, 2_000), suffix: "" }, position: null, refinedBy: null });
}
