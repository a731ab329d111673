import { SaxesParser } from "saxes";
import { decodeText } from "@/lib/importers/html/decode-html";

/** An element of a part of a document; `name` and the names of attributes have the prefixes below, whatever the file's. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
};
type XmlNode = XmlElement | string;

/** What is no XML, or nests deeper than any document does. */
export class BrokenXmlError extends Error {}

/** The namespaces that are looked at, of the transitional and the strict form (ISO 29500) alike. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"],
  ["http://schemas.microsoft.com/office/word/2010/wordml", "w14"],
  ["http://schemas.microsoft.com/office/word/2012/wordml", "w15"],
  ["http://schemas.microsoft.com/office/word/2016/wordml/cid", "w16cid"],
  ["http://schemas.microsoft.com/office/word/2018/wordml/cex", "w16cex"],
  ["urn:schemas-microsoft-com:vml", "v"],
]);

const DEEPEST = 1_000;

type Open = { name: string; attributes: ReadonlyMap<string, string>; children: XmlNode[] };

/** Reads a part as XML. Throws BrokenXmlError. No entity of the part's own is expanded, and nothing is fetched. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const top: Open = { name: "", attributes: new Map(), children: [] };
  const open = [top];
  parser.on("error", (error) => {
    throw new BrokenXmlError(error.message);
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    if (open.length > DEEPEST) throw new BrokenXmlError("too deep");
    const own = new Map(Object.values(attributes).map((each) => [named(each.uri, each.local), each.value]));
    const element = { name: named(uri, local), attributes: own, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => void open.at(-1)?.children.push(text));
  parser.on("cdata", (text) => void open.at(-1)?.children.push(text));
  parser.write(decodeText(bytes, null).text.replace(/^\ufeff/, "")).close();
  const root = top.children.find((child) => typeof child !== "string");
  if (!root) throw new BrokenXmlError("no element");
  return root;
}

function named(uri: string, local: string): string {
  if (uri === "") return local;
  const prefix = prefixes.get(uri);
  return prefix === undefined ? `?:${local}` : `${prefix}:${local}`;
}

/** An element's child elements. */
export function elementsIn(element: XmlElement | undefined): XmlElement[] {
  return (element?.children ?? []).filter((child) => typeof child !== "string");
}

/** The first child of a name. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsIn(element).find((child) => child.name === name);
}

/** The value of an element's `val`, in WordprocessingML or OMML. */
export function valOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes.get("w:val") ?? element?.attributes.get("m:val") ?? element?.attributes.get("val");
}

/** Whether a property that is on or off is on; undefined where it is not told. */
export function isOn(element: XmlElement | undefined): boolean | undefined {
  return element ? !/^(?:0|false|off|none)$/.test(valOf(element) ?? "1") : undefined;
}

/** The words in an element, all elements around them left out of account. */
export function textIn(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((child) => (typeof child === "string" ? child : textIn(child))).join("");
}
