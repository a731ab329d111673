import fc from "fast-check";
import { expect, it, test } from "vitest";
import { importDraft } from "@/lib/importers/draft/import-draft";

async function read(source: string) {
  const draft = await importDraft({ bytes: new TextEncoder().encode(source), name: "draft.md" });
  if (!draft.ok) throw new Error(draft.refusal.reason);
  return draft.value;
}

async function notesOf(source: string): Promise<string[]> {
  const { notes, article } = await read(source);
  for (const { start, end, quote } of notes) expect(article.text.slice(start, end)).toBe(quote);
  return notes.map(({ kind, quote, text }) => `${kind} “${quote}”: ${text}`);
}

it.each<[string, string, string[]]>([
  [
    "footnotes stand on the sentence up to their sign, and say their addresses",
    "It rained. The dam broke[^1], and many left.[^b]\n\n[^1]: See [the ministry](https://a.example/).\n[^b]: Second.\n\n    More.",
    ["footnote “The dam broke”: See the ministry (https://a.example/).", "footnote “and many left.”: Second.\nMore."],
  ],
  [
    "links stand on their words, however they are written",
    "# A [one](https://a.example/1)\n\n- b *[two **words**](https://a.example/2)* c [three][r] <https://a.example/4>\n\n[r]: https://a.example/3",
    [
      "link “one”: https://a.example/1",
      "link “two words”: https://a.example/2",
      "link “three”: https://a.example/3",
      "link “https://a.example/4”: https://a.example/4",
    ],
  ],
  ["a link in a table", "| a | b |\n|---|---|\n| c | [d](https://a.example/) |", ["link “d”: https://a.example/"]],
  [
    "a link to a place in the text, one without words and one without an address are none",
    "[a](#b) [](https://a.example/) [c]()",
    [],
  ],
  ["a sign without a note is text", "a[^1] b", []],
  [
    "what raised words disturb stays in their block",
    "10<sup>[6](https://a.example/)</sup> x\n\nb [c](https://b.example/)",
    ["link “⁶”: https://a.example/", "link “c”: https://b.example/"],
  ],
])("%s", async (_, source, notes) => {
  expect((await notesOf(source)).slice(-notes.length || 99)).toEqual(notes);
});

test("noncharacters of the text itself are no signs", async () => {
  expect((await read("a \ufdd0\ufdd2\ufdd1 [b](https://a.example/)")).notes.map(({ quote }) => quote)).toEqual(["b"]);
});

test("links stand on the exact words of random drafts", async () => {
  const word = fc.constantFrom("The", "dam", "1976,", "Brücke", "مايو", "ダムは", "👩‍👩‍👧", "é", "“no”");
  const part = fc.record({
    words: fc.array(word, { minLength: 1, maxLength: 4 }),
    isLink: fc.boolean(),
    mark: fc.constantFrom("", "*", "**"),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(part, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
      async (paragraphs) => {
        const quotes: string[] = [];
        const source = paragraphs.map((parts) =>
          parts
            .map(({ words, isLink, mark }) => {
              const own = words.join(" ");
              if (isLink) quotes.push(own);
              return isLink ? `[${mark}${own}${mark}](https://a.example/${quotes.length - 1})` : own;
            })
            .join(" "),
        );
        const { notes, article } = await read(source.join("\n\n"));
        expect(notes.map(({ quote, text }) => [quote, text])).toEqual(
          quotes.map((quote, i) => [quote, `https://a.example/${i}`]),
        );
        expect(article.text).toBe(
          paragraphs.map((parts) => parts.map(({ words }) => words.join(" ")).join(" ")).join("\n\n"),
        );
      },
    ),
  );
});
