import { describe, expect, it } from "vitest";
import { importDocx } from "./docx";
import { type DocxContent, type DocxProperties, docxFile, docxFiles, zipOf } from "./testing/docx-file";

async function imported(content: DocxContent, properties: DocxProperties = {}) {
  const result = await importDocx(docxFile(content, properties));
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value;
}

/** The blocks in short, as in plain-text.test.ts. */
async function blocksOf(content: DocxContent): Promise<string[]> {
  const { text, blocks } = await imported(content);
  return blocks.map(({ start, end, kind, level, ordered }) => {
    const item = (ordered ? "1." : "-").repeat(level);
    return `${{ heading: `h${level}`, paragraph: "p", quote: "q", "list-item": item }[kind]} ${text.slice(start, end)}`;
  });
}

/** A document whose body is this XML. */
const withBody = (xml: string) => {
  const files = docxFiles([]);
  return zipOf(files.set("word/document.xml", (files.get("word/document.xml") ?? "").replace("<w:sectPr/>", xml)));
};
const bytesOf = (name: string, text: string) => zipOf(new Map([...docxFiles([{ text: "a" }]), [name, text]]));

describe("a Word document", () => {
  it.each<[string, DocxContent, string[]]>([
    ["gives its paragraphs", [{ text: "a & b" }, { text: "" }, { text: "c\nd" }], ["p a & b", "p c\nd"]],
    [
      "gives its headings",
      [{ text: "A", style: "Heading1" }, { text: "B", style: "Heading3" }, { text: "c" }],
      ["h1 A", "h3 B", "p c"],
    ],
    [
      "puts its headings under its title",
      [
        { text: "T", style: "Title" },
        { text: "s", style: "Subtitle" },
        { text: "A", style: "Heading1" },
        { text: "B", style: "Heading2" },
      ],
      ["h1 T", "p s", "h2 A", "h3 B"],
    ],
    [
      "leaves headings that are under it already",
      [
        { text: "T", style: "Title" },
        { text: "A", style: "Heading2" },
      ],
      ["h1 T", "h2 A"],
    ],
    [
      "gives its lists",
      [
        { text: "a", list: "bullet" },
        { text: "b", list: "number", level: 1 },
        { text: "c", list: "bullet" },
        { text: "d", style: "ListBullet" },
      ],
      ["- a", "1.1. b", "- c", "- d"],
    ],
    [
      "gives quotes and captions",
      [
        { text: "a", style: "Quote" },
        { text: "b", style: "Caption" },
      ],
      ["q a", "p b"],
    ],
    [
      "gives its tables by row",
      [
        {
          rows: [
            ["a", "b"],
            ["1", "2"],
          ],
        },
      ],
      ["p a | b", "p 1 | 2"],
    ],
    [
      "puts its notes at the end, without their numbers",
      [{ text: "a", note: "n" }, { text: "b" }],
      ["p a", "p b", "p n"],
    ],
    [
      "keeps no-break spaces, direction marks and combining marks",
      [{ text: "a\u00a0b\u200f e\u0301" }],
      ["p a\u00a0b\u200f e\u0301"],
    ],
  ])("%s", async (_, content, blocks) => expect(await blocksOf(content)).toEqual(blocks));

  it.each<[string, DocxContent, DocxProperties, object]>([
    [
      "its author and day of change",
      [{ text: "a" }],
      { creator: "Jane & Co", modified: "2025-11-09T10:00:00Z" },
      { byline: "Jane & Co", modifiedOn: "2025-11-09T10:00:00Z" },
    ],
    ["its title", [{ text: "a" }], { title: "Told" }, { title: "Told" }],
    ["no title beside a headline", [{ text: "H", style: "Heading1" }], { title: "Old draft" }, { title: undefined }],
    [
      "the byline before whoever's computer it was",
      [{ text: "H", style: "Title" }, { text: "By Jane Doe" }],
      { creator: "office" },
      { byline: "Jane Doe" },
    ],
    ["no author that is a program", [{ text: "a" }], { creator: "python-docx" }, { byline: undefined }],
    ["its direction", [{ text: "قال الوزير إن العملية انتهت.", rtl: true }], {}, { direction: "rtl" }],
    ["no direction that its letters deny", [{ text: "It has ended.", rtl: true }], {}, { direction: undefined }],
  ])("says %s", async (_, content, properties, told) =>
    expect(await imported(content, properties)).toMatchObject(told),
  );

  it.each<[string, Uint8Array, string]>([
    ["one that was cut off", docxFile([{ text: "a" }]).slice(0, -30), "docx-broken"],
    ["one with a damaged part", docxFile([{ text: "a" }]).map((byte, i) => (i === 2 ? 9 : byte)), "docx-broken"],
    ["one without a body", zipOf(new Map([["[Content_Types].xml", "<Types/>"]])), "docx-broken"],
    ["one whose XML breaks off", withBody("<w:p><w:r>"), "docx-broken"],
    ["one that nests without end", withBody("<w:tbl><w:tr><w:tc>".repeat(20_000)), "docx-broken"],
    ["one of more tags than a book", withBody("<w:r/>".repeat(500_001)), "docx-too-intricate"],
    [
      "one that unpacks to more than it should",
      bytesOf("word/x.xml", " ".repeat(16 * 1024 * 1024 + 1)),
      "docx-too-large",
    ],
  ])("is refused: %s", async (_, bytes, reason) =>
    expect(await importDocx(bytes)).toMatchObject({ ok: false, refusal: { reason } }),
  );
});
