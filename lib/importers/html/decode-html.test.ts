import { expect, it } from "vitest";
import { decodeHtml, decodeText } from "./decode-html";

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
])("a page is read in %s", (_, page, contentType, text) => expect(decodeHtml(page, contentType).text).toBe(text));

const pad = (length: number) => "x".repeat(length);

it.each([
  ["far down in the head", `<head><script>var a="<p>${pad(2_000)}";</script><meta charset=koi8-r>`, "\xcf", "о"],
  ["behind a comment", `<!-- <meta charset=utf-8> ${pad(1_500)} --><meta charset="koi8-r">`, "\xcf", "о"],
  ["without quotation marks", "<meta http-equiv=content-type content=text/html;charset=koi8-r>", "\xcf", "о"],
  ["but not of a mere description", '<meta name=description content="charset=koi8-r">', "\xe9", "é"],
  ["but not far down in the body", `<body><p>${pad(1_100)}</p><meta charset=koi8-r>`, "\xe9", "é"],
])("a page's own word counts %s", (_, head, letter, read) => {
  expect(decodeHtml(bytes(`${head}<p>${letter}`), null).text.endsWith(read)).toBe(true);
});

const russian = "Мост через реку открыли в среду, и по нему прошли первые три тысячи человек.";
const arabic = "أعيد فتح الجسر يوم الأربعاء ومر عليه ثلاثة آلاف شخص في الساعة الأولى.";

it.each([
  ["KOI8-R", encoded(russian, "koi8-r"), russian, "koi8-r"],
  ["Windows-1251", encoded(russian, "windows-1251"), russian, "windows-1251"],
  ["Windows-1256", encoded(arabic, "windows-1256"), arabic, "windows-1256"],
  [
    "Shift_JIS",
    encoded("橋は水曜日に再び開かれ、三千人が渡った。", "shift_jis"),
    "橋は水曜日に再び開かれ、三千人が渡った。",
    "shift_jis",
  ],
  [
    "EUC-KR",
    encoded("다리는 수요일에 다시 열렸고 삼천 명이 건넜다.", "euc-kr"),
    "다리는 수요일에 다시 열렸고 삼천 명이 건넜다.",
    "euc-kr",
  ],
  [
    "a table of Excel",
    encoded("Straße;Höhe\nMühlweg;12,5\n", "windows-1252"),
    "Straße;Höhe\nMühlweg;12,5\n",
    "windows-1252",
  ],
])("undeclared %s is guessed, and said to be", (_, raw, text, encoding) => {
  const untold = { kind: "encoding-guessed", encoding, likely: expect.any(Array) };
  expect(decodeText(raw, null)).toEqual({ text, encoding, untold });
});

it("a guess comes with what else it may be, likelier ones first, and never with itself", () => {
  const { untold } = decodeText(encoded("Мост открыт", "koi8-r"), null);
  expect(untold?.likely.length).toBeGreaterThan(0);
  expect(untold?.likely).not.toContain(untold?.encoding);
});

it("what a person chooses goes before everything", () => {
  expect(decodeHtml(utf8('<meta charset="utf-8">é'), "text/html; charset=utf-8", "windows-1252")).toMatchObject({
    text: '<meta charset="utf-8">Ã©',
    untold: { kind: "encoding-chosen", encoding: "windows-1252" },
  });
});

/** The bytes of a text in an encoding that Node only reads: each letter is looked for among all pairs of bytes. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, number[]>();
  for (let byte = 0; byte < 256; byte++) codes.set(decoder.decode(new Uint8Array([byte])), [byte]);
  for (let first = 0x81; first < 0xff; first++) {
    for (let second = 0x40; second < 0xff; second++) {
      const letter = decoder.decode(new Uint8Array([first, second]));
      if (letter.length === 1 && !codes.has(letter)) codes.set(letter, [first, second]);
    }
  }
  return new Uint8Array([...text].flatMap((letter) => codes.get(letter) ?? []));
}
