import type { EncodingNote } from "@/lib/domain/evidence/reading-note";
import type { Encoding } from "@/lib/domain/text/encodings";
import { guessEncoding } from "./guess-encoding";
import { charsetIn, metaCharset, xmlCharset } from "./meta-charset";
import { oneByteEach } from "./one-byte-each";

/**
 * A text with the encoding that it was read in (by its name in the Encoding Standard), and what is to be said where the
 * bytes did not tell it.
 */
export type Decoded = { readonly text: string; readonly encoding: string; readonly untold: EncodingNote | null };

/**
 * Decodes a web page's bytes as Chromium does: by byte order mark, then the sender's `Content-Type`, then the page's own
 * `<meta>`; without any of them as UTF-8 when that fits, else by a guess. Bytes that fit no letter become U+FFFD, which
 * a reader of the page sees too. The order is that of the HTML standard, section 13.2.3.2.
 *
 * @param chosen the encoding that a person chose instead
 */
export function decodeHtml(bytes: Uint8Array, contentType: string | null, chosen?: Encoding): Decoded {
  return decode(bytes, chosen, contentType, () => metaCharset(bytes) ?? xmlCharset(bytes));
}

/** The same for bytes that are a text without a way to declare its encoding: plain text, Markdown, a table. */
export function decodeText(bytes: Uint8Array, contentType: string | null, chosen?: Encoding): Decoded {
  return decode(bytes, chosen, contentType, () => xmlCharset(bytes));
}

function decode(
  bytes: Uint8Array,
  chosen: Encoding | undefined,
  contentType: string | null,
  own: () => string | undefined,
): Decoded {
  if (chosen) {
    const untold = { kind: "encoding-chosen", encoding: chosen, likely: [] } as const;
    return decodedBy(new TextDecoder(chosen), bytes, untold);
  }
  const told = decoderFor(markedEncoding(bytes)) ?? decoderFor(charsetIn(contentType ?? ""));
  const decoder = told ?? decoderFor(declared(own()));
  if (decoder) return decodedBy(decoder, bytes, null);
  const { encoding, guessed, likely } = guessEncoding(bytes);
  return decodedBy(new TextDecoder(encoding), bytes, guessed ? { kind: "encoding-guessed", encoding, likely } : null);
}

/** A page whose `<meta>` could be read is not in UTF-16, whatever it says. */
function declared(label: string | undefined): string | undefined {
  return label !== undefined && /^utf-?16/i.test(label) ? "utf-8" : label;
}

function decodedBy(decoder: TextDecoder, bytes: Uint8Array, untold: EncodingNote | null): Decoded {
  const { encoding } = decoder;
  const text = encoding === "windows-1252" ? decodeWindows1252(bytes) : decoder.decode(bytes);
  return { text, encoding, untold };
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

function decoderFor(label: string | undefined): TextDecoder | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
