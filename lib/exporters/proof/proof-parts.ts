import { type ProofMark, proofProperties } from "@/lib/domain/draft/proof-mark";
import type { AuditReport } from "@/lib/domain/report/report";
import { escaped } from "./wordprocessing";

// The parts of a DOCX file (ECMA-376, parts 1 and 2) beside its text and comments.

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const packages = "http://schemas.openxmlformats.org/package/2006";
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const spaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part of WordprocessingML. */
export function part(name: string, content: string): string {
  return `${xmlHead}<w:${name} ${spaces}>${content}</w:${name}>`;
}

const parts = ["styles", "numbering", "settings", "comments"] as const;

export const contentTypes = `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>${parts.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${name}+xml"/>`).join("")}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`;

export const packageRelationships = relationships([
  [`${office}/relationships/officeDocument`, "word/document.xml"],
  [`${packages}/relationships/metadata/core-properties`, "docProps/core.xml"],
  [`${office}/relationships/custom-properties`, "docProps/custom.xml"],
]);

export const documentRelationships = relationships(
  parts.map((name) => [`${office}/relationships/${name}`, `${name}.xml`]),
);

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const rows = targets.map(([type, target], i) => `<Relationship Id="r${i}" Type="${type}" Target="${target}"/>`);
  return `${xmlHead}<Relationships xmlns="${packages}/relationships">${rows.join("")}</Relationships>`;
}

/** What the writer changes is tracked, too. */
export const settings = part("settings", "<w:trackRevisions/>");

/** The article's language, and a style for each kind of block. */
export function styles({ article: { language, direction } }: AuditReport): string {
  const lang =
    direction === "rtl" ? `<w:lang w:bidi="${escaped(language)}"/>` : `<w:lang w:val="${escaped(language)}"/>`;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${lang}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const headings = [32, 28, 26, 24, 24, 24].map((size, i) =>
    style(
      `Heading${i + 1}`,
      `heading ${i + 1}`,
      `<w:keepNext/><w:outlineLvl w:val="${i}"/>`,
      `<w:b/><w:bCs/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    ),
  );
  return part(
    "styles",
    [
      defaults,
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
      ...headings,
      style("Quote", "Quote", '<w:ind w:left="567" w:right="567"/>', "<w:i/><w:iCs/>"),
      style("ListParagraph", "List Paragraph", "", ""),
    ].join(""),
  );
}

function style(id: string, name: string, paragraph: string, words: string): string {
  const properties = (tag: string, content: string) => (content === "" ? "" : `<w:${tag}>${content}</w:${tag}>`);
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${properties("pPr", paragraph)}${properties("rPr", words)}</w:style>`;
}

/** One list is numbered on its own: list `n` of the text is `n` here, with signs or with numbers. */
export function numbering(lists: readonly { readonly ordered: boolean }[]): string {
  const kinds = ["bullet", "decimal"].map((format, kind) => {
    const levels = [0, 1, 2, 3, 4, 5].map((level) => {
      const text = kind === 0 ? "•" : `%${level + 1}.`;
      const indent = `<w:pPr><w:ind w:left="${(level + 1) * 567}" w:hanging="567"/></w:pPr>`;
      return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>${indent}</w:lvl>`;
    });
    return `<w:abstractNum w:abstractNumId="${kind}"><w:multiLevelType w:val="multilevel"/>${levels.join("")}</w:abstractNum>`;
  });
  const numbers = lists.map(({ ordered }, i) => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    return `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${ordered ? 1 : 0}"/>${ordered ? anew : ""}</w:num>`;
  });
  return part("numbering", kinds.join("") + numbers.join(""));
}

/** What the file says of itself. */
export function coreProperties({ article, generatedAt, newsroom }: AuditReport): string {
  const dublin = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"';
  const schema = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const creator = newsroom.name === null ? "" : `<dc:creator>${escaped(newsroom.name)}</dc:creator>`;
  const moment = `<dcterms:created xsi:type="dcterms:W3CDTF">${generatedAt.slice(0, 19)}Z</dcterms:created>`;
  return `${xmlHead}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" ${dublin} ${schema}><dc:title>${escaped(article.title)}</dc:title>${creator}${moment}</cp:coreProperties>`;
}

/** What tells a proof again when it comes back (custom properties; ECMA-376, part 1, section 22.3), which programs keep. */
export function customProperties(mark: ProofMark): string {
  const properties = Object.entries(proofProperties(mark)).map(
    ([name, value], i) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${i + 2}" name="${name}"><vt:lpwstr>${escaped(value)}</vt:lpwstr></property>`,
  );
  return `${xmlHead}<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">${properties.join("")}</Properties>`;
}
