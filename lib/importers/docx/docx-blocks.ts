import { lowered, raised } from "@/lib/domain/text/raised";
import { HtmlLines } from "@/lib/importers/html/html-lines";
import { type BlockText, joinBlocks } from "@/lib/importers/html/join-blocks";
import { DocxNumbering } from "./docx-numbering";
import type { DocxPackage } from "./docx-package";
import { DocxStyles } from "./docx-styles";
import { alternative, DocxWords, type Piece } from "./docx-words";
import { childNamed, elementsIn, isOn, valOf, type XmlElement } from "./docx-xml";

/** A block of a Word document; `isTitle` where it is in the style Title. */
export type DocxBlock = BlockText & { readonly isTitle?: boolean };

const DEEPEST_LIST = 6;
const LONG_CELL = 400;
const MANY_PARAGRAPHS = 3;

/**
 * Walks over a document's content and makes its blocks, in document order: headings, quotes and lists by style and
 * numbering, tables by row, text boxes behind the paragraph that they hang on, notes at the end.
 */
export class DocxBlocks {
  readonly words: DocxWords;
  /** How many paragraphs there are, and how many of them read from right to left. */
  paragraphs = 0;
  turned = 0;
  private readonly styles: DocxStyles;
  private readonly numbering: DocxNumbering;
  private blocks: DocxBlock[] = [];
  /** Words that belong to the paragraph after them: a drop cap, or a paragraph whose end is deleted or hidden. */
  private carried: Piece[] = [];

  constructor(private readonly source: DocxPackage) {
    this.styles = new DocxStyles(source.styles);
    this.numbering = new DocxNumbering(source.numbering);
    this.words = new DocxWords(this.styles);
  }

  read(): DocxBlock[] {
    this.content(this.source.body);
    this.flush();
    this.notes();
    return this.blocks;
  }

  private notes(): void {
    const { references } = this.words;
    for (let i = 0; i < references.length; i++) {
      const { part, id } = references[i] as (typeof references)[number];
      const note = elementsIn(this.source[part]).find(({ attributes }) => attributes.get("w:id") === id);
      if (note) this.content(note);
      this.flush();
    }
  }

  private content(parent: XmlElement): void {
    for (const child of elementsIn(parent)) this.element(child);
  }

  private element(element: XmlElement): void {
    const { name } = element;
    if (name === "w:p" || name === "m:oMathPara") this.paragraph(element);
    else if (name === "w:tbl") this.table(element);
    else if (name === "w:del" || name === "w:moveFrom") this.words.count("changes-accepted");
    else if (name === "w:altChunk") this.words.count("objects-left-out");
    else if (name === "mc:AlternateContent") this.content(alternative(element) ?? element);
    else if (!name.endsWith("Pr")) this.content(element);
  }

  private paragraph(paragraph: XmlElement): void {
    const properties = childNamed(paragraph, "w:pPr");
    const style = valOf(childNamed(properties, "w:pStyle"));
    const { pieces, boxes } = this.words.read(paragraph, style);
    this.paragraphs++;
    if (isOn(childNamed(properties, "w:bidi") ?? this.styles.ofParagraph(style, "w:bidi"))) this.turned++;
    if (/^(?:drop|margin)$/.test(childNamed(properties, "w:framePr")?.attributes.get("w:dropCap") ?? "")) {
      this.carried.push(...pieces.map(({ text }) => ({ text: text.trim(), height: null })));
    } else if (this.hasNoEnd(properties) && pieces.length > 0) {
      this.carried.push(...pieces);
    } else {
      this.emit(properties, style, [...this.carried.splice(0), ...pieces]);
    }
    for (const box of boxes) this.content(box);
  }

  /** Whether the mark that ends a paragraph was deleted, or is hidden, so that the next one goes on in its line. */
  private hasNoEnd(properties: XmlElement | undefined): boolean {
    const mark = childNamed(properties, "w:rPr");
    const isGone = childNamed(mark, "w:del") !== undefined || childNamed(mark, "w:moveFrom") !== undefined;
    if (isGone) this.words.count("changes-accepted");
    return isGone || (isOn(childNamed(mark, "w:vanish")) ?? false) || (isOn(childNamed(mark, "w:specVanish")) ?? false);
  }

  private emit(properties: XmlElement | undefined, style: string | undefined, pieces: readonly Piece[]): void {
    const [first, ...rest] = linesOf(pieces);
    if (first === undefined) return;
    const kind = this.kindOf(properties, style);
    this.blocks.push({ ...kind, text: first });
    const isItem = kind.kind === "list-item";
    for (const text of rest) this.blocks.push({ ...(isItem ? { kind: "paragraph", level: 0 } : kind), text });
  }

