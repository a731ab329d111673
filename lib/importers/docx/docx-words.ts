import { codePoint } from "dingbat-to-unicode";
import type { ReadingNote } from "@/lib/domain/evidence/reading-note";
import { docxFormula } from "./docx-formula";
import { linkOfElement, linkOfInstruction } from "./docx-links";
import { commentMark, type DocxMark } from "./docx-marks";
import type { DocxStyles } from "./docx-styles";
import { childNamed, elementsIn, isOn, textIn, valOf, type XmlElement } from "./docx-xml";

/** A stretch of words of a paragraph, where a line feed alone ends a line, or a mark between two of them. */
export type Piece = Words | { readonly mark: DocxMark };
type Words = { readonly text: string; readonly height: "raised" | "lowered" | null };

/** A field that stands open, in its instruction or in its result; `link` where the result is a link's words. */
type OpenField = { isResult: boolean; instruction: string; link: { readonly address: string } | null };

/** A paragraph's words, and the text boxes that hang on it (`w:txbxContent`). */
export type ParagraphWords = { readonly pieces: readonly Piece[]; readonly boxes: readonly XmlElement[] };

type Counted = Extract<ReadingNote, { readonly count: number }>["kind"];

/** Raised or lowered by so many half points, words no longer stand in their line. */
const OFF_LINE = 4;

/** Which side of tracked changes is read: as if all of them were accepted, or rejected. */
export type ChangesAs = "accepted" | "rejected";

/**
 * Reads the words of paragraphs as Word prints them: fields as their results, tracked changes as accepted, or as rejected
 * where that is asked for, the base of ruby, no hidden and no struck words. Fields may reach over paragraphs, so that one reader takes all of a part in order.
 */
export class DocxWords {
  /** The notes that were referred to, in order. */
  readonly references: { readonly part: "footnotes" | "endnotes"; readonly id: string }[] = [];
  readonly counts = new Map<Counted, number>();
  /** The fields that stand open, outermost first: in its instruction, or in its result. */
  private readonly fields: OpenField[] = [];
  /** How many of them stand in their instruction. */
  private instructions = 0;
  private pieces: Piece[] = [];
  private boxes: XmlElement[] = [];

  /** @param links the addresses of the part's links, by the ids of their relationships */
  constructor(
    private readonly styles: DocxStyles,
    private readonly links: ReadonlyMap<string, string>,
    readonly changes: ChangesAs = "accepted",
  ) {}

  /** Whether an element holds what is not there on this side of tracked changes. */
  isGone(name: string): boolean {
    return this.changes === "accepted" ? taken.has(name) : come.has(name);
  }

  /** @param style the id of the paragraph's style */
  read(paragraph: XmlElement, style: string | undefined): ParagraphWords {
    this.pieces = [];
    this.boxes = [];
    this.content(paragraph, style, undefined);
    return { pieces: this.pieces, boxes: this.boxes };
  }

  count(what: Counted): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  /** The marks of comments in what is left out with all its words. */
  marksIn(element: XmlElement): Piece[] {
    const mark = commentMark(element);
    return [...(mark ? [{ mark }] : []), ...elementsIn(element).flatMap((child) => this.marksIn(child))];
  }

  private content(parent: XmlElement, style: string | undefined, run: XmlElement | undefined): void {
    for (const child of elementsIn(parent)) this.element(child, style, run);
  }

