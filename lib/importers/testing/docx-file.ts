import { writeStoredZip } from "@/lib/importers/docx/zip";

/** A paragraph of a made document: its style's id, list and markup inside. */
type DocxParagraph = {
  readonly text: string;
  readonly style?: string;
  readonly list?: "bullet" | "number";
  readonly level?: number;
  readonly rtl?: boolean;
  readonly note?: string;
};
type DocxTable = { readonly rows: readonly (readonly string[])[] };
export type DocxContent = readonly (DocxParagraph | DocxTable)[];

export type DocxProperties = { readonly title?: string; readonly creator?: string; readonly modified?: string };

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const officeTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const relationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const styleNames: Readonly<Record<string, string>> = {
  Title: "Title",
  Subtitle: "Subtitle",
  Heading1: "heading 1",
  Heading2: "heading 2",
  Heading3: "heading 3",
  Quote: "Quote",
  Caption: "caption",
  ListBullet: "List Bullet",
};

/** The files of a small Word document, as Word lays them out. */
export function docxFiles(content: DocxContent, properties: DocxProperties = {}): Map<string, string> {
  const notes: string[] = [];
  const body = content.map((part) => ("rows" in part ? tableXml(part) : paragraphXml(part, notes))).join("");
  return new Map([
    ["[Content_Types].xml", contentTypes],
    ["_rels/.rels", relationships([["officeDocument", "word/document.xml"]])],
    ["word/_rels/document.xml.rels", relationships(["styles", "numbering", "footnotes"].map((n) => [n, `${n}.xml`]))],
    ["word/document.xml", `${head}<w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`],
    ["word/styles.xml", `${head}<w:styles ${namespaces}>${styles()}</w:styles>`],
    ["word/numbering.xml", `${head}<w:numbering ${namespaces}>${numbering()}</w:numbering>`],
    ["word/footnotes.xml", `${head}<w:footnotes ${namespaces}>${notes.join("")}</w:footnotes>`],
    ["docProps/core.xml", core(properties)],
  ]);
}

/** The bytes of a small Word document. */
export function docxFile(content: DocxContent, properties: DocxProperties = {}): Uint8Array {
  return zipOf(docxFiles(content, properties));
}

/** An archive of these texts. */
export function zipOf(files: ReadonlyMap<string, string>): Uint8Array {
  return writeStoredZip(new Map(Array.from(files, ([name, text]) => [name, new TextEncoder().encode(text)])));
}

const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${officeTypes}.document.main+xml"/></Types>`;

function relationships(targets: readonly (readonly string[])[]): string {
  const lines = targets.map(
    ([type, target], i) => `<Relationship Id="r${i}" Type="${relationshipTypes}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`;
}

function paragraphXml({ text, style, list, level = 0, rtl, note }: DocxParagraph, notes: string[]): string {
  const number = list && `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list === "bullet" ? 1 : 2}"/></w:numPr>`;
  const properties = `${style ? `<w:pStyle w:val="${style}"/>` : ""}${number ?? ""}${rtl ? "<w:bidi/>" : ""}`;
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  if (note !== undefined)
    notes.push(`<w:footnote w:id="${notes.length + 1}"><w:p><w:r><w:t>${escaped(note)}</w:t></w:r></w:p></w:footnote>`);
  const reference = note === undefined ? "" : `<w:r><w:footnoteReference w:id="${notes.length}"/></w:r>`;
  return `<w:p><w:pPr>${properties}</w:pPr><w:r>${lines.join("<w:br/>")}</w:r>${reference}</w:p>`;
}

function tableXml({ rows }: DocxTable): string {
  const cell = (text: string) => `<w:tc>${paragraphXml({ text }, [])}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

function styles(): string {
  return Object.entries(styleNames)
    .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
    .join("");
}

function numbering(): string {
  const levels = (format: string) =>
    [0, 1, 2].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join("");
  const kinds = ["bullet", "decimal"];
  const abstract = kinds.map((k, i) => `<w:abstractNum w:abstractNumId="${i}">${levels(k)}</w:abstractNum>`);
  const numbers = kinds.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`);
  return [...abstract, ...numbers].join("");
}

function core({ title, creator, modified }: DocxProperties): string {
  const optional = (name: string, value: string | undefined) => (value ? `<${name}>${escaped(value)}</${name}>` : "");
  return `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${optional("dc:title", title)}${optional("dc:creator", creator)}${optional("dcterms:modified", modified)}</cp:coreProperties>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