  private kindOf(properties: XmlElement | undefined, style: string | undefined): Omit<DocxBlock, "text"> {
    const told = this.styles.kindOf(style);
    if (told.kind === "heading") return { kind: "heading", level: told.level };
    if (told.kind === "title") return { kind: "heading", level: 1, isTitle: true };
    if (told.kind === "quote") return { kind: "quote", level: 0 };
    const own = childNamed(properties, "w:numPr");
    const styled = this.styles.ofParagraph(style, "w:numPr");
    const list = valOf(childNamed(own, "w:numId")) ?? valOf(childNamed(styled, "w:numId"));
    const depth = valOf(childNamed(own, "w:ilvl")) ?? valOf(childNamed(styled, "w:ilvl")) ?? "0";
    const ordered = list === undefined ? null : this.numbering.isOrdered(list, depth);
    if (ordered !== null) return { kind: "list-item", level: Math.min(DEEPEST_LIST, Number(depth) + 1), ordered };
    if (told.kind === "list") return { kind: "list-item", level: told.level, ordered: told.ordered };
    return { kind: "paragraph", level: 0 };
  }

  /** What is carried at the end of a part, where no paragraph takes it. */
  private flush(): void {
    this.emit(undefined, undefined, this.carried.splice(0));
  }

  private table(table: XmlElement): void {
    this.flush();
    const rows = parts(table, "w:tr").filter((row) => !this.isGone(row));
    const cells = rows.map((row) =>
      parts(row, "w:tc")
        .filter(isOwnCell)
        .map((cell) => this.cell(cell)),
    );
    if (isLayout(rows, cells)) {
      this.blocks.push(...cells.flat().flatMap(({ blocks }) => blocks));
      return;
    }
    for (const row of cells) {
      const text = row.map(({ blocks }) => blocks.map((block) => block.text).join(" ")).join(" | ");
      if (/[^\s|]/.test(text)) this.blocks.push({ kind: "paragraph", level: 0, text });
    }
  }

  /** Whether a row is hidden, or was deleted. */
  private isGone(row: XmlElement): boolean {
    const properties = childNamed(row, "w:trPr");
    const isDeleted = childNamed(properties, "w:del") !== undefined;
    if (isDeleted) this.words.count("changes-accepted");
    return isDeleted || (isOn(childNamed(properties, "w:hidden")) ?? false);
  }

  private cell(element: XmlElement): Cell {
    const outer = this.blocks;
    this.blocks = [];
    this.content(element);
    this.flush();
    const blocks = this.blocks;
    this.blocks = outer;
    return { element, blocks };
  }
}

type Cell = { readonly element: XmlElement; readonly blocks: readonly DocxBlock[] };

/** A table's rows or a row's cells, whatever controls and changes stand around them. */
function parts(parent: XmlElement, name: "w:tr" | "w:tc"): XmlElement[] {
  return elementsIn(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name.endsWith("Pr") || child.name === "w:tblGrid" ? [] : parts(child, name);
  });
}

/** A cell that goes on with the one above it has no words of its own. */
function isOwnCell(cell: XmlElement): boolean {
  const merge = childNamed(childNamed(cell, "w:tcPr"), "w:vMerge");
  return merge === undefined || valOf(merge) === "restart";
}

/** Whether a table only arranges what stands in it, as html-table.ts has it. */
function isLayout(rows: readonly XmlElement[], cells: readonly (readonly Cell[])[]): boolean {
  const all = cells.flat();
  if (all.length <= 1) return true;
  const holdsMore = all.some(
    ({ element, blocks }) =>
      childNamed(element, "w:tbl") !== undefined || blocks.some(({ kind }) => kind === "heading"),
  );
  if (holdsMore) return true;
  const hasHead = rows.some((row) => isOn(childNamed(childNamed(row, "w:trPr"), "w:tblHeader")));
  const isLong = ({ blocks }: Cell) => blocks.length >= MANY_PARAGRAPHS || joinBlocks(blocks).text.length > LONG_CELL;
  return !hasHead && all.some(isLong);
}

/** The lines of a paragraph's pieces, with white space as HTML has it; raised and lowered words as raised.ts sets them. */
function linesOf(pieces: readonly Piece[]): string[] {
  const lines = new HtmlLines();
  for (let i = 0; i < pieces.length; ) {
    const { height } = pieces[i] as Piece;
    let words = "";
    for (; i < pieces.length && pieces[i]?.height === height; i++) words += pieces[i]?.text;
    const set = height === null ? words : height === "raised" ? raised(words) : lowered(words);
    for (const [line, part] of set.split("\n").entries()) {
      if (line > 0) lines.breakLine();
      lines.add(part);
    }
  }
  return lines.take();
}
