import { randomUUID } from "node:crypto";
import { constants, deflateRawSync } from "node:zlib";
import { pdfFile } from "../../lib/evidence/testing/pdf-file";
import { docxFile, docxFiles, zipOf } from "../../lib/importers/testing/docx-file";

/** What somebody may send to hold the server up: a file of a kind, and where it goes. */
export type WorstInput = {
  readonly kind: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Where it is taken: as an article, as a file of evidence, or one of the other imports. */
  readonly as: readonly ("article" | "evidence" | "annotations" | "claim-reviews" | "report")[];
};

const html = (body: string) => utf8(`<!doctype html><html lang="en"><body><article>${body}</article></body></html>`);
const sentence = "The ministry said on Friday that the army had carried out twelve raids in the south since May. ";
const spaces = " ".repeat(600_000);
const graph = `<script type="application/ld+json">x${spaces}x</script>`;
const prose = `<p>${sentence.repeat(5)}</p>`;

/** The worst of every kind that we know of. They are made before anything is measured. */
export function worstInputs(): WorstInput[] {
  const page = (kind: string, body: string): WorstInput => ({
    ...{ kind, name: "page.html", type: "text/html", bytes: html(body), as: ["article", "evidence"] },
  });
  const text = (kind: string, name: string, type: string, content: string): WorstInput => ({
    ...{ kind, name, type, bytes: utf8(content), as: ["article", "evidence"] },
  });
  return [
    page("a page with 600,000 spaces in its metadata", `${graph}${prose.repeat(20)}`),
    page("a page of 300,000 no-break spaces", `<p>x${"&nbsp;".repeat(300_000)}x</p>${prose.repeat(20)}`),
    page("a page nested 200,000 deep", `${"<div>".repeat(200_000)}${prose}`),
    page("a page with a table of 60,000 cells", `<table>${"<tr><td>1<td>2<td>3".repeat(20_000)}</table>${prose}`),
    page("a page of 20,000 paragraphs", prose.repeat(20_000)),
    text("300 kB of Markdown that opens and never closes", "a.md", "text/markdown", "![[*_`<".repeat(43_000)),
    text("300 kB of Markdown quotes", "a.md", "text/markdown", `${">".repeat(300_000)}x`),
    text("300 kB of Markdown emphasis", "a.md", "text/markdown", "*a _b ".repeat(50_000)),
    text("60 kB of front matter", "a.md", "text/markdown", `---\n${`${spaces.slice(0, 60_000)}:`}\n`),
    { ...text("300 kB of opened lists in JSON", "a.json", "application/json", "[".repeat(300_000)), as: ["evidence"] },
    { ...text("5 MB of words in one line", "a.txt", "text/plain", sentence.repeat(50_000)), as: ["evidence"] },
    mhtml(),
    ...documents(),
    ...papers(),
    ...forms(),
  ];
}

function mhtml(): WorstInput {
  const head = "MIME-Version: 1.0\r\nSubject: x\r\nContent-Type: multipart/related; boundary=b; type=text/html\r\n\r\n";
  const part = `--b\r\nContent-Type: text/html\r\nContent-Location: https://a.example/\r\n\r\n<html><body>${graph}${prose.repeat(20)}</body></html>\r\n--b--\r\n`;
  const bytes = utf8(head + part);
  return {
    kind: "a saved page (MHTML) of that sort",
    name: "a.mhtml",
    type: "multipart/related",
    bytes,
    as: ["article", "evidence"],
  };
}

function documents(): WorstInput[] {
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const docx = (kind: string, bytes: Uint8Array): WorstInput => ({
    kind,
    name: "a.docx",
    type,
    bytes,
    as: ["article", "evidence"],
  });
  const rows = Array.from({ length: 3_000 }, () => ["one", "two", "three", "four"]);
  const nested = docxFiles([{ text: sentence }]);
  const body = nested.get("word/document.xml") ?? "";
  nested.set("word/document.xml", body.replace("<w:body>", `<w:body>${"<w:sdt><w:sdtContent>".repeat(20_000)}`));
  return [
    docx("a Word document with a table of 12,000 cells", docxFile([{ rows }])),
    docx("a Word document of 20,000 paragraphs", docxFile(Array.from({ length: 20_000 }, () => ({ text: sentence })))),
    docx("a Word document nested 20,000 deep", zipOf(nested)),
  ];
}

function papers(): WorstInput[] {
  const pdf = (kind: string, content: Buffer, filter?: string): WorstInput => ({
    ...{ kind, name: "a.pdf", type: "application/pdf", as: ["evidence"] },
    bytes: pdfFile({ pages: [[]], content, ...(filter && { filter }) }),
  });
  const options = { level: 9, finishFlush: constants.Z_FULL_FLUSH };
  const piece = deflateRawSync(Buffer.alloc(64 * 1024 ** 2, " "), options);
  const bomb = Buffer.concat([Buffer.from([0x78, 0xda]), ...Array.from({ length: 32 }, () => piece)]);
  return [
    pdf("a PDF with 2,000,000 words in one place", Buffer.from("BT /L 12 Tf (x) Tj ET ".repeat(2_000_000))),
    pdf("a PDF that unpacks to 2 GB", bomb, "FlateDecode"),
  ];
}

function forms(): WorstInput[] {
  const annotation = (i: number) => ({
    ...{ id: `urn:${i}`, type: "Annotation", motivation: "commenting", body: { type: "TextualBody", value: "x" } },
    target: { selector: { type: "TextQuoteSelector", exact: `no such words ${i} ${"ab ".repeat(200)}` } },
  });
  const json = (value: unknown) => utf8(JSON.stringify(value));
  const jsonFile = { name: "a.json", type: "application/json" };
  const review = { "@type": "ClaimReview", claimReviewed: `x${spaces.slice(0, 300_000)}x`, url: "https://a.example/" };
  const deep = utf8(`${'{"a":['.repeat(100_000)}`);
  return [
    {
      kind: "4,000 annotations of words that are not there",
      ...jsonFile,
      bytes: json(Array.from({ length: 4_000 }, (_, i) => annotation(i))),
      as: ["annotations"],
    },
    {
      kind: "ClaimReviews full of spaces",
      ...jsonFile,
      bytes: json(Array.from({ length: 20 }, () => review)),
      as: ["claim-reviews"],
    },
    { kind: "JSON that nests 200,000 deep", ...jsonFile, bytes: deep, as: ["annotations", "claim-reviews", "report"] },
    {
      kind: "8 MB of JSON with one member after another",
      ...jsonFile,
      bytes: utf8(`{${Array.from({ length: 400_000 }, (_, i) => `"${i}": "${i}"`).join(",")}}`),
      as: ["annotations", "claim-reviews", "report"],
    },
    {
      kind: "a zip of 20,000 files as a bundle",
      name: "a.zip",
      type: "application/zip",
      bytes: zipOf(new Map(Array.from({ length: 20_000 }, (_, i) => [`galley-x/data/${i}.txt`, `${i}`]))),
      as: ["report"],
    },
  ];
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A key as a form has one for each intent. */
export const newKey = (): string => randomUUID();
