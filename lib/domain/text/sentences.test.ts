import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGraphemeBoundary } from "./graphemes";
import { sentencesOf } from "./sentences";
import { anyText } from "./text-samples";
import { trimRange } from "./trim";

/** Sentences are written with a bar between them. */
function split(marked: string, language: string): string {
  const text = marked.replaceAll("|", "");
  return sentencesOf(text, [{ start: 0, end: text.length }], language)
    .map(({ start, end }) => text.slice(start, end))
    .join("|");
}

describe("sentences", () => {
  it.each([
    ["end with a stop", "en", "He left.| She stayed!| Why?"],
    ["do not end after titles", "en", "Mr. Smith met Dr. Jones and Gen. Ali.| They spoke."],
    ["do not end after initials", "en", "J. K. Rowling met George W. Bush.| He left."],
    ["do not end in names of states", "en", "The U.S. State Department said so.| The U.K. Foreign Office did not."],
    [
      "end after one when a new one plainly begins",
      "en",
      "He flew to the U.S.| The ministry said so.| So much for Plan B.| It failed.",
    ],
    ["do not end before a number that is counted", "en", "See No. 5 and pp. 3–7 of vol. 2.| On Nov. 9 it began."],
    [
      "do not end inside decimals, times and addresses",
      "en",
      "It rose 3.5 percent at 5 p.m. on example.org.| Then it fell.",
    ],
    ["do not end after e.g. and vs.", "en", "Some, e.g. Syria, agreed.| It was Smith vs. Jones."],
    ["end before a number all the same", "en", "It happened in 2025.| 71 people were held."],
    ["hold who said it", "en", "“Really?” he asked.| “Yes.”| She left."],
    ["do not end where a line is wrapped", "en", "The ministry\nsaid so.| It\nwas right."],
    ["hold the number of a list", "en", "1. The first point.| The second."],
    ["hold stray marks", "en", "He left.| She stayed. ***"],
    [
      "do not end after German ordinals and abbreviations",
      "de",
      "Am 3. Mai kam Dr. Müller z. B. nach Berlin.| Das kostet 3 Mio. Euro.| „Gut.“| Er ging.",
    ],
    ["hold French quotations", "fr", "« Oui ! » a-t-il dit.| M. Macron est parti le 3.| Il revient."],
    ["hold Spanish titles", "es", "El Sr. García habló.| ¿Por qué?| Nadie sabe."],
    ["end with Arabic marks", "ar", "ماذا قال الوزير؟| قال نعم.| ثم غادر."],
    ["end with Chinese marks, quotations whole", "zh", "他说。|“好的！”|然后走了。|真的吗？"],
    ["end with the danda", "hi", "वह गया।| वह आई।"],
    ["keep emoji whole", "en", "It was 👨‍👩‍👧‍👦.| Yes 🇸🇾!"],
  ])("%s", (_, language, marked) => expect(split(marked, language)).toBe(marked.replaceAll("| ", "|")));

  it("stay in their blocks, and a heading is one", () => {
    const text = "A heading\n\nOne. Two.";
    const blocks = [
      { kind: "heading", start: 0, end: 9 },
      { kind: "paragraph", start: 11, end: 20 },
    ] as const;
    expect(sentencesOf(text, blocks, "und")).toEqual([
      { start: 0, end: 9 },
      { start: 11, end: 15 },
      { start: 16, end: 20 },
    ]);
  });

  it("are the same in a long block as in a short one", () => {
    const sentence = "It was said on Monday that nobody knew. ";
    const text = sentence.repeat(500).trimEnd();
    expect(sentencesOf(text, [{ start: 0, end: text.length }], "en").map(({ start }) => start)).toEqual(
      Array.from({ length: 500 }, (_, i) => i * sentence.length),
    );
  });

  // Work that grows with the square of the text would take minutes here, and so break the test's time limit.
  it.each([
    ["of Korean", "각。", 100_000],
    ["of Hangul letters", "\u1112。", 100_000],
    ["in lines", "각。\n", 66_666],
    ["behind one that never ends", `${"각".repeat(100_000)}。${"각。".repeat(50_000)}`, 50_001],
  ])(
    "are found in a block of 200,000 units %s",
    (_, part, count) => {
      const text = part.length > 100 ? part : part.repeat(Math.floor(200_000 / part.length));
      expect(sentencesOf(text, [{ start: 0, end: text.length }], "ko")).toHaveLength(count);
    },
    20_000,
  );

  it("never overlap, stay inside, split no character and leave out nothing but white space", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom("en", "ar", "zh", "de", "und"), (text, language) => {
        const block = trimRange(text, { start: 0, end: text.length });
        let from = block.start;
        for (const { start, end } of sentencesOf(text, [block], language)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(from, start).trim()).toBe("");
          expect(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)).toBe(true);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(block.end);
        expect(text.slice(from, block.end).trim()).toBe("");
      }),
      { numRuns: 500 },
    );
  });
});