  /** `run` holds the properties of the run around, undefined outside of runs. What is unknown may hold words. */
  private element(element: XmlElement, style: string | undefined, run: XmlElement | undefined): void {
    const { name } = element;
    const isWords = name === "w:t" || (name === "w:delText" && this.changes === "rejected");
    const sign = signs.get(name) ?? (isWords ? textIn(element) : undefined);
    const marked = noted.get(name);
    if (marked) this.count(marked);
    if (sign !== undefined) this.add(sign, style, run);
    else if (name === "w:instrText") this.instruct(element);
    else if (gone.has(name) || this.isGone(name)) this.pieces.push(...this.marksIn(element));
    else if (name.endsWith("Pr")) return;
    else if (name === "w:r") this.run(element, style);
    else if (name === "w:sdt") this.control(element, style, run);
    else if (name === "mc:AlternateContent") this.inside(alternative(element), style, run);
    else if (name === "w:ruby") this.inside(childNamed(element, "w:rubyBase"), style, run);
    else if (name === "m:oMath") this.add(docxFormula(element), style, run);
    else if (name === "w:txbxContent") this.boxes.push(element);
    else if (name === "w:fldChar") this.field(element, style, run);
    else if (name === "w:footnoteReference" || name === "w:endnoteReference") this.reference(element);
    else if (name === "w:sym") this.symbol(element, style, run);
    else this.other(element, style, run);
  }

  private inside(element: XmlElement | undefined, style: string | undefined, run: XmlElement | undefined): void {
    if (element) this.content(element, style, run);
  }

  /** Whatever else may hold words: links, tags, fields in one element, drawings. */
  private other(element: XmlElement, style: string | undefined, run: XmlElement | undefined): void {
    const { name } = element;
    if (name === "v:textpath") this.add(element.attributes.get("string") ?? "", style, run);
    const boxesBefore = this.boxes.length;
    const address = linkOfElement(element, this.links);
    const link = address === null ? null : { address };
    if (link) this.pieces.push({ mark: { kind: "link-start", link } });
    this.content(element, style, run);
    if (link) this.pieces.push({ mark: { kind: "link-end", link } });
    if (name === "w:drawing" || name === "w:pict" || name === "w:object") this.countObject(name, boxesBefore);
  }

  private countObject(name: string, boxesBefore: number): void {
    if (this.boxes.length > boxesBefore) return;
    this.count(name === "w:object" ? "objects-left-out" : "pictures-left-out");
  }

  private run(run: XmlElement, style: string | undefined): void {
    const properties = childNamed(run, "w:rPr") ?? noProperties;
    const marked = elementsIn(run).findIndex(({ attributes }) =>
      /^(?:1|true|on)$/.test(attributes.get("w:customMarkFollows") ?? ""),
    );
    for (const [i, child] of elementsIn(run).entries()) {
      // A note's own sign, which stands here in the place of its number.
      if (marked >= 0 && i > marked && child.name === "w:t") continue;
      this.element(child, style, properties);
    }
  }

  /** A content control's words, unless they only say what to fill in. */
  private control(control: XmlElement, style: string | undefined, run: XmlElement | undefined): void {
    if (isOn(childNamed(childNamed(control, "w:sdtPr"), "w:showingPlcHdr"))) {
      this.pieces.push(...this.marksIn(control));
      return;
    }
    const content = childNamed(control, "w:sdtContent");
    if (content) this.content(content, style, run);
  }

  private field(mark: XmlElement, style: string | undefined, run: XmlElement | undefined): void {
    const type = mark.attributes.get("w:fldCharType");
    const field = this.fields.at(-1);
    if (type === "begin") {
      this.add(chosenEntry(mark), style, run);
      this.fields.push({ isResult: false, instruction: "", link: null });
      this.instructions++;
    } else if (type === "separate" && field && !field.isResult) {
      field.isResult = true;
      this.instructions--;
      const address = linkOfInstruction(field.instruction);
      field.link = address === null ? null : { address };
      if (field.link) this.pieces.push({ mark: { kind: "link-start", link: field.link } });
    } else if (type === "end" && field) {
      this.fields.pop();
      if (!field.isResult) this.instructions--;
      if (field.link) this.pieces.push({ mark: { kind: "link-end", link: field.link } });
    }
  }

  private instruct(element: XmlElement): void {
    const field = this.fields.at(-1);
    if (field && !field.isResult) field.instruction += textIn(element);
  }

