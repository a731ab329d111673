import { expect, it } from "vitest";
import { decodeHtml } from "./decode-html";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const utf8 = (text: string) => new TextEncoder().encode(text);

it.each([
  ["UTF-8 by default", utf8("“é”"), null, "“é”"],
  ["Windows-1252 where it is not UTF-8", bytes("\x93\xe9\x94"), null, "“é”"],
  ["what the sender says", bytes("\xd6\xe5"), "text/html; charset=windows-1251", "Це"],
  ["what the page says", bytes('<meta charset="windows-1256">\xc7'), null, '<meta charset="windows-1256">ا'],
  [
    "what the page says the old way",
    bytes('<meta http-equiv=Content-Type content="text/html; charset=iso-8859-8">\xe0'),
    null,
    '<meta http-equiv=Content-Type content="text/html; charset=iso-8859-8">א',
  ],
  [
    "the sender before the page",
    utf8('<meta charset="windows-1251">é'),
    "text/html;charset=UTF-8",
    '<meta charset="windows-1251">é',
  ],
  ["a byte order mark before both", utf8("\ufeffé"), "text/html; charset=windows-1251", "é"],
  ["UTF-16 by its mark", new Uint8Array([0xff, 0xfe, 0x27, 0x06]), null, "ا"],
  ["no UTF-16 that a page claims in letters", utf8('<meta charset="utf-16">é'), null, '<meta charset="utf-16">é'],
  ["no encoding that does not exist", utf8("é"), "text/html; charset=nonsense", "é"],
  ["letters for bytes that are none", bytes("a\xff"), "text/html; charset=utf-8", "a\ufffd"],
])("a page is read in %s", (_, page, contentType, text) => expect(decodeHtml(page, contentType)).toBe(text));
