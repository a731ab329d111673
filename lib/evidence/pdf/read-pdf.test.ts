import { describe, expect, test } from "vitest";
import { pageAt } from "../../domain/page-range";
import { readText } from "../read-text";
import { type DrawnWords, pdfFile } from "../testing/pdf-file";
import { readPdf } from "./read-pdf";

async function read(bytes: Buffer) {
  const result = await readText(bytes, "application/pdf");
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value;
}

/** Lines below one another, from the top. */
function lines(texts: readonly string[], { x = 72, y = 700, size = 12 } = {}): DrawnWords[] {
  return texts.map((text, i) => ({ text, x, y: y - i * 1.2 * size, size }));
}

const paragraph = [
  "The ministry said on Friday that the army had carried out twelve raids in",
  "the south since May, and that forty-eight people were detained in the com-",
  "munities along the border.",
];
const words =
  "The ministry said on Friday that the army had carried out twelve raids in the south since May, and that forty-eight people were detained in the communities along the border.";

const limits = { pages: 10, characters: 100_000 };

describe("the words of a PDF", () => {
  test("are paragraphs, with what it says of itself", async () => {
    const pdf = await read(pdfFile({ pages: [lines(paragraph)], title: "Zwölf Einsätze", language: "en-GB" }));
    expect(pdf).toMatchObject({
      text: words,
      blocks: [{ kind: "paragraph", start: 0, end: words.length }],
      title: "Zwölf Einsätze",
      language: "en-GB",
      direction: "ltr",
      pages: [{ number: 1, start: 0, end: words.length }],
      publishedOn: null,
      bounded: false,
    });
  });

  test("in large letters are headings, and the first one is the title where no other is", async () => {
    const page = [
      { text: "Twelve raids", y: 760, size: 20 },
      ...lines(["Background"], { y: 730, size: 15 }),
      ...lines(paragraph),
    ];
    const pdf = await read(pdfFile({ pages: [page], title: "Microsoft Word - draft.doc" }));
    expect(pdf.title).toBe("Twelve raids");
    expect(pdf.blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ["heading", 1],
      ["heading", 2],
      ["paragraph", 0],
    ]);
  });

  test("stand on their pages, and a paragraph goes on from one to the next", async () => {
    const [first, ...rest] = paragraph as [string, string, string];
    const pdf = await read(pdfFile({ pages: [lines([first], { y: 80 }), [], lines(rest)] }));
    expect(pdf.text).toBe(words);
    expect(pdf.pages.map(({ start, end }) => pdf.text.slice(start, end))).toEqual([
      first,
      "",
      "the south since May, and that forty-eight people were detained in the communities along the border.",
    ]);
    expect(pageAt(pdf.pages, words.indexOf("border"))).toBe(3);
  });

  test("in two columns are read one after the other", async () => {
    const left = lines(["Twelve raids were", "counted in Daraa", "by the ministry", "which gave no"]);
    const right = lines(["names of those who", "were taken away.", "It had no comment."], { x: 320 });
    expect((await read(pdfFile({ pages: [[...left, ...right]] }))).text).toBe(
      "Twelve raids were counted in Daraa by the ministry which gave no names of those who were taken away. It had no comment.",
    );
  });

  test("in a table are a row a line", async () => {
    const row = (y: number, ...cells: string[]) => cells.map((text, i) => ({ text, x: 72 + 150 * i, y }));
    const page = [...row(700, "Place", "Raids"), ...row(680, "Daraa", "12"), ...row(660, "Quneitra", "3")];
    expect((await read(pdfFile({ pages: [page] }))).text).toBe("Place | Raids\n\nDaraa | 12\n\nQuneitra | 3");
  });

  test("are items of a list where they begin with its marks", async () => {
    const page = lines([
      "The ministry counts twelve raids:",
      "1. in Daraa, where the army",
      "stayed until Friday",
      "2. in Quneitra",
    ]);
    expect((await read(pdfFile({ pages: [page] }))).text).toBe(
      "The ministry counts twelve raids:\n\n1. in Daraa, where the army stayed until Friday\n\n2. in Quneitra",
    );
  });

  test("that run through all pages stand once", async () => {
    const page = (number: number) => [
      { text: "Raids in the south", y: 810 },
      ...lines([`Chapter ${number} tells of a raid.`]),
      { text: `Page ${number}`, y: 30 },
    ];
    expect((await read(pdfFile({ pages: [page(1), page(2), page(3), page(4)] }))).text).toBe(
      [
        "Raids in the south",
        "Chapter 1 tells of a raid.",
        "Page 1",
        "Chapter 2 tells of a raid.",
        "Chapter 3 tells of a raid.",
        "Chapter 4 tells of a raid.",
      ].join("\n\n"),
    );
  });

  test("in Arabic are in the order of reading, numbers and foreign words among them", async () => {
    const page = [
      { text: "قالت الوزارة", x: 400, y: 700, arabic: true },
      { text: "UN Watch", x: 330, y: 700 },
      { text: "12", x: 310, y: 700 },
      { text: "غارة", x: 270, y: 700, arabic: true },
    ];
    const pdf = await read(pdfFile({ pages: [page] }));
    expect(pdf).toMatchObject({ text: "قالت الوزارة UN Watch 12 غارة", direction: "rtl" });
  });

  test("written upwards are read as well", async () => {
    const content = Buffer.from(
      "BT /L 12 Tf 0 1 -1 0 300 100 Tm (Twelve raids) Tj ET BT /L 12 Tf 72 700 Td (Below) Tj ET",
    );
    expect((await read(pdfFile({ pages: [[]], content }))).text).toBe("Twelve raids\n\nBelow");
  });

  test("are read, and its scripts and attachments are not", async () => {
    const file = pdfFile({ pages: [lines(["Twelve raids."])], script: "app.alert('never')", attachment: "never" });
    expect((await read(file)).text).toBe("Twelve raids.");
  });

  test("are read though its table of objects is broken", async () => {
    const file = pdfFile({ pages: [lines(["Twelve raids."])] });
    const broken = Buffer.from(file.toString("latin1").replace(/startxref\n\d+/, "startxref\n7"), "latin1");
    expect((await read(broken)).text).toBe("Twelve raids.");
  });
});

