import { describe, expect, it } from "vitest";
import { importArticle } from "./import-article";
import { docxFile, zipOf } from "./testing/docx-file";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const oldOffice = (stream: string) =>
  new Uint8Array(Buffer.concat([bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Buffer.from(stream, "utf16le")]));
const page = bytes("<!doctype html><h1>Raids</h1><p>There were raids.</p>");
const docx = docxFile([{ text: "Raids", style: "Title" }, { text: "There were raids." }]);
const archive = (name: string) => zipOf(new Map([[name, "x"]]));

describe("a file", () => {
  it.each([
    ["a PDF named .docx", "a.docx", bytes("%PDF-1.7"), "docx", "pdf"],
    ["a picture named .html", "a.html", bytes("\x89PNG\r\n\x1a\n"), "html", "image"],
    ["a Word document named .txt", "a.txt", docx, "txt", "docx"],
    ["a page named .txt", "a.txt", page, "txt", "html"],
    ["a page named .md", "a.MD", page, "md", "html"],
    ["a page named .docx", "a.docx", page, "docx", "html"],
    ["a text named .docx", "a.docx", bytes("words"), "docx", "text"],
    ["a text named .html", "a.html", bytes("words"), "html", "text"],
    ["a text named .mhtml", "a.mhtml", bytes("words"), "mhtml", "text"],
    ["a spreadsheet named .docx", "a.docx", archive("xl/workbook.xml"), "docx", "spreadsheet"],
    ["OpenDocument named .docx", "a.docx", archive("content.xml"), "docx", "opendocument"],
    ["an archive named .txt", "a.txt", archive("a.txt"), "txt", "zip"],
    ["a recording named .md", "a.md", bytes("ID3\x03"), "md", "media"],
    ["RTF named .txt", "a.txt", bytes("{\\rtf1 words}"), "txt", "rtf"],
  ])("that is not what it says is refused: %s", async (_, name, content, extension, found) =>
    expect(await importArticle({ name, bytes: content })).toEqual({
      ok: false,
      refusal: { reason: "file-not-what-it-says", params: { extension, found }, field: "file" },
    }),
  );

  it.each([
    ["of an old Word", "a.doc", oldOffice("WordDocument"), "file-old-word"],
    ["of an old Word, renamed", "a.docx", oldOffice("WordDocument"), "file-old-word"],
    ["with a password", "a.docx", oldOffice("EncryptedPackage"), "docx-protected"],
    ["that was cut off", "a.docx", docx.slice(0, 2_000), "docx-broken"],
    ["without anything", "a.docx", bytes(""), "text-empty"],
    ["without words", "a.docx", docxFile([{ text: " " }]), "text-empty"],
    ["that is too large", "a.html", new Uint8Array(10 * 1024 * 1024 + 1).fill(60), "file-too-large"],
    ["of more words than an article has", "a.html", bytes(`<p>${"word ".repeat(450_000)}`), "text-too-large"],
    ["with NUL in its words", "a.html", bytes("<p>a\0b"), "text-has-nul"],
    ["of a kind that Galley does not know", "a.pdf", bytes("%PDF-1.7"), "file-type-unknown"],
  ])("%s is refused", async (_, name, content, reason) =>
    expect(await importArticle({ name, bytes: content })).toMatchObject({ ok: false, refusal: { reason } }),
  );
});

describe("what an address gives", () => {
  const at = (content: Uint8Array, contentType: string | null, path = "a") =>
    importArticle({ bytes: content, contentType, address: `https://post.example/${path}` });
  const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  it.each([
    ["a page", page, "text/html; charset=utf-8", "Raids\n\nThere were raids."],
    ["a page of no type", page, null, "Raids\n\nThere were raids."],
    ["a page of the wrong type", page, "text/plain", "Raids\n\nThere were raids."],
    [
      "a piece of a page",
      bytes("<h1>Raids</h1><p>There were raids."),
      "application/octet-stream",
      "Raids\n\nThere were raids.",
    ],
    ["a Word document", docx, docxType, "Raids\n\nThere were raids."],
    ["a Word document of a vague type", docx, "application/octet-stream", "Raids\n\nThere were raids."],
    ["Markdown", bytes("# Raids"), "text/markdown; charset=utf-8", "Raids"],
    ["plain text", bytes("# Raids"), "text/plain", "# Raids"],
    ["plain text in another encoding", bytes("caf\xe9"), "text/plain; charset=iso-8859-1", "café"],
  ])("is %s", async (_, content, type, text) =>
    expect(await at(content, type)).toMatchObject({ ok: true, value: { text } }),
  );

  it("is Markdown when its address says so and its type does not", async () =>
    expect(await at(bytes("# Raids"), "text/plain", "raids.md")).toMatchObject({ ok: true, value: { text: "Raids" } }));

  it.each([
    ["a PDF", bytes("%PDF-1.7"), "application/pdf", "page-type-unknown"],
    ["a picture", bytes("\xff\xd8\xff"), "text/html", "page-type-unknown"],
    ["data", bytes('{"a":1}'), "application/json", "page-type-unknown"],
    ["bytes of no kind", bytes("a\0b"), null, "page-type-unknown"],
    ["nothing", bytes(""), "text/html", "page-without-article"],
  ])("is refused: %s", async (_, content, type, reason) =>
    expect(await at(content, type)).toMatchObject({ ok: false, refusal: { reason } }),
  );
});

describe("what was pasted with its formatting", () => {
  it("is taken whole, however short", async () => {
    const pastedHtml =
      "<html lang=en><body><!--StartFragment--><ul><li>One <b>bold</b> word</li></ul><footer>x</footer>";
    expect(await importArticle({ pastedHtml })).toMatchObject({
      ok: true,
      value: { text: "One bold word", language: "en", blocks: [{ kind: "list-item", level: 1, ordered: false }] },
    });
  });

  it("is refused when nothing is in it", async () =>
    expect(await importArticle({ pastedHtml: "<p>&nbsp;</p>" })).toMatchObject({ refusal: { reason: "text-empty" } }));

  it("is refused when it cannot be stored", async () =>
    expect(await importArticle({ pastedHtml: "<p>a\ud800" })).toMatchObject({
      refusal: { reason: "text-has-lone-surrogate" },
    }));
});