  private reference({ name, attributes }: XmlElement): void {
    const part = name === "w:footnoteReference" ? "footnotes" : "endnotes";
    const id = attributes.get("w:id") ?? "";
    this.references.push({ part, id });
    this.pieces.push({ mark: { kind: part === "footnotes" ? "footnote" : "endnote", id } });
  }

  private symbol(element: XmlElement, style: string | undefined, run: XmlElement | undefined): void {
    const code = Number.parseInt(element.attributes.get("w:char") ?? "", 16);
    if (Number.isNaN(code) || code > 0x10ffff) return;
    this.add(String.fromCodePoint(code), style, run, element.attributes.get("w:font"));
  }

  private add(words: string, style: string | undefined, run: XmlElement | undefined, font?: string): void {
    if (words === "" || this.instructions > 0) return;
    const { styles } = this;
    if (styles.isOn(run, style, "w:vanish")) {
      if (words.trim() !== "") this.count("hidden-left-out");
      return;
    }
    if (styles.isOn(run, style, "w:strike") || styles.isOn(run, style, "w:dstrike")) return;
    const typeface = font ?? styles.ofRun(run, style, "w:rFonts")?.attributes.get("w:ascii") ?? "";
    this.pieces.push({ text: withoutDingbats(words, typeface), height: this.heightOf(run, style) });
  }

  private heightOf(run: XmlElement | undefined, style: string | undefined): Words["height"] {
    const aligned = valOf(this.styles.ofRun(run, style, "w:vertAlign"));
    if (aligned === "superscript") return "raised";
    if (aligned === "subscript") return "lowered";
    const position = Number(valOf(childNamed(run, "w:position")) ?? 0);
    return Math.abs(position) >= OFF_LINE ? (position > 0 ? "raised" : "lowered") : null;
  }
}

const noProperties: XmlElement = { name: "w:rPr", attributes: new Map(), children: [] };

/** What is counted where it stands. */
const noted: ReadonlyMap<string, Counted> = new Map([
  ...["w:del", "w:moveFrom", "w:ins", "w:moveTo"].map((name) => [name, "changes-accepted"] as const),
  ["w:commentReference", "comments-left-out"],
]);

const taken: ReadonlySet<string> = new Set(["w:del", "w:moveFrom"]);
const come: ReadonlySet<string> = new Set(["w:ins", "w:moveTo"]);

/** What is said of words, or stands beside them, and is none. */
const gone = new Set(
  "w:commentRangeStart w:commentRangeEnd w:commentReference w:delText w:delInstrText w:footnoteRef w:endnoteRef w:annotationRef w:separator w:continuationSeparator w:pgNum w:lastRenderedPageBreak w:softHyphen w:fldData w:ffData w:rt w:binData w:ctrl".split(
    " ",
  ),
);
const signs: ReadonlyMap<string, string> = new Map([
  ["w:br", "\n"],
  ["w:tab", "\t"],
  ["w:ptab", "\t"],
  ["w:cr", "\n"],
  ["w:noBreakHyphen", "\u2011"],
]);

/** Of several forms of one thing the first, which newer programs show. */
export function alternative(element: XmlElement): XmlElement | undefined {
  return childNamed(element, "mc:Choice") ?? childNamed(element, "mc:Fallback");
}

/** What was chosen in a list to choose from, which stands nowhere else. */
function chosenEntry(mark: XmlElement): string {
  const list = childNamed(childNamed(mark, "w:ffData"), "w:ddList");
  const entries = elementsIn(list).filter(({ name }) => name === "w:listEntry");
  return valOf(entries[Number(valOf(childNamed(list, "w:result")) ?? 0)]) ?? "";
}

/** Letters of fonts that draw signs in their places, such as Symbol and Wingdings, as those signs. */
function withoutDingbats(words: string, font: string): string {
  if (!/^(?:symbol|wingdings|webdings|zapfdingbats)/i.test(font)) return words;
  return [...words].map((letter) => signOf(font, letter.codePointAt(0) ?? 0) ?? letter).join("");
}

function signOf(font: string, code: number): string | undefined {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  return codePoint(font, low)?.string;
}
