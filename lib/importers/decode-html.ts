import { oneByteEach } from "./one-byte-each";

/** How far into a page its own word on its encoding is looked for; browsers look at as much. */
const LOOKED_AT = 1024;

/**
 * Decodes a web page's bytes as browsers do: by byte order mark, then the sender's `Content-Type`, then the page's own
 * `<meta>`; without any of them as UTF-8 when that fits, else as Windows-1252. Bytes that fit no letter become U+FFFD,
 * which a reader of the page sees too. The order is that of the HTML standard, section 13.2.3.2.
 */
export function decodeHtml(bytes: Uint8Array, contentType: string | null): string {
  const label = markedEncoding(bytes) ?? charsetIn(contentType ?? "") ?? metaCharset(bytes);
  const decoder = label ? decoderFor(label) : undefined;
  if (decoder) return decoder.encoding === "windows-1252" ? decodeWindows1252(bytes) : decoder.decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** What the bytes 0x80 to 0x9f are in Windows-1252 (Encoding Standard, section 9); the five it leaves out are spaces here. */
const windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Some versions of Node take Windows-1252 for ISO 8859-1, in which curly quotation marks are control characters. */
function decodeWindows1252(bytes: Uint8Array): string {
  return oneByteEach(bytes).replace(/[\u0080-\u009f]/g, (control) => {
    const letter = windows1252.charAt(control.charCodeAt(0) - 0x80);
    return letter === " " ? control : letter;
  });
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

function charsetIn(contentType: string): string | undefined {
  return /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1];
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const start = oneByteEach(bytes.subarray(0, LOOKED_AT));
  const metas = Array.from(start.matchAll(/<meta\b[^>]*/gi), ([tag]) => charsetIn(tag));
  const declaration = /^\s*<\?xml[^>]*/i.exec(start)?.[0] ?? "";
  const declared =
    metas.find((charset) => charset !== undefined) ?? /encoding\s*=\s*["']([\w:.-]+)/i.exec(declaration)?.[1];
  // A page whose `<meta>` could be read is not in UTF-16, whatever it says.
  return declared && /^utf-?16/i.test(declared) ? "utf-8" : declared;
}

function decoderFor(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