describe("of a PDF that is too long, the beginning is read", () => {
  const pages = [1, 2, 3, 4].map((number) => lines([`Page ${number} tells of a raid.`]));

  test.each([
    ["by its pages", { ...limits, pages: 2 }, 2],
    ["by its words", { ...limits, characters: 60 }, 3],
    ["not at all where it fits", { ...limits, pages: 4 }, 4],
  ])("%s", async (_, bounds, count) => {
    const result = await readPdf(pdfFile({ pages }), bounds);
    if (!result.ok) throw new Error(result.refusal.reason);
    expect(result.value.pages).toHaveLength(count);
    expect(result.value.bounded).toBe(count < 4);
  });
});

describe("a PDF is refused in words", () => {
  const good = pdfFile({ pages: [lines(["Twelve raids."])] });

  test.each([
    ["when it asks for a password", pdfFile({ pages: [lines(["Twelve"])], password: true }), "pdf-locked"],
    ["when it is a scan", pdfFile({ pages: [[], []] }), "pdf-without-words"],
    ["when it breaks off", good.subarray(0, 60), "pdf-broken"],
    ["when only its header is there", Buffer.from("%PDF-1.7\n"), "pdf-broken"],
    ["when it has no pages", pdfFile({ pages: [] }), "pdf-broken"],
    ["when it is something else", Buffer.from("%PDF-1.7 is a format.".repeat(100)), "pdf-broken"],
  ])("%s", async (_, bytes, reason) => {
    expect(await readText(bytes, "application/pdf")).toMatchObject({ ok: false, refusal: { reason } });
  });
});
