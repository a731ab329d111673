import { describe, expect, it } from "vitest";
import { type DocxContent, type DocxProperties, docxFile, docxFiles, zipOf } from "@/lib/importers/testing/docx-file";
import { importDocx } from "./docx";

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

const run = (words: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (inside: string, properties = "") =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const formula = (inside: string) => paragraph(`${run("It is ")}<m:oMath ${math}>${inside}</m:oMath>${run(".")}`);
const part = (name: string, words: string) => `<m:${name}><m:r><m:t>${words}</m:t></m:r></m:${name}>`;
const box = (words: string) => `<w:txbxContent>${paragraph(run(words))}</w:txbxContent>`;

async function bodyOf(xml: string): Promise<string[]> {
  const result = await importDocx(withBody(xml));
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value.blocks.map(({ start, end }) => result.value.text.slice(start, end));
}

describe("the words of a Word document", () => {
  it.each([
    [
      "stand in simple fields",
      paragraph(`${run("On ")}<w:fldSimple w:instr=" DATE ">${run("9 May")}</w:fldSimple>${run(".")}`),
      ["On 9 May."],
    ],
    [
      "stand in the results of fields, and links in them",
      paragraph(
        `${run("See ")}${mark("begin")}<w:r><w:instrText> REF a </w:instrText></w:r>${mark("separate")}<w:hyperlink>${run("the note")}</w:hyperlink>${mark("end")}${run(".")}`,
      ),
      ["See the note."],
    ],
    [
      "not in the fields of which a field is made",
      paragraph(
        `${mark("begin")}${run("IF ")}${mark("begin")}${run("PAGE")}${mark("separate")}${run("3")}${mark("end")}${mark("separate")}${run("Shown")}${mark("end")}`,
      ),
      ["Shown"],
    ],
    [
      "stand in controls and smart tags",
      paragraph(`<w:sdt><w:sdtContent>${run("a ")}</w:sdtContent></w:sdt><w:smartTag>${run("b")}</w:smartTag>`),
      ["a b"],
    ],
    [
      "stand in controls around paragraphs",
      `<w:sdt><w:sdtContent>${paragraph(run("a"))}</w:sdtContent></w:sdt>`,
      ["a"],
    ],
    [
      "are not those that tell what to fill in",
      paragraph(
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("Click here")}</w:sdtContent></w:sdt>${run("b")}`,
      ),
      ["b"],
    ],
    [
      "are those after changes",
      paragraph(`${run("It cost ")}<w:del><w:r><w:delText>five</w:delText></w:r></w:del><w:ins>${run("four")}</w:ins>`),
      ["It cost four"],
    ],
    [
      "stand where they were moved to",
      paragraph(`<w:moveTo>${run("a")}</w:moveTo>`) + paragraph(`<w:moveFrom>${run("a")}</w:moveFrom>${run("b")}`),
      ["a", "b"],
    ],
    [
      "go on where a paragraph's end was deleted",
      paragraph(run("One "), "<w:rPr><w:del/></w:rPr>") + paragraph(run("line")),
      ["One line"],
    ],
    ["are not hidden", paragraph(`${run("a")}${run("b", "<w:vanish/>")}${run("c", '<w:vanish w:val="0"/>')}`), ["ac"]],
    ["are not struck", paragraph(`${run("5 ", "<w:strike/>")}${run("6 ", "<w:dstrike/>")}${run("4")}`), ["4"]],
    [
      "have their ruby's base",
      paragraph(`<w:r><w:ruby><w:rt>${run("かんじ")}</w:rt><w:rubyBase>${run("漢字")}</w:rubyBase></w:ruby></w:r>`),
      ["漢字"],
    ],
    [
      "begin with their drop cap",
      paragraph(run("F"), '<w:framePr w:dropCap="margin"/>') + paragraph(run("ive boats")),
      ["Five boats"],
    ],
    [
      "keep raised figures apart from others",
      paragraph(`${run("10")}${run("1", '<w:vertAlign w:val="superscript"/>')}${run("2", '<w:position w:val="6"/>')}`),
      ["10¹²"],
    ],
    ["and lowered ones", paragraph(`${run("CO")}${run("2", '<w:vertAlign w:val="subscript"/>')}`), ["CO₂"]],
    [
      "of a text box stand once",
      paragraph(
        `${run("a")}<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:drawing>${box("in a box")}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box("in a box")}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ["a", "in a box"],
    ],
    [
      "have spaces at tabs and lines at breaks",
      paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"),
      ["a b\nc"],
    ],
    [
      "have hyphens that do not break, and none that only may",
      paragraph("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>"),
      ["a\u2011bc"],
    ],
    ["have signs of fonts of signs", paragraph('<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>'), ["α"]],
    [
      "have no sign for a note",
      paragraph(`${run("4")}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="9"/><w:t>*</w:t></w:r>`),
      ["4"],
    ],
    ["have formulas in a line", formula("<m:r><m:t>4.7</m:t></m:r>"), ["It is 4.7."]],
    ["with fractions", formula(`<m:f>${part("num", "1")}${part("den", "n+1")}</m:f>`), ["It is 1/(n+1)."]],
    ["with exponents", formula(`<m:sSup>${part("e", "10")}${part("sup", "6")}</m:sSup>`), ["It is 10⁶."]],
    ["also those that are letters", formula(`<m:sSup>${part("e", "2")}${part("sup", "k")}</m:sSup>`), ["It is 2^k."]],
    ["with roots", formula(`<m:rad>${part("e", "2")}</m:rad>`), ["It is √2."]],
    ["with brackets", formula(`<m:d>${part("e", "a")}${part("e", "b")}</m:d>`), ["It is (a|b)."]],
    [
      "in a cell that goes on stand once",
      `<w:tbl>${['<w:vMerge w:val="restart"/>', "<w:vMerge/>"].map((merge, i) => `<w:tr><w:tc><w:tcPr>${merge}</w:tcPr>${paragraph(i ? "" : run("a"))}</w:tc><w:tc>${paragraph(run(String(i)))}</w:tc></w:tr>`).join("")}</w:tbl>`,
      ["a | 0", "1"],
    ],
  ])("%s", async (_, xml, blocks) => expect(await bodyOf(xml)).toEqual(blocks));

  it("are read in the strict form of the format too", async () => {
    const files = docxFiles([{ text: "a", style: "Heading1" }]);
    for (const [name, text] of files) {
      files.set(
        name,
        text
          .replaceAll(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
          )
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          ),
      );
    }
    expect(await importDocx(zipOf(files))).toMatchObject({
      ok: true,
      value: { text: "a", blocks: [{ kind: "heading" }] },
    });
  });

  it("are headings by a style that is based on one, in any language", async () => {
    const files = docxFiles([
      { text: "a", style: "Own" },
      { text: "b", style: "Deutsch" },
      { text: "c", style: "Hidden" },
    ]);
    const styles = `<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Mine"/><w:basedOn w:val="Heading2"/></w:style><w:style w:type="paragraph" w:styleId="Deutsch"><w:name w:val="Überschrift 3"/></w:style><w:style w:type="paragraph" w:styleId="Hidden"><w:name w:val="Note"/><w:rPr><w:vanish/></w:rPr></w:style>`;
    files.set("word/styles.xml", (files.get("word/styles.xml") ?? "").replace("</w:styles>", `${styles}</w:styles>`));
    const result = await importDocx(zipOf(files));
    expect(result.ok && result.value.blocks.map(({ kind, level }) => kind + level)).toEqual(["heading2", "heading3"]);
  });

  it("come with what was left out or taken as it is", async () => {
    const xml = paragraph(
      `${run("a")}<w:ins>${run("b")}</w:ins>${run("c", "<w:vanish/>")}<w:r><w:drawing/></w:r><w:r><w:commentReference w:id="1"/></w:r>`,
    );
    const result = await importDocx(withBody(xml));
    expect(result.ok && result.value.notes).toEqual([
      { kind: "changes-accepted", count: 1 },
      { kind: "hidden-left-out", count: 1 },
      { kind: "pictures-left-out", count: 1 },
      { kind: "comments-left-out", count: 1 },
    ]);
  });
});
