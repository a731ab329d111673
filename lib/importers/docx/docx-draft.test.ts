import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { importDraft } from "@/lib/importers/draft/import-draft";
import { type DocxContent, docxFiles, zipOf } from "@/lib/importers/testing/docx-file";
import { draftFile, draftFiles, draftShapes, type MadeDraft, type MadeNote } from "@/lib/importers/testing/draft-file";

async function read(bytes: Uint8Array) {
  const draft = await importDraft({ bytes, name: "draft.docx" });
  if (!draft.ok) throw new Error(draft.refusal.reason);
  return draft.value;
}

/** Notes in short: `comment “words”: what it says`. */
async function notesOf(bytes: Uint8Array): Promise<string[]> {
  const { notes, article } = await read(bytes);
  for (const { start, end, quote } of notes) expect(article.text.slice(start, end)).toBe(quote);
  return notes.map(({ kind, quote, text }) => `${kind} “${quote}”: ${text}`);
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

type Parts = {
  readonly comments?: string;
  readonly footnotes?: string;
  readonly links?: Readonly<Record<string, string>>;
};

/** A document of this XML. */
function document(body: string, { comments, footnotes, links = {} }: Parts): Uint8Array {
  const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const hyperlinks = Object.entries(links).map(
    ([id, to]) => `<Relationship Id="${id}" Type="${types}/hyperlink" Target="${to}" TargetMode="External"/>`,
  );
  const parts = ["comments", "footnotes"].map(
    (n) => `<Relationship Id="${n}" Type="${types}/${n}" Target="${n}.xml"/>`,
  );
  const files = docxFiles([]);
  files.set("word/document.xml", `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`);
  files.set(
    "word/_rels/document.xml.rels",
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.join("")}${hyperlinks.join("")}</Relationships>`,
  );
  if (comments !== undefined) files.set("word/comments.xml", `<w:comments ${namespaces}>${comments}</w:comments>`);
  if (footnotes !== undefined) files.set("word/footnotes.xml", `<w:footnotes ${namespaces}>${footnotes}</w:footnotes>`);
  else files.delete("word/footnotes.xml");
  return zipOf(files);
}

const t = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (...inside: string[]) => `<w:p>${inside.join("")}</w:p>`;
const from = (id: number | string) => `<w:commentRangeStart w:id="${id}"/>`;
const upTo = (id: number | string) => `<w:commentRangeEnd w:id="${id}"/>`;
const to = (id: number | string) => upTo(id) + sign(id);
const sign = (id: number | string) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
const comment = (id: number | string, text: string) => `<w:comment w:id="${id}">${p(t(text))}</w:comment>`;
const footnote = (id: number, ...inside: string[]) =>
  `<w:footnote w:id="${id}">${p("<w:r><w:footnoteRef/></w:r>", ...inside)}</w:footnote>`;
const noted = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const cell = (...inside: string[]) => `<w:tc>${inside.join("")}</w:tc>`;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (words: string) => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`;

describe("notes stand on their words", () => {
  it.each<[string, string, Parts, string[]]>([
    [
      "a comment over several runs",
      p(t("The "), from(1), t("dam "), t("bro"), t("ke"), to(1), t(" in May.")),
      { comments: comment(1, "who says?") },
      ["comment “dam broke”: who says?"],
    ],
    [
      "a comment over several paragraphs",
      p(t("One "), from(1), t("two")) + p(t("three"), to(1), t(" four")),
      { comments: comment(1, "x") },
      ["comment “two\n\nthree”: x"],
    ],
    [
      "comments in and across each other",
      p(from(1), t("a "), from(2), t("b "), from(3), t("c"), to(2), t(" d"), to(3), t(" e"), to(1)),
      { comments: comment(1, "x") + comment(2, "y") + comment(3, "z") },
      ["comment “a b c d e”: x", "comment “b c”: y", "comment “c d”: z"],
    ],
    [
      "a comment in a cell, and one over cells and rows",
      table(
        row(cell(p(t("a"))), cell(p(from(1), t("b"), to(1)))),
        row(cell(p(from(2), t("c"))), cell(p(t("d")))),
        row(cell(p(t("e"), to(2))), cell(p(t("f")))),
      ),
      { comments: comment(1, "x") + comment(2, "y") },
      ["comment “b”: x", "comment “c | d\n\ne”: y"],
    ],
    [
      "a comment whose ends stand between cells, rows and paragraphs",
      from(3) +
        p(t("before")) +
        upTo(3) +
        table(
          row(cell(p(t("a"))), from(1), cell(p(t("b"))), upTo(1), cell(p(t("c")))),
          from(2) + row(cell(p(t("d"))), cell(p(t("e")))) + upTo(2),
        ),
      { comments: comment(1, "x") + comment(2, "y") + comment(3, "z") },
      ["comment “before”: z", "comment “b”: x", "comment “d | e”: y"],
    ],
    [
      "a comment around and in content controls, links, insertions and moved words",
      p(
        from(1),
        `<w:sdt><w:sdtContent>${t("one ")}${from(2)}${t("two")}</w:sdtContent></w:sdt>`,
        to(2),
        `<w:ins w:author="a">${t(" three")}${from(3)}</w:ins><w:moveTo w:author="a">${t(" four")}</w:moveTo>`,
        to(3),
        `<w:del w:author="a"><w:r><w:delText>gone</w:delText></w:r></w:del><w:smartTag>${t(" five")}</w:smartTag>`,
        to(1),
      ),
      { comments: comment(1, "x") + comment(2, "y") + comment(3, "z") },
      ["comment “one two three four five”: x", "comment “two”: y", "comment “four”: z"],
    ],
    [
      "a comment at a place: on the word around it, before it, or behind it",
      p(t("The da"), sign(1), t("m broke. "), sign(2), t("Then")) + p(sign(3), t("it rained."), sign(4)),
      { comments: [1, 2, 3, 4].map((id) => comment(id, `${id}`)).join("") },
      ["comment “dam”: 1", "comment “Then”: 2", "comment “it”: 3", "comment “rained”: 4"],
    ],
    [
      "a comment on deleted words: at its place",
      p(t("The dam "), from(1), "<w:del><w:r><w:delText>never</w:delText></w:r></w:del>", to(1), t(" broke")),
      { comments: comment(1, "x") },
      ["comment “broke”: x"],
    ],
    [
      "a comment inside of a deletion, a deleted row and a hidden text",
      p(t("a"), `<w:del>${from(1)}<w:r><w:delText>b</w:delText></w:r>${to(1)}</w:del>`) +
        table(`<w:tr><w:trPr><w:del/></w:trPr>${cell(p(from(2), t("c"), to(2)))}</w:tr>`) +
        p(from(3), "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>", to(3), t(" e")),
      { comments: [1, 2, 3].map((id) => comment(id, `${id}`)).join("") },
      ["comment “a”: 1", "comment “e”: 2", "comment “e”: 3"],
    ],
    [
      "comments without ids, in their order",
      p(
        t("a "),
        "<w:commentRangeStart/>",
        t("b"),
        "<w:commentRangeEnd/>",
        "<w:r><w:commentReference/></w:r>",
        t(" c"),
        "<w:r><w:commentReference/></w:r>",
      ),
      { comments: `<w:comment>${p(t("x"))}</w:comment><w:comment>${p(t("y"))}</w:comment>` },
      ["comment “b”: x", "comment “c”: y"],
    ],
    [
      "comments without ids, by place and by range in turn: in the order of the text",
      p(t("a "), sign(""), from(""), t("b"), to(""), t(" c"), sign("")).replaceAll(' w:id=""', ""),
      { comments: ["x", "y", "z"].map((text) => `<w:comment>${p(t(text))}</w:comment>`).join("") },
      ["comment “b”: x", "comment “b”: y", "comment “c”: z"],
    ],
    [
      "a range that begins before a space and has no end: on the word behind it",
      p(t("a"), from(1), t(" b c")),
      { comments: comment(1, "x") },
      ["comment “b”: x"],
    ],
    [
      "a footnote whose own sign follows, and one that says none does",
      p(
        '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>',
        '<w:r><w:footnoteReference w:id="2" w:customMarkFollows="0"/><w:t>a</w:t></w:r>',
      ),
      { footnotes: footnote(1, t("x")) + footnote(2, t("y")) },
      ["footnote “a”: x", "footnote “a”: y"],
    ],
    [
      "footnotes in a row: on the cell behind the one before, without the line between them",
      table(row(cell(p(t("Dam"), noted(1))), cell(p(t("1976"), noted(2))))),
      { footnotes: footnote(1, t("x")) + footnote(2, t("y")) },
      ["footnote “Dam”: x", "footnote “1976”: y"],
    ],
    [
      "a range that has no end, up to the sign; one that has neither, at its beginning",
      p(from(1), t("a b"), sign(1), t(" c "), from(2), t("d e")),
      { comments: comment(1, "x") + comment(2, "y") },
      ["comment “a b”: x", "comment “d”: y"],
    ],
    [
      "two comments and two ranges with one id, in their order",
      p(from(1), t("a"), to(1), from(1), t(" b"), to(1)),
      { comments: comment(1, "x") + comment(1, "y") + comment(1, "z") },
      ["comment “a”: x", "comment “b”: y", "comment “b”: z"],
    ],
    [
      "words that moved with their comment: where they are now",
      p(
        `<w:moveFrom>${from(1)}${t("a b")}${to(1)}</w:moveFrom>`,
        t("c "),
        `<w:moveTo>${from(1)}${t("a b")}${to(1)}</w:moveTo>`,
      ),
      { comments: comment(1, "x") },
      ["comment “a b”: x"],
    ],
    [
      "a comment that nothing refers to: before the first word, untold by none",
      p(t("a b")),
      { comments: comment(7, "x") },
      ["comment “”: x"],
    ],
    ["a sign of what is not there: none", p(from(4), t("a"), to(4), noted(9)), { comments: "" }, []],
    ["signs where the parts are not there: none", p(from(4), t("a"), to(4), noted(9)), {}, []],
    [
      "footnotes: on the sentence up to the sign, from the last sign in it",
      p(t("It rained. Prices rose 4 %"), noted(1), t(", and wages fell."), noted(2), noted(3), t(" Then it ended.")),
      { footnotes: [1, 2, 3].map((id) => footnote(id, t(` note ${id}`))).join("") },
      [
        "footnote “Prices rose 4 %”: note 1",
        "footnote “and wages fell.”: note 2",
        "footnote “and wages fell.”: note 3",
      ],
    ],
    [
      "a footnote that links: with the address, unless its words say it",
      p(t("a"), noted(1), t(" b"), noted(2)),
      {
        footnotes:
          footnote(
            1,
            field("begin"),
            instruction(' HYPERLINK "https://a.example/x" '),
            field("separate"),
            t("See"),
            field("end"),
            t(" here"),
          ) +
          footnote(
            2,
            field("begin"),
            instruction(' HYPERLINK "https://a.example/" '),
            field("separate"),
            t("a.example"),
            field("end"),
          ),
      },
      ["footnote “a”: See (https://a.example/x) here", "footnote “b”: a.example"],
    ],
    [
      "a comment on the words of a footnote: where the footnote stands",
      p(t("a b"), noted(1)),
      { comments: comment(1, "x"), footnotes: footnote(1, from(1), t("n"), to(1)) },
      ["comment “b”: x", "footnote “a b”: n"].toSorted().reverse(),
    ],
    [
      "links by relationship, in a simple field and in a long one",
      p(
        `<w:hyperlink r:id="l">${t("one")}</w:hyperlink>`,
        `<w:fldSimple w:instr=' HYPERLINK "https://b.example/" \\l "p" \\o "tip"'>${t(" two")}</w:fldSimple>`,
        field("begin"),
        instruction(" HYPER"),
        instruction("LINK https://c.example/ "),
        field("separate"),
        t(" three"),
        field("end"),
      ),
      { links: { l: "https://a.example/?a=1&amp;b=2" } },
      [
        "link “one”: https://a.example/?a=1&b=2",
        "link “two”: https://b.example/#p",
        "link “three”: https://c.example/",
      ],
    ],
    [
      "a link that a program cut in pieces: as one; one to a place in the text, or without words: none",
      p(
        `<w:hyperlink r:id="l">${t("one ")}</w:hyperlink><w:hyperlink r:id="l">${t("two")}</w:hyperlink>`,
        `<w:hyperlink w:anchor="x">${t(" inside")}</w:hyperlink><w:hyperlink r:id="l"></w:hyperlink>`,
        `<w:hyperlink r:id="lost">${t(" lost")}</w:hyperlink>`,
      ),
      { links: { l: "https://a.example/" } },
      ["link “one two”: https://a.example/"],
    ],
    [
      "raised figures and white space change no place",
      p(
        t("  over  10"),
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r>',
        from(1),
        t("  people  in "),
        t(" all"),
        to(1),
      ),
      { comments: comment(1, "x") },
      ["comment “people in all”: x"],
    ],
  ])("%s", async (_, body, parts, notes) => {
    expect(await notesOf(document(body, parts))).toEqual(notes);
  });
});

const made: MadeDraft = {
  paragraphs: ["The dam broke in May.", "Nobody came."],
  notes: [
    {
      ...{ kind: "comment", start: 4, end: 13, text: "Says who?\nAnd when?", resolved: true },
      ...{ author: "Ana B.", at: "2026-03-04T10:00:00Z" },
      replies: [
        { author: "C. D.", at: "2026-03-04T11:00:00Z", text: "The ministry." },
        { author: "Ana B.", at: "2026-03-04T12:00:00Z", text: "Good." },
      ],
    },
  ],
};

test.each(["word", "libreoffice", "strict"] as const)(
  "threads, authors, moments and what is resolved (%s)",
  async (shape) => {
    const { notes, article } = await read(draftFile(shape, made));
    const { start, end, ...said } = made.notes[0] as MadeNote;
    expect(article.text).toBe("The dam broke in May.\n\nNobody came.");
    const own = notes.map(({ proposal: _, ...note }) => note);
    expect(own).toEqual([{ start, end, quote: "dam broke", ...said }]);
  },
);

test("the moment in UTC goes before the writer's clock", async () => {
  const files = draftFiles("word", made);
  files.set("word/comments.xml", (files.get("word/comments.xml") ?? "").replaceAll("2026-03-04T1", "2026-03-04T0"));
  expect((await read(zipOf(files))).notes[0]?.at).toBe("2026-03-04T10:00:00Z");
});

test("without threads, replies are comments on the same words", async () => {
  expect(await notesOf(draftFile("google", made))).toEqual([
    "comment “dam broke”: Says who?\nAnd when?",
    "comment “dam broke”: The ministry.",
    "comment “dam broke”: Good.",
  ]);
});

test("replies that answer each other in a circle, or what is not there, are comments", async () => {
  const files = draftFiles("word", made);
  const circle = `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="10000000" w15:paraIdParent="10000001"/><w15:commentEx w15:paraId="10000001" w15:paraIdParent="10000000"/><w15:commentEx w15:paraId="10000002" w15:paraIdParent="1"/></w15:commentsEx>`;
  files.set("word/commentsExtended.xml", circle);
  expect((await read(zipOf(files))).notes.map(({ replies }) => replies.length)).toEqual([0, 0, 0]);
});

test("the text is that of an import, but for the words of footnotes", async () => {
  const content: DocxContent = [{ text: "A", style: "Heading1" }, { text: "b", note: "n" }, { rows: [["c", "d"]] }];
  const { article, notes } = await read(zipOf(docxFiles(content)));
  expect(article.text).toBe("A\n\nb\n\nc | d");
  expect(notes).toEqual([expect.objectContaining({ kind: "footnote", quote: "b", text: "n" })]);
});

describe("what is not as it should be is told", () => {
  const told = async (bytes: Uint8Array) => (await read(bytes)).article.notes;

  test.each<[string, Uint8Array, unknown[]]>([
    ["a comment whose words are not there", document(p(from(1), t("word"), to(1)), {}), [["notes-missing", 1]]],
    ["a footnote whose words are not there", document(p(t("word"), noted(2)), {}), [["notes-missing", 1]]],
    [
      "two comments of one number",
      document(p(from(1), t("one"), to(1), t(" two")), { comments: comment(1, "A") + comment(1, "B") }),
      [["ids-shared", 2]],
    ],
    [
      "no range that its comment left behind",
      document(p(from(1), t("one"), upTo(1), from(2), t(" two"), to(2)), { comments: comment(2, "A") }),
      [],
    ],
    [
      "no numbers that the program does not write",
      document(p(from(""), t("one"), to("")), { comments: comment("", "A") + comment("", "B") }),
      [],
    ],
  ])("%s", async (_, bytes, notes) => {
    const found = (await told(bytes)).flatMap((note) => ("count" in note ? [[note.kind, note.count]] : []));
    expect(found.filter(([kind]) => kind !== "comments-left-out")).toEqual(notes);
  });

  test("another language than the document says, of words enough to tell", async () => {
    const german =
      "Der Damm brach im Mai 1976, und das ganze Tal wurde überflutet. Niemand wurde verletzt, sagte der Bürgermeister am Abend vor der Presse, und die Stadt zahlte den Schaden aus der eigenen Kasse. Die Brücke steht seither leer am Fluss.";
    const says = (language: string) => {
      const files = docxFiles([]);
      files.set("word/document.xml", `<w:document ${namespaces}><w:body>${p(t(german))}</w:body></w:document>`);
      files.set(
        "docProps/core.xml",
        `<cp:coreProperties xmlns:cp="a" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>${language}</dc:language></cp:coreProperties>`,
      );
      return zipOf(files);
    };
    expect(await told(says("en-US"))).toEqual([{ kind: "language-doubted", told: "en-US", read: "de" }]);
    expect(await told(says("de-CH"))).toEqual([]);
  });
});

describe("what is none, or made to do harm", () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:comments ${namespaces}>&b;</w:comments>`;
  const withComments = (xml: string) => {
    const files = docxFiles([{ text: "a" }]);
    const rels = files.get("word/_rels/document.xml.rels") ?? "";
    files.set("word/_rels/document.xml.rels", rels.replaceAll("footnotes", "comments"));
    return zipOf(files.set("word/comments.xml", xml));
  };
  it.each<[string, Uint8Array, string]>([
    ["a text", new TextEncoder().encode("plain"), "file-not-what-it-says"],
    ["an archive of something else", zipOf(new Map([["a.txt", "b"]])), "file-not-what-it-says"],
    [
      "an old or protected document",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from("EncryptedPackage", "utf16le")]),
      "docx-protected",
    ],
    ["a bomb of entities", withComments(bomb), "docx-broken"],
    ["comments that end early", withComments("<w:comments"), "docx-broken"],
    [
      "comments that stand on more words than can be given",
      draftFile("word", {
        paragraphs: ["word ".repeat(40_000).trim()],
        notes: Array.from({ length: 101 }, () => ({ kind: "comment" as const, start: 0, end: 199_999, text: "x" })),
      }),
      "draft-notes-too-many",
    ],
  ])("refuses %s", async (_, bytes, reason) => {
    const draft = await importDraft({ bytes, name: "draft.docx" });
    expect(draft).toEqual({ ok: false, refusal: expect.objectContaining({ reason }) });
  });

  test("10,000 comments are read", async () => {
    const paragraphs = ["a b c d e f g h i j ".repeat(1_000).trim()];
    const notes = Array.from({ length: 10_000 }, (_, i) => ({
      kind: "comment" as const,
      start: 2 * i,
      end: 2 * i + 1,
      text: `${i}`,
    }));
    const read10k = await read(draftFile("word", { paragraphs, notes }));
    expect(read10k.notes.map(({ start, text }) => [start, text])).toEqual(
      notes.map(({ start, text }) => [start, text]),
    );
  });

  test("a footnote that is referred to again and again is read once", async () => {
    const body = p(t("a"), noted(1).repeat(50));
    expect(await notesOf(document(body, { footnotes: footnote(1, t("n")) }))).toEqual(["footnote “a”: n"]);
  });
});

const vocabulary = [
  "The dam broke in May 1976 , and 12,500 people left . ( “ Nobody ” ) e-mail don’t",
  "Die Brücke wurde 1976 gesperrt ; „ niemand “ wußte es – 3,5 Mio. Übergänge",
  "انهار السد في ‎1976 و ١٢٬٥٠٠ شخص غادروا البلدة ، « لا أحد » بِسْمِ",
  "ダムは 1976年5月 に決壊し、 「誰も」 知らなかった。 １２，５００人 が 👩‍👩‍👧 é 𠮷野家",
].map((line) => line.split(" "));

/** Paragraphs of words, with notes on words of them. */
const drafts = fc
  .record({
    shape: fc.constantFrom(...draftShapes),
    words: fc
      .constantFrom(...vocabulary)
      .chain((words) =>
        fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 }),
      ),
    picks: fc.array(
      fc.record({
        from: fc.nat(),
        length: fc.nat({ max: 20 }),
        kind: fc.constantFrom("comment" as const, "link" as const),
      }),
      { maxLength: 12 },
    ),
    runLength: fc.integer({ min: 1, max: 30 }),
    inserted: fc.array(fc.record({ start: fc.nat({ max: 80 }), length: fc.nat({ max: 20 }) }), { maxLength: 2 }),
    deleted: fc.array(fc.nat({ max: 80 }), { maxLength: 2 }),
  })
  .map(({ shape, words, picks, runLength, inserted, deleted }) => {
    const paragraphs = words.map((each) => each.join(" "));
    const places: { start: number; end: number; paragraph: number }[] = [];
    let at = 0;
    for (const [paragraph, each] of words.entries()) {
      for (const word of each) {
        places.push({ start: at, end: at + word.length, paragraph });
        at += word.length + 1;
      }
      at += 1;
    }
    const linked = new Set<number>();
    const notes: MadeNote[] = [];
    for (const [i, { from: first, length, kind }] of picks.entries()) {
      const a = first % places.length;
      let b = Math.min(places.length - 1, a + length);
      const start = places[a] as (typeof places)[number];
      while (kind === "link" && places[b]?.paragraph !== start.paragraph) b--;
      const own = Array.from({ length: b - a + 3 }, (_, n) => a - 1 + n);
      if (kind === "link" && own.some((n) => linked.has(n))) continue;
      if (kind === "link") for (const n of own) linked.add(n);
      const text = kind === "link" ? `https://a.example/${i}?a=1&b=<` : `note ${i}`;
      notes.push({ kind, start: start.start, end: (places[b] as (typeof places)[number]).end, text });
    }
    const draft: MadeDraft = {
      ...{
        paragraphs,
        notes,
        runLength,
        deleted: deleted.map((n) => ({ at: places[n % places.length]?.start ?? 0, text: "gone " })),
      },
      inserted: inserted.map(({ start, length }) => ({ start, end: start + length })),
    };
    return { shape, draft };
  });

test("notes stand on the exact words of random drafts, however they are written", async () => {
  await fc.assert(
    fc.asyncProperty(drafts, async ({ shape, draft }) => {
      const { article, notes } = await read(draftFile(shape, draft));
      expect(article.text).toBe(draft.paragraphs.join("\n\n"));
      const short = ({ kind, start, end, text }: Pick<MadeNote, "kind" | "start" | "end" | "text">) => [
        kind,
        start,
        end,
        text,
      ];
      const order = (rows: unknown[][]) => rows.map((each) => JSON.stringify(each)).toSorted();
      expect(order(notes.map(short))).toEqual(order(draft.notes.map(short)));
    }),
  );
});
