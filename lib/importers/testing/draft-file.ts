import { zipOf } from "./docx-file";

/** As which program a document is written. */
export const draftShapes = ["word", "google", "libreoffice", "strict"] as const;
export type DraftShape = (typeof draftShapes)[number];

/** A note of a made draft; offsets in the paragraphs joined by blank lines. A footnote's sign stands at `end`. */
export type MadeNote = {
  readonly kind: "comment" | "footnote" | "endnote" | "link";
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly author?: string | null;
  readonly at?: string | null;
  readonly replies?: readonly { readonly author: string | null; readonly at: string | null; readonly text: string }[];
  readonly resolved?: boolean;
};

export type MadeDraft = {
  readonly paragraphs: readonly string[];
  readonly notes: readonly MadeNote[];
  /** A run ends at each multiple of this many code units. */
  readonly runLength?: number;
  /** Words that are tracked as inserted, and words that are tracked as deleted before an offset. */
  readonly inserted?: readonly { readonly start: number; readonly end: number }[];
  readonly deleted?: readonly { readonly at: number; readonly text: string }[];
};

const transitional = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const strict = {
  w: "http://purl.oclc.org/ooxml/wordprocessingml/main",
  r: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const microsoft = "http://schemas.microsoft.com/office";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The bytes of a draft as a program writes it. */
export function draftFile(shape: DraftShape, draft: MadeDraft): Uint8Array {
  return zipOf(draftFiles(shape, draft));
}

/** The files of a draft as a program writes it. */
export function draftFiles(shape: DraftShape, draft: MadeDraft): Map<string, string> {
  const made = new MadeFiles(shape, draft);
  return made.files();
}

class MadeFiles {
  private readonly comments: string[] = [];
  private readonly extended: string[] = [];
  private readonly ids: string[] = [];
  private readonly moments: string[] = [];
  private readonly footnotes: string[] = [];
  private readonly endnotes: string[] = [];
  private readonly links: string[] = [];
  /** What stands at an offset, by offset: what ends there, what has no length, what begins there. */
  private readonly ends = new Map<number, string>();
  private readonly signs = new Map<number, string>();
  private readonly starts = new Map<number, string>();
  private readonly linkStarts = new Map<number, string>();
  private readonly linkEnds = new Map<number, string>();

  constructor(
    private readonly shape: DraftShape,
    private readonly draft: MadeDraft,
  ) {
    for (const note of draft.notes) {
      if (note.kind === "comment") this.comment(note);
      else if (note.kind === "link") this.link(note);
      else this.note(note, note.kind);
    }
  }

  files(): Map<string, string> {
    const { w, r } = this.shape === "strict" ? strict : transitional;
    const spaces = `xmlns:w="${w}" xmlns:r="${r}" xmlns:w14="${microsoft}/word/2010/wordml" xmlns:w15="${microsoft}/word/2012/wordml" xmlns:w16cid="${microsoft}/word/2016/wordml/cid" xmlns:w16cex="${microsoft}/word/2018/wordml/cex" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14 w15 w16cid w16cex"`;
    const part = (name: string, content: string) => `${head}<${name} ${spaces}>${content}</${name}>`;
    const kinds = ["comments", "footnotes", "endnotes"].map((kind) => [kind, r]);
    if (this.shape !== "google") kinds.push(["commentsExtended", `${microsoft}/2011/relationships`]);
    if (this.shape === "word") {
      kinds.push(["commentsIds", `${microsoft}/2016/09/relationships`]);
      kinds.push(["commentsExtensible", `${microsoft}/2018/08/relationships`]);
    }
    const relations = kinds.map(
      ([kind, of], i) => `<Relationship Id="p${i}" Type="${of}/${kind}" Target="${kind}.xml"/>`,
    );
    const rels = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`;
    const body = `<w:body>${this.paragraphs()}<w:sectPr/></w:body>`;
    return new Map([
      ["[Content_Types].xml", types],
      [
        "_rels/.rels",
        `${rels}<Relationship Id="r" Type="${r}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ],
      ["word/_rels/document.xml.rels", `${rels}${[...relations, ...this.links].join("")}</Relationships>`],
      ["word/document.xml", part("w:document", body)],
      ["word/comments.xml", part("w:comments", this.comments.join(""))],
      ["word/commentsExtended.xml", part("w15:commentsEx", this.extended.join(""))],
      ["word/commentsIds.xml", part("w16cid:commentsIds", this.ids.join(""))],
      ["word/commentsExtensible.xml", part("w16cex:commentsExtensible", this.moments.join(""))],
      ["word/footnotes.xml", part("w:footnotes", separators("footnote") + this.footnotes.join(""))],
      ["word/endnotes.xml", part("w:endnotes", separators("endnote") + this.endnotes.join(""))],
    ]);
  }

  private comment({ start, end, replies = [], resolved, ...first }: MadeNote): void {
    let parent: string | null = null;
    for (const each of [first, ...replies]) {
      const id = this.comments.length;
      const paragraph = (0x10000000 + id).toString(16).toUpperCase();
      const author = each.author == null ? "" : ` w:author="${escaped(each.author)}"`;
      const at = each.at == null ? "" : ` w:date="${each.at}"`;
      const sign = this.shape === "word" ? "<w:r><w:annotationRef/></w:r>" : "";
      const content = paragraphsOf(each.text, sign, ` w14:paraId="${paragraph}"`);
      this.comments.push(`<w:comment w:id="${id}"${author}${at} w:initials="">${content}</w:comment>`);
      const of = parent === null ? "" : ` w15:paraIdParent="${parent}"`;
      this.extended.push(`<w15:commentEx w15:paraId="${paragraph}"${of} w15:done="${resolved ? 1 : 0}"/>`);
      this.ids.push(`<w16cid:commentId w16cid:paraId="${paragraph}" w16cid:durableId="D${id}"/>`);
      if (each.at)
        this.moments.push(`<w16cex:commentExtensible w16cex:durableId="D${id}" w16cex:dateUtc="${each.at}"/>`);
      parent ??= paragraph;
      const styled = this.shape === "word" ? '<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>' : "";
      add(this.starts, start, `<w:commentRangeStart w:id="${id}"/>`);
      add(this.ends, end, `<w:commentRangeEnd w:id="${id}"/><w:r>${styled}<w:commentReference w:id="${id}"/></w:r>`);
    }
  }

  private note({ end, text }: MadeNote, kind: "footnote" | "endnote"): void {
    const list = kind === "footnote" ? this.footnotes : this.endnotes;
    const id = list.length + 2;
    const gap = this.shape === "libreoffice" ? "<w:r><w:tab/></w:r>" : '<w:r><w:t xml:space="preserve"> </w:t></w:r>';
    const sign = `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Ref/></w:r>${gap}`;
    list.push(`<w:${kind} w:id="${id}">${paragraphsOf(text, sign, "")}</w:${kind}>`);
    add(
      this.signs,
      end,
      `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`,
    );
  }

  private link({ start, end, text }: MadeNote): void {
    const id = `l${this.links.length}`;
    const isField = this.shape === "strict";
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const instruction = `<w:r><w:instrText xml:space="preserve"> HYPERLINK "${escaped(text)}" </w:instrText></w:r>`;
    add(
      this.linkStarts,
      start,
      isField ? mark("begin") + instruction + mark("separate") : `<w:hyperlink r:id="${id}">`,
    );
    add(this.linkEnds, end, isField ? mark("end") : "</w:hyperlink>");
    const type = `${transitional.r}/hyperlink`;
    this.links.push(`<Relationship Id="${id}" Type="${type}" Target="${escaped(text)}" TargetMode="External"/>`);
  }

  private paragraphs(): string {
    let at = 0;
    return this.draft.paragraphs
      .map((text) => {
        const xml = `<w:p>${this.runs(text, at)}</w:p>`;
        at += text.length + 2;
        return xml;
      })
      .join("");
  }

  private runs(text: string, from: number): string {
    const { runLength = 1e9, inserted = [], deleted = [] } = this.draft;
    const gone = new Map(deleted.map((each) => [each.at, each.text]));
    const isInserted = (at: number) => inserted.some(({ start, end }) => start <= at && at < end);
    const isCut = (at: number) =>
      [this.ends, this.signs, this.starts, this.linkStarts, this.linkEnds, gone].some((each) => each.has(at)) ||
      (at % runLength === 0 && !isInPair(at)) ||
      (isInserted(at) !== isInserted(at - 1) && !isInPair(at));
    const isInPair = (at: number) => /[\udc00-\udfff]/.test(text.charAt(at - from));
    let xml = "";
    let begun = from;
    for (let at = from; at <= from + text.length; at++) {
      if (at > from && (at === from + text.length || isCut(at))) {
        xml += this.run(text.slice(begun - from, at - from), isInserted(begun));
        begun = at;
      }
      const isGone = gone.has(at)
        ? `<w:del w:id="9" w:author="a">${this.words(gone.get(at) ?? "", "w:delText")}</w:del>`
        : "";
      xml += (this.linkEnds.get(at) ?? "") + (this.ends.get(at) ?? "") + (this.signs.get(at) ?? "") + isGone;
      xml += (this.starts.get(at) ?? "") + (this.linkStarts.get(at) ?? "");
    }
    return xml;
  }

  private run(text: string, isInserted: boolean): string {
    const run = this.words(text, "w:t");
    return isInserted ? `<w:ins w:id="8" w:author="a">${run}</w:ins>` : run;
  }

  private words(text: string, name: string): string {
    const properties = this.shape === "google" ? '<w:rPr><w:rtl w:val="0"/></w:rPr>' : "";
    return `<w:r>${properties}<${name} xml:space="preserve">${escaped(text)}</${name}></w:r>`;
  }
}

function add(to: Map<number, string>, at: number, xml: string): void {
  to.set(at, (to.get(at) ?? "") + xml);
}

function paragraphsOf(text: string, sign: string, attributes: string): string {
  const lines = text.split("\n");
  const last = lines.length - 1;
  return lines
    .map((line, i) => {
      const own = i === last ? attributes : "";
      return `<w:p${own}>${i === 0 ? sign : ""}<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`;
    })
    .join("");
}

function separators(kind: string): string {
  return `<w:${kind} w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

const office = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const types = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ["document", "document.main"],
  ...["comments", "footnotes", "endnotes", "commentsExtended", "commentsIds", "commentsExtensible"].map((name) => [
    name,
    name,
  ]),
]
  .map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${office}.${type}+xml"/>`)
  .join("")}</Types>`;
