import { docxFiles, zipOf } from "@/lib/importers/testing/docx-file";
import { draftFiles } from "@/lib/importers/testing/draft-file";
import type { Chance, DrawnBlock, DrawnDraft, Piece, Wrap } from "./draw";

/** The bytes of a drawn draft, as its program writes it. */
export function writeDraft(draft: DrawnDraft, chance: Chance): Uint8Array {
  const files = draftFiles(draft.shape, { paragraphs: [], notes: draft.notes });
  const body = new Body(draft, chance).xml();
  const empty = files.get("word/document.xml") as string;
  files.set(
    "word/document.xml",
    empty.replace("<w:sectPr/>", () => `${body}<w:sectPr/>`),
  );
  const styled = docxFiles([]);
  for (const part of ["styles", "numbering"]) {
    files.set(`word/${part}.xml`, styled.get(`word/${part}.xml`) as string);
    const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${part}`;
    const relation = `<Relationship Id="${part}" Type="${type}" Target="${part}.xml"/></Relationships>`;
    const relations = files.get("word/_rels/document.xml.rels") as string;
    files.set("word/_rels/document.xml.rels", relations.replace("</Relationships>", relation));
  }
  if (draft.hasNoIds) {
    for (const part of ["word/document.xml", "word/comments.xml"]) {
      const xml = files.get(part) as string;
      files.set(part, xml.replace(/(<w:comment(?:RangeStart|RangeEnd|Reference)?) w:id="\d+"/g, "$1"));
    }
  }
  return zipOf(files);
}

/** Marks at a piece: before its words, between its letters, behind it. */
type Marks = { before: string; inside: string; behind: string };

class Body {
  private readonly marks = new Map<number, Marks>();
  /** Marks of a piece that begins a paragraph may stand before that paragraph. */
  private readonly opens = new Map<number, string>();
  private readonly closes = new Map<number, string>();
  /** The paragraph before goes on in the next one. */
  private goesOn = false;

  constructor(
    private readonly draft: DrawnDraft,
    private readonly chance: Chance,
  ) {
    this.comments();
    this.signs();
    this.links();
    for (const wrap of draft.wraps) this.around(wrap.first, wrap.last, ...this.wrapper(wrap.kind));
  }

  xml(): string {
    let xml = "";
    let inTable = false;
    for (const block of this.draft.blocks) {
      const isRow = block.kind === "row";
      if (isRow !== inTable) xml += isRow ? "<w:tbl><w:tblPr/><w:tblGrid/>" : "</w:tbl>";
      inTable = isRow;
      xml += isRow ? this.row(block) : this.paragraph(block, block.cells[0]?.pieces ?? []);
    }
    return xml;
  }

  private row(block: DrawnBlock): string {
    const cells = block.cells.map(({ pieces }) => `<w:tc><w:tcPr/>${this.paragraph(block, pieces)}</w:tc>`);
    return `<w:tr>${cells.join("")}</w:tr>`;
  }

  private paragraph({ kind, goesOn }: DrawnBlock, pieces: readonly number[]): string {
    const properties = { heading: style("Heading1"), quote: style("Quote"), "list-item": list, paragraph: "", row: "" };
    const mark = goesOn ? `<w:rPr><w:del w:id="7" w:author="a"/></w:rPr>` : "";
    const bidi = this.draft.prose.isRtl ? "<w:bidi/>" : "";
    const [first] = pieces;
    let leading = "";
    if (first !== undefined && kind !== "row" && this.chance.is(0.4)) {
      leading = this.at(first).before;
      this.at(first).before = "";
    }
    const words = pieces.map((piece) => this.piece(piece)).join("");
    const whole = `<w:p><w:pPr>${properties[kind]}${bidi}${mark}</w:pPr>${words}</w:p>`;
    const isControlled = this.chance.is(0.1) && kind !== "row";
    const isFree = kind !== "row" && !this.goesOn;
    this.goesOn = goesOn;
    const empty = isFree && this.chance.is(0.1) ? "<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr></w:p>" : "";
    return empty + leading + (isControlled ? `<w:sdt><w:sdtPr/><w:sdtContent>${whole}</w:sdtContent></w:sdt>` : whole);
  }

  private piece(at: number): string {
    const { text, gap } = this.draft.pieces[at] as Piece;
    const { before, inside, behind } = this.at(at);
    const gone = this.draft.deleted.has(at) ? this.chance.of(this.kindsOfGone()) : "";
    const [opens, closes] = [this.opens.get(at) ?? "", this.closes.get(at) ?? ""];
    const marksFirst = this.chance.is(0.3);
    const isOne = before + gone + opens === "" && inside === "" && this.chance.is(0.7);
    const middle = text.length >> 1;
    const isSplit = inside !== "" || (this.chance.is(0.2) && !/[\udc00-\udfff]/.test(text.charAt(middle)));
    const words = isSplit
      ? this.run(text.slice(0, middle)) + inside + this.noise() + this.run(text.slice(middle))
      : this.run(isOne ? gap + text : text);
    const space = gap === "" || (isOne && !isSplit) ? "" : this.run(gap);
    const start = marksFirst ? before + space + gone + opens : space + gone + opens + before;
    return start + words + (marksFirst ? behind + closes : closes + behind) + this.noise();
  }

  private run(text: string, name = "w:t"): string {
    const { shape, prose } = this.draft;
    const isRtl = prose.isRtl ? "<w:rtl/>" : "";
    const properties = shape === "google" && !prose.isRtl ? '<w:rtl w:val="0"/>' : isRtl;
    const own = shape === "word" && this.chance.is(0.1) ? "<w:b/>" : "";
    return `<w:r><w:rPr>${own}${properties}</w:rPr><${name} xml:space="preserve">${escaped(text)}</${name}></w:r>`;
  }

  /** Words that are none: deleted, moved away, hidden, or inserted and deleted again. */
  private kindsOfGone(): string[] {
    const deletion = `<w:del w:id="0" w:author="a">${this.run("gone ", "w:delText")}</w:del>`;
    const moved = `<w:moveFrom w:id="0" w:author="a">${this.run("moved ")}</w:moveFrom>`;
    const hidden = `<w:r><w:rPr><w:vanish w:val="${this.draft.shape === "strict" ? "true" : "1"}"/></w:rPr><w:t>hidden </w:t></w:r>`;
    return [deletion, moved, hidden, `<w:ins w:id="0" w:author="a">${deletion}</w:ins>`];
  }

  /** What programs leave between runs. */
  private noise(): string {
    if (this.chance.is(0.85)) return "";
    return this.chance.of([
      '<w:proofErr w:type="spellStart"/>',
      '<w:bookmarkStart w:id="3" w:name="_b"/><w:bookmarkEnd w:id="3"/>',
      "<w:r><w:rPr></w:rPr></w:r>",
      "<w:r><w:lastRenderedPageBreak/></w:r>",
      "<w:r><w:softHyphen/></w:r>",
      '<w:permStart w:id="1" w:edGrp="everyone"/>',
      "<w:r><w:drawing/></w:r>",
      "<mc:AlternateContent><mc:Choice/><mc:Fallback/></mc:AlternateContent>",
      `${mark("begin")}<w:r><w:instrText> PAGE </w:instrText></w:r>${mark("end")}`,
    ]);
  }

  private comments(): void {
    let id = 0;
    for (const { kind, first, last, by, replies } of this.draft.notes) {
      if (kind !== "comment") continue;
      for (let nth = 0; nth <= replies.length; nth++, id++) {
        const sign = `<w:r><w:commentReference w:id="${id}"/></w:r>`;
        const [from, to] = [`<w:commentRangeStart w:id="${id}"/>`, `<w:commentRangeEnd w:id="${id}"/>`];
        const isOpen = by === "open" && !this.draft.hasNoIds;
        if (by === "inside") this.at(first).inside += this.held(sign);
        else if (isOpen) this.at(first).before += this.held(from);
        else if (by === "behind" || by === "open") this.at(first).behind += this.held(sign);
        else if (by === "range") {
          this.at(first).before += this.held(from);
          const end = this.chance.is(0.1) && !this.draft.hasNoIds ? sign : to + sign;
          this.at(last).behind = this.held(end) + this.at(last).behind;
        }
      }
    }
  }

  /** Google's documents hold marks in controls of their own. */
  private held(mark: string): string {
    if (this.draft.shape !== "google" || this.chance.is(0.5)) return mark;
    return `<w:sdt><w:sdtPr><w:id w:val="1"/><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent>${mark}</w:sdtContent></w:sdt>`;
  }

  private signs(): void {
    const next = { footnote: 2, endnote: 2 };
    const custom = this.draft.shape === "google" ? ' w:customMarkFollows="0"' : "";
    for (const { kind, last } of this.draft.notes) {
      if (kind !== "footnote" && kind !== "endnote") continue;
      const sign = `<w:${kind}Reference${custom} w:id="${next[kind]++}"/>`;
      this.at(last).behind += `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>${sign}</w:r>`;
    }
  }

  private links(): void {
    for (const [nth, { first, last, text }] of this.draft.notes.filter(({ kind }) => kind === "link").entries()) {
      const instruction = `<w:r><w:instrText xml:space="preserve"> HYPERLINK "${escaped(text)}" </w:instrText></w:r>`;
      if (this.chance.is(0.3)) this.around(first, last, mark("begin") + instruction + mark("separate"), mark("end"));
      else this.around(first, last, `<w:hyperlink r:id="l${nth}" w:history="1">`, "</w:hyperlink>");
    }
  }

  private wrapper(kind: Wrap["kind"]): [string, string] {
    const tracked = ` w:id="0" w:author="a" w:date="2026-01-01T00:00:00Z"`;
    if (kind === "sdt")
      return ['<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>', "</w:sdtContent></w:sdt>"];
    if (kind === "smartTag") return ['<w:smartTag w:uri="u" w:element="e">', "</w:smartTag>"];
    if (kind === "customXml") return ['<w:customXml w:element="e">', "</w:customXml>"];
    if (kind === "bdo") return ['<w:bdo w:val="ltr">', "</w:bdo>"];
    if (kind === "field") return ['<w:fldSimple w:instr=" REF x ">', "</w:fldSimple>"];
    return [`<w:${kind}${tracked}>`, `</w:${kind}>`];
  }

  private around(first: number, last: number, open: string, close: string): void {
    this.opens.set(first, (this.opens.get(first) ?? "") + open);
    this.closes.set(last, close + (this.closes.get(last) ?? ""));
  }

  private at(piece: number): Marks {
    const own = this.marks.get(piece) ?? { before: "", inside: "", behind: "" };
    this.marks.set(piece, own);
    return own;
  }
}

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
