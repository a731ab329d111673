import { childNamed, elementsIn, parseXml, type XmlElement } from "./docx-xml";

/** The parts of a document that are read; those that it does not have are undefined. */
export type DocxPackage = {
  readonly body: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  /** The core properties, as they stand in the file. */
  readonly core: Uint8Array | undefined;
  /** The custom properties. */
  readonly custom: XmlElement | undefined;
  /** A part by the last word of its relationship's type. */
  readonly part: (type: string) => XmlElement | undefined;
  /** The addresses of the links in such a part, or in the body where none is named, by the ids of their relationships. */
  readonly links: (type?: string) => ReadonlyMap<string, string>;
};

/**
 * Finds the main part and those that it names, by their relationships (ECMA-376, part 2, section 9.3), wherever a
 * program put them. Null where there is no main part. Throws BrokenXmlError.
 */
export function docxPackage(parts: ReadonlyMap<string, Uint8Array>): DocxPackage | null {
  const top = relationships(parts, "");
  const main = nameOf(top, "officeDocument") ?? "word/document.xml";
  const bytes = parts.get(main);
  if (!bytes) return null;
  const body = childNamed(parseXml(bytes), "w:body");
  if (!body) return null;
  const named = relationships(parts, main);
  const part = (type: string) => {
    const found = parts.get(nameOf(named, type) ?? "");
    return found && parseXml(found);
  };
  const links = (type?: string) => {
    const name = type === undefined ? main : nameOf(named, type);
    const own = type === undefined ? named : name === undefined ? [] : relationships(parts, name);
    return new Map(own.flatMap(({ id, kind, target }) => (kind === "hyperlink" ? [[id, target] as const] : [])));
  };
  const custom = parts.get(nameOf(top, "custom-properties") ?? "");
  return {
    custom: custom && parseXml(custom),
    ...{ body, styles: part("styles"), numbering: part("numbering") },
    ...{ footnotes: part("footnotes"), endnotes: part("endnotes"), core: parts.get("docProps/core.xml") },
    ...{ part, links },
  };
}

/** `kind` is the last word of its type; `name` that of the part that it leads to within the document. */
type Relationship = { readonly id: string; readonly kind: string; readonly target: string; readonly name: string };

/** The relationships of a part. */
function relationships(parts: ReadonlyMap<string, Uint8Array>, from: string): Relationship[] {
  const slash = from.lastIndexOf("/") + 1;
  const bytes = parts.get(`${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`);
  return elementsIn(bytes && parseXml(bytes)).flatMap(({ attributes }) => {
    const kind = attributes.get("Type")?.split("/").at(-1);
    const target = attributes.get("Target");
    if (!kind || !target) return [];
    return { id: attributes.get("Id") ?? "", kind, target, name: resolved(from.slice(0, slash), target) };
  });
}

function nameOf(relationships: readonly Relationship[], kind: string): string | undefined {
  return relationships.find((each) => each.kind === kind)?.name;
}

function resolved(folder: string, target: string): string {
  const names: string[] = [];
  for (const name of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return names.join("/");
}
