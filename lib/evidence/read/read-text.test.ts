import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { docxFile } from "@/lib/importers/testing/docx-file";
import { runs } from "@/scripts/testing/fixed-seeds";
import { type ReadableText, readText } from "./read-text";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

async function read(content: string | Uint8Array, type: string, told?: string): Promise<ReadableText> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const result = await readText(bytes, type, { told: told ?? null });
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value;
}

/** The words of each block. */
const blocksOf = ({ text, blocks }: ReadableText) => blocks.map(({ start, end }) => text.slice(start, end));

const sentence = "The ministry said on Friday that the army had carried out twelve raids in the south since May.";
const article = `<!doctype html><html lang="en"><head><title>Twelve raids | The Post</title>
<meta property="article:published_time" content="2025-11-09T08:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Twelve raids</h1>${`<p>${sentence}</p>`.repeat(6)}</article>
<aside><p>In numbers: 48 people were detained.</p></aside>
<footer>Corrected on 10 November: twelve raids, not ten.</footer><script>alert("never")</script></body></html>`;

describe("a web page", () => {
  test("gives its article first, and what it says of itself", async () => {
    const page = await read(article, "text/html");
    expect(page).toMatchObject({
      title: "Twelve raids",
      language: "en",
      direction: "ltr",
      publishedOn: "2025-11-09",
      pages: [],
      doubt: null,
      bounded: false,
    });
    expect(blocksOf(page).slice(0, 3)).toEqual(["Twelve raids", sentence, sentence]);
    expect(page.blocks[0]).toMatchObject({ kind: "heading", level: 1 });
  });

  test("gives what stands around the article after it, and each word once", async () => {
    const page = await read(article, "text/html");
    expect(page.text.slice(page.restStart ?? 0)).toBe(
      "Home World\n\nIn numbers: 48 people were detained.\n\nCorrected on 10 November: twelve raids, not ten.",
    );
    expect(page.text).not.toContain("never");
  });

  test.each([
    [
      "a table of figures alone",
      "<title>Raids</title><table><tr><th>Year<th>Raids<tr><td>2024<td>12</table>",
      "Year | Raids\n\n2024 | 12",
    ],
    ["a list alone", "<ul><li>Daraa: 12<li>Quneitra: 3</ul>", "Daraa: 12\n\nQuneitra: 3"],
    ["a short notice", "<p>The ministry has no comment.</p>", "The ministry has no comment."],
    ["words in a menu alone", "<nav>Raids in May: 12</nav>", "Raids in May: 12"],
    ["words without any element", "Twelve raids & more", "Twelve raids & more"],
    ["letters that no text can hold", "<p>Twelve&#0; raids&#xD800;</p>", "Twelve\ufffd raids\ufffd"],
  ])("may be %s", async (_, html, text) => {
    expect((await read(html, "text/html")).text).toBe(text);
  });

  test("shows nothing of what a browser hides", async () => {
    const hidden =
      '<p>Shown.</p><p hidden>One</p><p style="display:none">Two</p><dialog>Three</dialog><template>4</template>';
    expect((await read(hidden, "text/html")).text).toBe("Shown.");
  });

  test("says when it may have hidden its words, and gives what it shows", async () => {
    const wall = "<title>Sign in</title><p>Subscribers read on.</p><form><input type=password></form>";
    expect(await read(wall, "text/html")).toMatchObject({ text: "Subscribers read on.", doubt: "behind-wall" });
    const app = '<p>Loading</p><div id="root"></div><script src="app.js"></script>';
    expect(await read(app, "text/html")).toMatchObject({ text: "Loading", doubt: "needs-script" });
  });

  test("is read in its own encoding", async () => {
    expect((await read(Buffer.from("<p>caf\xe9", "latin1"), "text/html")).text).toBe("café");
    expect((await read(Buffer.from("<p>\xe3\xe5\xe8", "latin1"), "text/html", "text/html; charset=koi8-r")).text).toBe(
      "ЦЕХ",
    );
  });

  test("in Arabic goes from right to left", async () => {
    const page = await read("<p>قالت الوزارة إن الجيش نفذ اثنتي عشرة غارة في الجنوب منذ أيار.</p>", "text/html");
    expect(page).toMatchObject({ language: "ar", direction: "rtl" });
  });

  test("of more markup than can be read is read from its beginning, and says so", async () => {
    const page = await read(`<h1>Raids</h1>${`<p>${sentence}</p>`.repeat(120_000)}`, "text/html");
    expect(page.bounded).toBe(true);
    expect(page.text.startsWith("Raids\n\nThe ministry")).toBe(true);
  });

  test("saved as one file is read as well", async () => {
    const saved = `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${article}`;
    expect((await read(saved, "multipart/related")).text.startsWith("Twelve raids\n\nThe ministry")).toBe(true);
  });
});

