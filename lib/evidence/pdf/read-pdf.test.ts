import { describe, expect, test } from "vitest";
import { pageAt } from "@/lib/domain/evidence/snapshot";
import { readText } from "@/lib/evidence/read/read-text";
import { type DrawnWords, pdfFile } from "@/lib/evidence/testing/pdf-file";
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

describe("what stands on a page", () => {
  test("are values of forms, typed notes and stamps too, where they stand", async () => {
    const over = [
      { kind: "value", text: "31,400 from a quarry", y: 680 },
      { kind: "note", text: "seen by the clerk", y: 660 },
      { kind: "stamp", text: "VOID", y: 640 },
    ] as const;
    const page = [
      { text: "Declared by the member:", y: 700 },
      { text: "Income:", y: 680 },
      { text: "Signed in June.", y: 600 },
    ];
    const { text } = await read(pdfFile({ pages: [page], over }));
    const order = ["Declared", "Income:", "31,400 from a quarry", "seen by the clerk", "VOID", "Signed"];
    expect(order.map((words) => text.indexOf(words))).toEqual(
      order.map((words) => text.indexOf(words)).toSorted((a, b) => a - b),
    );
    expect(order.every((words) => text.includes(words))).toBe(true);
  });

  test("are raised and lowered figures, which are no digits of others", async () => {
    const content = Buffer.from(
      "BT /L 12 Tf 72 700 Td (It took 3.5) Tj /L 7 Tf 4 Ts (2) Tj /L 12 Tf 0 Ts ( million tonnes of CO) Tj /L 7 Tf -2 Ts (2) Tj /L 12 Tf 0 Ts ( a year.) Tj ET",
    );
    expect((await read(pdfFile({ pages: [[]], content }))).text).toBe("It took 3.5² million tonnes of CO₂ a year.");
  });

  test("begins with the letter that is drawn large", async () => {
    const page = [
      { text: "S", y: 676, size: 36 },
      ...lines(["even boats came back in the", "night, and two did not, said"], { x: 98 }),
      { text: "the harbour master.", y: 671.2 },
    ];
    expect((await read(pdfFile({ pages: [page] }))).text).toBe(
      "Seven boats came back in the night, and two did not, said the harbour master.",
    );
  });

  const left = [
    "The boats of the north quay",
    "have been laid up since the",
    "storm, and nobody knows who",
    "will pay for the new masts",
    "of the two that were lost.",
  ];
  const right = [
    "A fund that the town had set",
    "up in spring was empty when",
    "the owners asked, and those",
    "who had paid into it wrote",
    "to the mayor about it.",
  ];

  test("is read column after column, also where it was drawn row by row", async () => {
    const rows = left.flatMap((text, i) => [
      { text, x: 72, y: 700 - i * 14 },
      { text: right[i] ?? "", x: 320, y: 700 - i * 14 },
    ]);
    const { text } = await read(pdfFile({ pages: [rows] }));
    expect(text.replace(/\s+/g, " ")).toBe([...left, ...right].join(" "));
  });

  test("stays a table where its cells begin anew together", async () => {
    const cells = [
      ["Repair of the north quay", "paid by the town in March"],
      ["Masts for two of the boats", "not paid by anybody so far"],
      ["New lamps for the old pier", "paid by the county in May"],
      ["A bell for the harbour wall", "given by the fishermen"],
      ["Ropes and nets of all sorts", "paid by their owners"],
    ];
    const rows = cells.flatMap(([one = "", other = ""], i) => [
      { text: one, x: 72, y: 700 - i * 14 },
      { text: other, x: 320, y: 700 - i * 14 },
    ]);
    expect((await read(pdfFile({ pages: [rows] }))).text.split("\n\n")).toEqual(cells.map((row) => row.join(" | ")));
  });

  test("is told like a scan where no font says what its letters are", async () => {
    const bytes = pdfFile({ pages: [lines(paragraph)], letterless: true });
    expect(await readText(bytes, "application/pdf")).toMatchObject({
      ok: false,
      refusal: { reason: "pdf-without-words" },
    });
  });

  test("and left out, and told, where only some do not", async () => {
    const pdf = await read(pdfFile({ pages: [lines(paragraph), lines(["Twelve raids."])], letterless: true }));
    expect(pdf).toMatchObject({ text: "Twelve raids.", notes: [{ kind: "letterless-left-out", count: 1 }] });
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
