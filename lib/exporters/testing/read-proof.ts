import { elementsIn, parseXml, textIn, type XmlElement } from "@/lib/importers/docx/docx-xml";
import { readZipDirectory, unpackZipEntry } from "@/lib/importers/docx/zip";

/** What a program does with a proof's tracked changes. */
export type Ruling = "accept" | "reject";

/** A proof as a program that knows tracked changes reads it: paragraphs, and the words of each comment's range by its number. */
export type ReadProof = {
  readonly paragraphs: readonly string[];
  readonly ranges: ReadonlyMap<string, string>;
  readonly comments: ReadonlyMap<string, readonly string[]>;
  /** Who changed, and when. */
  readonly changes: readonly (readonly [author: string | undefined, at: string | undefined])[];
};

/** Reads a proof as plainly as can be, with all of its changes accepted or rejected. */
export function readProof(bytes: Uint8Array, ruling: Ruling): ReadProof {
  const walk = new ProofWalk(ruling);
  walk.content(partOf(bytes, "word/document.xml"));
  const comments = elementsIn(partOf(bytes, "word/comments.xml")).map(
    (comment) => [comment.attributes.get("w:id") ?? "", elementsIn(comment).map(textIn)] as const,
  );
  return { ...walk, comments: new Map(comments) };
}

/** A part of a proof as XML. */
export function partOf(bytes: Uint8Array, name: string): XmlElement {
  const entry = readZipDirectory(bytes)?.get(name);
  const unpacked = entry && unpackZipEntry(bytes, entry);
  if (!unpacked) throw new Error(`${name} is not there`);
  return parseXml(unpacked);
}

class ProofWalk {
  readonly paragraphs: string[] = [];
  readonly ranges = new Map<string, string>();
  readonly changes: (readonly [string | undefined, string | undefined])[] = [];
  private readonly open = new Set<string>();

  constructor(private readonly ruling: Ruling) {}

  content(parent: XmlElement): void {
    for (const element of elementsIn(parent)) this.element(element);
  }

  private element(element: XmlElement): void {
    const { name, attributes } = element;
    const id = attributes.get("w:id") ?? "";
    if (name === "w:p") this.paragraph(element);
    else if (name === "w:ins" || name === "w:del") this.change(element);
    else if (name === "w:commentRangeStart") this.open.add(id);
    else if (name === "w:commentRangeEnd") this.open.delete(id);
    else if (name === "w:t" || name === "w:delText") this.say(textIn(element));
    else if (name === "w:br") this.say("\n");
    else if (name === "w:tab") this.say("\t");
    else this.content(element);
  }

  private paragraph(element: XmlElement): void {
    if (this.paragraphs.length > 0) this.say("\n\n", false);
    this.paragraphs.push("");
    this.content(element);
  }

  private change(element: XmlElement): void {
    this.changes.push([element.attributes.get("w:author"), element.attributes.get("w:date")]);
    if ((element.name === "w:ins") === (this.ruling === "accept")) this.content(element);
  }

  private say(words: string, isOfParagraph = true): void {
    if (isOfParagraph) this.paragraphs[this.paragraphs.length - 1] += words;
    for (const id of this.open) this.ranges.set(id, (this.ranges.get(id) ?? "") + words);
  }
}