describe("a text", () => {
  test("keeps its words as they are, with line feeds", async () => {
    const page = await read("Twelve raids\r\n\r\nThe ministry said so.\r", "text/plain");
    expect(page.text).toBe("Twelve raids\n\nThe ministry said so.\n");
    expect(page.title).toBe("Twelve raids");
  });

  test.each([
    ["UTF-8 with a mark", Buffer.from("\ufeffcafé"), undefined, "café"],
    ["UTF-16", Buffer.from("\ufeffcafé", "utf16le"), undefined, "café"],
    ["Windows-1252, which needs not be told", Buffer.from("caf\xe9 \x93x\x94", "latin1"), undefined, "café “x”"],
    ["the encoding that is told", Buffer.from("\xe3\xe5\xe8", "latin1"), "text/plain; charset=koi8-r", "ЦЕХ"],
  ])("may be in %s", async (_, bytes, told, text) => {
    expect((await read(bytes, "text/plain", told)).text).toBe(text);
  });

  test("loses no place to a letter that cannot be kept", async () => {
    expect((await read("a\0b", "text/plain")).text).toBe("a\ufffdb");
  });

  test("in Markdown leaves its marks out", async () => {
    expect((await read("# Raids\n\nTwelve **raids**.", "text/markdown")).text).toBe("Raids\n\nTwelve raids.");
  });

  test("without words is empty", async () => {
    expect(await read("", "text/plain")).toMatchObject({ text: "", blocks: [], title: null, language: null });
  });

  test("that is too long is cut after a line, and says so", async () => {
    const page = await read(`${sentence}\n`.repeat(120_000), "text/plain");
    expect(page.bounded).toBe(true);
    expect(page.text.length).toBeGreaterThan(9_990_000);
    expect(page.text.endsWith("since May.")).toBe(true);
    expect(page.blocks.at(-1)?.end).toBe(page.text.length);
  });
});

describe("a table", () => {
  test.each([
    ["commas", 'place,raids\n"Daraa, city","twelve ""big"" ones"\n', 'place | raids\nDaraa, city | twelve "big" ones'],
    ["semicolons", "place;raids\nDaraa;12,5\n", "place | raids\nDaraa | 12,5"],
    ["tabs", "place\traids\r\nDaraa\t12", "place | raids\nDaraa | 12"],
    ["a line break in a cell", 'place,note\nDaraa,"two\nlines"\n', "place | note\nDaraa | two lines"],
    ["empty cells and rows", "a,b\n,\n\n1,\n", "a | b\n1 | "],
    ["a mark that nothing closes", 'a,b\n"1,2\n', 'a | b\n"1 | 2'],
    ["a mark inside a cell", 'a,b\n5" pipe,2\n', 'a | b\n5" pipe | 2'],
    ["one column", "raids\n12", "raids\n12"],
  ])("with %s becomes lines, its head first", async (_, csv, text) => {
    const table = await read(csv, "text/csv");
    expect(table.text).toBe(text);
    expect(blocksOf(table).join("\n")).toBe(text.trim());
  });

  test("that is too long is cut after a row, and says so, though its lines are shorter than it was", async () => {
    const [one, two] = ["1".repeat(27), "2".repeat(27)];
    const table = await read(`a,b\n${`"${one}","${two}"\n`.repeat(200_000)}`, "text/csv");
    expect(table.bounded).toBe(true);
    expect(table.text.endsWith(`${one} | ${two}`)).toBe(true);
  });

  test("of any rows gives their cells back in order", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "7", ",", '"', "\n", " ") }).map((text) => `x${text}x`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), async (rows) => {
        const csv = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(",")).join("\n");
        const expected = rows.map((row) => row.map((each) => each.replace(/\s+/g, " ").trim()).join(" | ")).join("\n");
        expect((await read(csv, "text/csv")).text).toBe(expected);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe("JSON", () => {
  test("is set out with a member a line", async () => {
    const json = await read('{"raids":[12,{"place":"درعا"}]}', "application/json");
    expect(blocksOf(json)).toEqual(["{", '"raids": [', "12,", "{", '"place": "درعا"', "}", "]", "}"]);
  });

  test("that is too long is set out before it is cut", async () => {
    // Short enough as it is, and too long once it is set out.
    const json = await read(`[${"1234567890123,".repeat(700_000)}1]`, "application/json");
    expect(json.bounded).toBe(true);
    expect(json.text.startsWith("[\n  1234567890123,\n  1234567890123,")).toBe(true);
  });

  test.each([
    ["breaks off", '{"raids": 12'],
    ["nests a thousand deep", `${"[".repeat(1_000)}${"]".repeat(1_000)}`],
    ["nests deeper than can be parsed", "[".repeat(100_000)],
  ])("stays as it is where it %s", async (_, json) => {
    expect((await read(json, "application/json")).text).toBe(json);
  });
});

test("a Word document gives its words", async () => {
  const read1 = await read(docxFile([{ text: "Raids", style: "Title" }, { text: "There were raids." }]), docx);
  expect(read1).toMatchObject({ text: "Raids\n\nThere were raids.", title: "Raids" });
});

test.each(["image/png", "image/svg+xml", "audio/mpeg", "application/ogg", "video/mp4"])(
  "%s holds no words",
  async (type) => {
    expect(await read("\x89bytes", type)).toMatchObject({ text: "", blocks: [], title: null, direction: "ltr" });
  },
);

test.each([
  ["bytes that nobody knows", "\x01\x02", "application/octet-stream", "reading-type-unknown"],
  ["an archive", "PK", "application/zip", "reading-type-unknown"],
  ["a document of an old Word", "\xd0\xcf\x11\xe0", "application/msword", "file-old-word"],
  ["a page without words", "<img src=x>", "text/html", "reading-page-without-words"],
  ["a page of scripts", '<div id="root"></div><script></script>', "text/html", "reading-page-needs-script"],
  ["a page that only nests", "<div>".repeat(2_000), "text/html", "html-too-intricate"],
  ["no saved page", "words", "multipart/related", "mhtml-unreadable"],
  ["no Word document", "words", docx, "docx-broken"],
])("%s is refused in words", async (_, content, type, reason) => {
  expect(await readText(Buffer.from(content, "latin1"), type)).toMatchObject({ ok: false, refusal: { reason } });
});
