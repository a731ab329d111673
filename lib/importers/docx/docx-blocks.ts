import { inkIn } from "@/lib/importers/draft/ink";
import { type BlockText, joinBlocks } from "@/lib/importers/html/join-blocks";
import { markedLines } from "./docx-lines";
import { commentMark, joinMarked, type MarkedText, type PlacedMark } from "./docx-marks";
import type { DocxNumbering } from "./docx-numbering";
import type { DocxStyles } from "./docx-styles";
import { alternative, type ChangesAs, DocxWords, type Piece } from "./docx-words";
import { childNamed, elementsIn, isOn, valOf, type XmlElement } from "./docx-xml";

/** A block of a Word document with the marks in it; `isTitle` where it is in the style Title. */
export type DocxBlock = BlockText & MarkedText & { readonly isTitle?: boolean };

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
  private blocks: DocxBlock[] = [];
  /** What belongs to the paragraph after it: a drop cap, a paragraph whose end is deleted or hidden, marks without words. */
  private carried: Piece[] = [];

  /** @param links the addresses of the part's links, by the ids of their relationships */
  constructor(
    private readonly styles: DocxStyles,
    private readonly numbering: DocxNumbering,
    links: ReadonlyMap<string, string>,
    changes: ChangesAs = "accepted",
  ) {
    this.words = new DocxWords(styles, links, changes);
  }

  /** The blocks of the content of an element: a document's body, or a note. More of them may follow, in one row. */
  read(parent: XmlElement): DocxBlock[] {
    this.blocks = [];
    this.content(parent);
    this.flush();
    const last = this.blocks.at(-1);
    if (last) this.blocks[this.blocks.length - 1] = { ...last, marks: [...last.marks, ...this.left(inkIn(last.text))] };
    return this.blocks;
  }

  /** The marks behind which no words come any more. */
  private left(ink: number): PlacedMark[] {
    return this.carried.splice(0).flatMap((piece) => ("mark" in piece ? { ...piece, ink, isBehindSpace: false } : []));
  }

  private content(parent: XmlElement): void {
    for (const child of elementsIn(parent)) this.element(child);
  }

  private element(element: XmlElement): void {
    const { name } = element;
    if (name === "w:p" || name === "m:oMathPara") this.paragraph(element);
    else if (name === "w:tbl") this.table(element);
    else if (this.words.isGone(name)) this.leaveOut(element);
    else if (commentMark(element)) this.carried.push(...this.words.marksIn(element));
    else if (name === "w:altChunk") this.words.count("objects-left-out");
    else if (name === "mc:AlternateContent") this.content(alternative(element) ?? element);
    else if (!name.endsWith("Pr")) this.content(element);
  }

  private leaveOut(deleted: XmlElement): void {
    this.words.count("changes-accepted");
    this.carried.push(...this.words.marksIn(deleted));
  }

  private paragraph(paragraph: XmlElement): void {
    const properties = childNamed(paragraph, "w:pPr");
    const style = valOf(childNamed(properties, "w:pStyle"));
    const { pieces, boxes } = this.words.read(paragraph, style);
    this.paragraphs++;
    if (isOn(childNamed(properties, "w:bidi") ?? this.styles.ofParagraph(style, "w:bidi"))) this.turned++;
    if (/^(?:drop|margin)$/.test(childNamed(properties, "w:framePr")?.attributes.get("w:dropCap") ?? "")) {
      this.carried.push(...pieces.map((each) => ("mark" in each ? each : { text: each.text.trim(), height: null })));
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
    const isGone = elementsIn(mark).some(({ name }) => this.words.isGone(name));
    if (isGone) this.words.count("changes-accepted");
    return isGone || (isOn(childNamed(mark, "w:vanish")) ?? false) || (isOn(childNamed(mark, "w:specVanish")) ?? false);
  }

  private emit(properties: XmlElement | undefined, style: string | undefined, pieces: readonly Piece[]): void {
    const [first, ...rest] = markedLines(pieces);
    if (first === undefined) {
      this.carried.push(...pieces.filter((piece) => "mark" in piece));
      return;
    }
    const kind = this.kindOf(properties, style);
    this.blocks.push({ ...kind, ...first });
    const isItem = kind.kind === "list-item";
    for (const line of rest) this.blocks.push({ ...(isItem ? { kind: "paragraph", level: 0 } : kind), ...line });
  }

  private kindOf(properties: XmlElement | undefined, style: string | undefined): Omit<DocxBlock, keyof MarkedText> {
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
    const rows: XmlElement[] = [];
    const cells: Cell[][] = [];
    for (const row of parts(table, "w:tr")) {
      if (row.name !== "w:tr" || this.isGone(row)) {
        this.carried.push(...this.words.marksIn(row));
      } else {
        rows.push(row);
        cells.push(this.cells(row));
      }
    }
    if (isLayout(rows, cells)) {
      this.blocks.push(...cells.flat().flatMap(({ blocks }) => blocks));
      return;
    }
    for (const row of cells) {
      const line = joinMarked(
        row.map(({ blocks }) => joinMarked(blocks, " ")),
        " | ",
      );
      if (/[^\s|]/.test(line.text)) this.blocks.push({ kind: "paragraph", level: 0, ...line });
    }
  }

  /** Whether a row is hidden, or was deleted. */
  private isGone(row: XmlElement): boolean {
    const properties = childNamed(row, "w:trPr");
    const isDeleted = elementsIn(properties).some(({ name }) => this.words.isGone(name));
    if (isDeleted) this.words.count("changes-accepted");
    return isDeleted || (isOn(childNamed(properties, "w:hidden")) ?? false);
  }

  private cells(row: XmlElement): Cell[] {
    const cells: Cell[] = [];
    for (const cell of parts(row, "w:tc")) {
      if (cell.name === "w:tc" && isOwnCell(cell)) cells.push(this.cell(cell));
      else this.carried.push(...this.words.marksIn(cell));
    }
    return cells;
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

/** A table's rows or a row's cells, whatever controls and changes stand around them, and the marks of comments between. */
function parts(parent: XmlElement, name: "w:tr" | "w:tc"): XmlElement[] {
  return elementsIn(parent).flatMap((child) => {
    if (child.name === name || commentMark(child)) return [child];
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
