import { childNamed, elementsIn, parseXml, type XmlElement } from "./docx-xml";

/** The parts of a document that are read; those that it does not have are undefined. */
export type DocxPackage = {
  readonly body: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
};

/**
 * Finds the main part and those that it names, by their relationships (ECMA-376, part 2, section 9.3), wherever a
 * program put them. Null where there is no main part. Throws BrokenXmlError.
 */
export function docxPackage(parts: ReadonlyMap<string, Uint8Array>): DocxPackage | null {
  const main = targets(parts, "").get("officeDocument") ?? "word/document.xml";
  const bytes = parts.get(main);
  if (!bytes) return null;
  const body = childNamed(parseXml(bytes), "w:body");
  if (!body) return null;
  const named = targets(parts, main);
  const part = (type: string) => {
    const found = parts.get(named.get(type) ?? "");
    return found && parseXml(found);
  };
  return {
    body,
    styles: part("styles"),
    numbering: part("numbering"),
    footnotes: part("footnotes"),
    endnotes: part("endnotes"),
  };
}

/** The parts that a part names, by the last word of the relationship's type. */
function targets(parts: ReadonlyMap<string, Uint8Array>, from: string): ReadonlyMap<string, string> {
  const slash = from.lastIndexOf("/") + 1;
  const bytes = parts.get(`${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`);
  const found = new Map<string, string>();
  for (const { attributes } of elementsIn(bytes && parseXml(bytes))) {
    const type = attributes.get("Type")?.split("/").at(-1);
    const target = attributes.get("Target");
    if (type && target && !found.has(type)) found.set(type, resolved(from.slice(0, slash), target));
  }
  return found;
}

function resolved(folder: string, target: string): string {
  const names: string[] = [];
  for (const name of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return names.join("/");
}
