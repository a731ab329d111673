import { oneByteEach } from "./one-byte-each";

/** A declaration in the first so many bytes counts wherever it stands; browsers look at as much. */
const LOOKED_AT = 1024;
/** No head is longer than this. */
const LONGEST_HEAD = 1024 * 1024;

/** Elements that a head holds. What follows the first other one is the body, in which nothing is declared. */
const headElements = new Set("html head meta title link base script style noscript object template".split(" "));
/** What is inside these is text, whatever it looks like. */
const rawElements = new Set(["script", "style", "title", "noscript", "template"]);

/**
 * The encoding that a page's own `<meta>` declares, as it is written there; undefined for none. Looks where Chromium
 * does: in the first 1,024 bytes, and beyond them as long as the head goes on. By the prescan of the HTML standard,
 * section 13.2.3.2: comments are passed over, `charset` counts by itself, and `content` beside
 * `http-equiv="content-type"` alone.
 */
export function metaCharset(bytes: Uint8Array): string | undefined {
  const source = oneByteEach(bytes.subarray(0, LONGEST_HEAD));
  let inBody = false;
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", at)) {
    if (source.startsWith("<!--", at)) {
      at = indexBehind(source, "-->", at + 2);
      continue;
    }
    const [whole, closes, written = ""] = tagName(source, at) ?? [];
    if (whole === undefined) {
      at = /[!?/]/.test(source.charAt(at + 1)) ? indexBehind(source, ">", at) : at + 1;
      continue;
    }
    const name = written.toLowerCase();
    inBody ||= !closes && !headElements.has(name);
    if (at >= LOOKED_AT && inBody) return undefined;
    const { attributes, end } = attributesAt(source, at + whole.length);
    at = end;
    if (closes) continue;
    const charset = name === "meta" ? charsetOf(attributes) : undefined;
    if (charset !== undefined) return charset;
    if (rawElements.has(name)) at = endOfRaw(source, name, at);
  }
  return undefined;
}

/** The encoding in an XML declaration; undefined for none. */
export function xmlCharset(bytes: Uint8Array): string | undefined {
  const start = oneByteEach(bytes.subarray(0, LOOKED_AT));
  const declaration = /^\s*<\?xml[^>]*/i.exec(start)?.[0] ?? "";
  return /encoding\s*=\s*["']([\w:.-]+)/i.exec(declaration)?.[1];
}

/** The `charset` in a `Content-Type`; undefined for none. */
export function charsetIn(contentType: string): string | undefined {
  return /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType.slice(0, 1_000))?.[1];
}

function charsetOf(attributes: ReadonlyMap<string, string>): string | undefined {
  const charset = attributes.get("charset")?.trim();
  if (charset) return charset;
  const isPragma = attributes.get("http-equiv")?.trim().toLowerCase() === "content-type";
  return isPragma ? charsetIn(attributes.get("content") ?? "") : undefined;
}

const nameAt = /<(\/?)([a-z][^\s/>]{0,100})/iy;

function tagName(source: string, at: number): RegExpExecArray | null {
  nameAt.lastIndex = at;
  return nameAt.exec(source);
}

const attributeAt = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/y;
const MOST_ATTRIBUTES = 100;

/** A tag's attributes, the first of each name, and where the tag ends. */
function attributesAt(source: string, from: number): { attributes: ReadonlyMap<string, string>; end: number } {
  const attributes = new Map<string, string>();
  let end = from;
  for (let count = 0; count < MOST_ATTRIBUTES; count++) {
    attributeAt.lastIndex = end;
    const found = attributeAt.exec(source);
    if (!found) break;
    end = attributeAt.lastIndex;
    const name = (found[1] ?? "").toLowerCase();
    if (!attributes.has(name)) attributes.set(name, found[2] ?? found[3] ?? found[4] ?? "");
  }
  return { attributes, end: indexBehind(source, ">", end) };
}

function endOfRaw(source: string, name: string, from: number): number {
  for (let at = source.indexOf("</", from); at >= 0; at = source.indexOf("</", at + 2)) {
    if (source.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return source.length;
}

function indexBehind(source: string, sign: string, from: number): number {
  const at = source.indexOf(sign, from);
  return at < 0 ? source.length : at + sign.length;
}
