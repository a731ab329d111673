import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText, anyTextAndRange, samples } from "@/lib/domain/text/text-samples";
import { sameWords } from "@/lib/domain/text/word-forms";
import { alignTexts } from "./align/align-texts";
import { makeAnchor } from "./anchor";
import { type Carried, carryRanges } from "./carry";

const report = [
  "The bridge opened in 1932. It cost 4.2 million pounds, twice what had been planned.",
  "Engineers found two cracks in March. Nobody had looked at the northern pier since the last flood.",
  "“We would rather wait,” said the mayor. The council votes on Tuesday, and the ferry runs until midnight.",
  "Traders expect a bad summer. Their takings fell by a fifth when one lane was closed in 2019.",
];
const old = report.join("\n\n");

/** The claim between ⟦ and ⟧ in the old text, carried to the new one, where they stand around what it should be. */
function carried(oldMarked: string, newText: string): { words: string; place: Carried } {
  const start = oldMarked.indexOf("⟦");
  const end = oldMarked.indexOf("⟧") - 1;
  const oldText = oldMarked.replace(/[⟦⟧]/g, "");
  const place = carryRanges(oldText, newText, [{ start, end }]).carried[0] as Carried;
  return { words: newText.slice(place.start, place.end), place };
}

const mark = (claim: string, text = old) => text.replace(claim, `⟦${claim}⟧`);
const cost = "It cost 4.2 million pounds";

describe("a claim is carried to a new text", () => {
  it.each<[string, string, string, string, string]>([
    ["that is the same", mark(cost), old, "exact", cost],
    ["with a sentence before it", mark(cost), `A new beginning.\n\n${old}`, "exact", cost],
    ["with the sentence before it deleted", mark(cost), old.replace("The bridge opened in 1932. ", ""), "exact", cost],
    ["whose paragraph went to the end", mark(cost), [...report.slice(1), report[0]].join("\n\n"), "moved", cost],
    ["with a misspelt word mended", mark("two carcks", old.replace("cracks", "carcks")), old, "reworded", "two cracks"],
    [
      "with its first word misspelt",
      mark("Engineers found"),
      old.replace("Engineers", "Enginers"),
      "reworded",
      "Enginers found",
    ],
    ["with its last word misspelt", mark("two cracks"), old.replace("cracks", "crakcs"), "reworded", "two crakcs"],
    ["with its figure changed", mark(cost), old.replace("4.2", "3.9"), "reworded", "It cost 3.9 million pounds"],
    ["of one figure that was changed", mark("4.2"), old.replace("4.2", "3.9"), "reworded", "3.9"],
    ["of one word that was changed", mark("midnight"), old.replace("midnight", "six"), "reworded", "six"],
    [
      "with more than half of it left",
      mark("Nobody had looked at the northern pier"),
      old.replace("had looked at the", "saw the"),
      "reworded",
      "Nobody saw the northern pier",
    ],
    [
      "with its last word replaced by two",
      mark("fell by a fifth"),
      old.replace("a fifth", "about 21 percent"),
      "reworded",
      "fell by about 21 percent",
    ],
    [
      "with words put in",
      mark(cost),
      old.replace("cost 4.2", "cost the city 4.2"),
      "reworded",
      "It cost the city 4.2 million pounds",
    ],
    [
      "with words taken out",
      mark("Nobody had looked at the northern pier"),
      old.replace("northern ", ""),
      "reworded",
      "Nobody had looked at the pier",
    ],
    [
      "with words right before it",
      mark("the mayor"),
      old.replace("the mayor", "yesterday the mayor"),
      "exact",
      "the mayor",
    ],
    [
      "with words right behind it",
      mark("the mayor"),
      old.replace("the mayor", "the mayor of Ashby"),
      "exact",
      "the mayor",
    ],
    [
      "with curly quotes made straight",
      mark("“We would rather wait,”"),
      old.replace(/[“”]/g, '"'),
      "reworded",
      '"We would rather wait,"',
    ],
    [
      "with a no-break space in it",
      mark("4.2 million"),
      old.replace("4.2 ", "4.2\u00a0"),
      "reworded",
      "4.2\u00a0million",
    ],
    [
      "whose paragraph was divided inside it",
      mark("in March. Nobody"),
      old.replace("March. ", "March.\n\n"),
      "reworded",
      "in March.\n\nNobody",
    ],
    ["whose paragraph was divided elsewhere", mark(cost), old.replace("1932. ", "1932.\n\n"), "exact", cost],
    [
      "whose sentence was doubled behind it",
      mark(cost),
      old.replace("planned.", `planned. ${report[0]}`),
      "exact",
      cost,
    ],
    [
      "whose last word another sentence begins with behind it",
      mark("in 1932."),
      old.replace("in 1932.", "in 1932. It closed in 1932."),
      "exact",
      "in 1932.",
    ],
    [
      "that is a heading with half of it reworded",
      mark("Bad summer", old.replace("\n\nTraders", "\n\nBad summer\n\nTraders")),
      old.replace("\n\nTraders", "\n\nPoor summer\n\nTraders"),
      "reworded",
      "Poor summer",
    ],
    [
      "of a sentence between its neighbours, most of which was replaced",
      mark("Nobody was hurt in 1968.", old.replace("Traders", "Nobody was hurt in 1968. Traders")),
      old.replace("Traders", "Everyone was hurt in 1978. Traders"),
      "reworded",
      "Everyone was hurt in 1978.",
    ],
  ])("%s", (_, oldMarked, newText, status, words) => {
    const { words: found, place } = carried(oldMarked, newText);
    expect([place.status, found]).toEqual([status, words]);
  });

  it.each<[string, string, string]>([
    [
      "its sentence was deleted",
      mark("Engineers found two cracks in March."),
      old.replace("Engineers found two cracks in March. ", ""),
    ],
    ["its paragraph was", mark("two cracks"), [report[0], report[2], report[3]].join("\n\n")],
    [
      "another sentence stands in its place",
      mark("Traders expect a bad summer."),
      old.replace("Traders expect a bad summer.", "A new ferry would carry most of the lorries."),
    ],
    [
      "a lookalike stood elsewhere before",
      mark("It cost 4.2 million pounds", `${old}\n\nIt cost 4.7 million pounds to paint.`),
      `${old.replace(" It cost 4.2 million pounds, twice what had been planned.", "")}\n\nIt cost 4.7 million pounds to paint.`,
    ],
    [
      "a copy with another figure was written elsewhere",
      mark("Engineers found two cracks in March 2019.", old.replace("March", "March 2019")),
      [
        report[0],
        "Nobody had looked at the northern pier.",
        report[3],
        "Engineers found two cracks in March 2017.",
      ].join("\n\n"),
    ],
    [
      "its paragraph was deleted and one that differs in a word written elsewhere",
      mark(
        "The mayor of Ashby spoke for the bridge and its traders.",
        `${old}\n\nThe mayor of Ashby spoke for the bridge and its traders.`,
      ),
      `The mayor of Ashby spoke for the ferry and its traders.\n\n${old}`,
    ],
    [
      "its sentence was deleted and one that differs in a word stands behind what followed",
      mark("Engineers found two cracks in March."),
      old
        .replace("Engineers found two cracks in March. ", "")
        .replace("flood.", "flood. Engineers found two holes in March."),
    ],
    [
      "most of its words were taken out",
      mark("votes on Tuesday, and the ferry"),
      old.replace("votes on Tuesday, and the ", ""),
    ],
    ["nothing is left", mark(cost), ""],
    ["nothing is as it was", mark(cost), "Rain is forecast for Wednesday, but not much of it."],
  ])("and is lost when %s", (_, oldMarked, newText) => {
    const { place } = carried(oldMarked, newText);
    expect([place.status, place.start]).toEqual(["lost", place.end]);
    expect(place.start).toBeLessThanOrEqual(newText.length);
  });

  it("offers the places where a lost one may be, and none that was there before", () => {
    const claim = "Engineers found two cracks in March.";
    const copy = "A report said that engineers found two deep cracks in May.";
    const { place } = carried(mark(claim), `${old.replace(claim, "")}\n\n${copy}`);
    expect(place.status).toBe("lost");
    expect(place.candidates.length).toBeGreaterThan(0);
    expect(old.length).toBeLessThan((place.candidates[0]?.start ?? 0) + claim.length);
    const scores = place.candidates.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it("tells twenty equal lines apart by what stands around them", () => {
    const lines = Array.from({ length: 20 }, (_, i) => `Item ${i + 1} of the list.\n\nThe council took note.\n\n`);
    const oldText = lines.join("");
    const newText = lines.toSpliced(6, 1).join("");
    const starts = lines.map((_, i) => lines.slice(0, i).join("").length + (lines[i] as string).indexOf("The council"));
    const ranges = starts.map((start) => ({ start, end: start + "The council took note.".length }));
    const places = carryRanges(oldText, newText, ranges).carried;
    expect(places[6]?.status).toBe("lost");
    const gone = (lines[6] as string).length;
    places.forEach((place, i) => {
      if (i !== 6) expect(place.start).toBe((starts[i] as number) - (i > 6 ? gone : 0));
    });
  });

  it.each<[string, string, string, string, string]>([
    [
      "Arabic",
      "قال رئيس البلدية: «⟦الجسر اليوم أقوى⟧ مما كان». وأضاف أن الشاحنات لن تعبر.",
      "قال رئيس البلدية أمس: «الجسر اليوم أقوى مما كان». وأضاف أن الشاحنات لن تعبر.",
      "exact",
      "الجسر اليوم أقوى",
    ],
    [
      "Chinese",
      "市长说：“今天的老桥很结实。”⟦卡车仍然不得上桥⟧，行人可以通行。",
      "市长昨天说：“今天的老桥很结实。”大卡车仍然不得上桥，行人可以通行。",
      "exact",
      "卡车仍然不得上桥",
    ],
    [
      "Japanese",
      "橋は⟦1956年の開通⟧の日よりも丈夫になったと市長は述べた。",
      "橋は1957年の開通の日よりも丈夫になったと市長は述べた。",
      "reworded",
      "1957年の開通",
    ],
    [
      "Thai",
      "นายกเทศมนตรีกล่าวว่า⟦สะพานแข็งแรง⟧กว่าเดิมมาก",
      "นายกเทศมนตรีกล่าวเมื่อวานว่าสะพานแข็งแรงกว่าเดิมมาก",
      "exact",
      "สะพานแข็งแรง",
    ],
    [
      "emoji",
      "Good 👍🏽 ⟦👨‍👩‍👧 family⟧ 🇸🇾🇬🇧 day for all of us here.",
      "Very good 👍🏽 👨‍👩‍👧 family 🇸🇾🇬🇧 day for all of us here.",
      "exact",
      "👨‍👩‍👧 family",
    ],
    [
      "marks above letters",
      "An e\u0301tude of ⟦the cafe\u0301⟧ by the sea was played.",
      "An e\u0301tude of the old cafe\u0301 by the sea was played.",
      "reworded",
      "the old cafe\u0301",
    ],
    [
      "bidi controls",
      "The word \u202b⟦שלום⟧\u202c means peace in the text.",
      "The word \u202bשלום\u202c means “peace” in the text.",
      "exact",
      "שלום",
    ],
  ])("in %s", (_, oldMarked, newText, status, words) => {
    const { words: found, place } = carried(oldMarked, newText);
    expect([place.status, found]).toEqual([status, words]);
  });

  it("takes ranges that are none for lost", () => {
    const ranges = [
      { start: 3, end: 3 },
      { start: 5, end: 2 },
      { start: -1, end: 4 },
      { start: 0, end: old.length + 1 },
      { start: Number.NaN, end: 3 },
    ];
    expect(carryRanges(old, old, ranges).carried.map(({ status }) => status)).toEqual(ranges.map(() => "lost"));
  });
});

const anyAnchored = anyTextAndRange.filter(({ text, range }) => makeAnchor(text, range).ok);

describe("whatever the texts", () => {
  it("a claim stays as it is where nothing changed", () => {
    fc.assert(
      fc.property(anyAnchored, ({ text, range }) => {
        expect(carryRanges(text, text, [range]).carried[0]).toMatchObject({ ...range, status: "exact", confidence: 1 });
      }),
      {
        examples: [
          [{ text: "\u062f \u0651 ", range: { start: 1, end: 3 } }],
          [{ text: "\u064b", range: { start: 0, end: 1 } }],
          [{ text: "r\u0301\u11abn", range: { start: 2, end: 4 } }],
        ],
      },
    );
  });

  it("a place that is found is one that an anchor may have, and says rightly whether its words are the same", () => {
    fc.assert(
      fc.property(anyTextAndRange, anyText, fc.nat(200), ({ text, range }, other, at) => {
        const cut = Math.min(at, text.length);
        for (const newText of [
          other,
          text.slice(0, cut) + other + text.slice(cut),
          text.slice(cut) + text.slice(0, cut),
        ]) {
          const place = carryRanges(text, newText, [range]).carried[0] as Carried;
          for (const candidate of place.candidates) expect(makeAnchor(newText, candidate).ok).toBe(true);
          if (place.status === "lost") {
            expect(place.start).toBe(place.end);
            continue;
          }
          expect(makeAnchor(newText, place).ok).toBe(true);
          const isSame = sameWords(newText.slice(place.start, place.end), text.slice(range.start, range.end));
          expect(place.status === "reworded").toBe(!isSame);
        }
      }),
    );
  });

  it("paragraphs before and behind it change nothing but where it stands", () => {
    const paragraphs = fc.array(fc.constantFrom(...samples.map((sample) => `${sample} Else.`)), { maxLength: 3 });
    const words = fc.tuple(fc.nat(old.length - 1), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(words, paragraphs, paragraphs, ([start, length], before, behind) => {
        const range = { start, end: Math.min(old.length, start + length) };
        if (!makeAnchor(old, range).ok || old.slice(range.start, range.end).trim().length < range.end - start) return;
        const lead = before.map((each) => `${each}\n\n`).join("");
        const place = carryRanges(old, `${lead}${old}\n\n${behind.join("\n\n")}`, [range]).carried[0];
        expect(place).toMatchObject({
          status: "exact",
          start: lead.length + range.start,
          end: lead.length + range.end,
        });
      }),
    );
  });
});

describe("the cost", () => {
  const words = (count: number, word: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => word(i)).join(" ");
  const prose = words(40_000, (i) => `${["the", "a", "of", "said", "in"][i % 5]}${(i * 7919) % 4001}`);

  it.each<[string, string, string]>([
    ["equal texts", prose, prose],
    ["an empty old text", "", prose],
    ["an empty new text", prose, ""],
    ["the same words in reverse", prose, prose.split(" ").reverse().join(" ")],
    ["other words", prose, words(40_000, (i) => `x${i}`)],
    [
      "one word again and again, some changed",
      words(200_000, () => "again"),
      words(200_000, (i) => (i % 997 ? "again" : "and")),
    ],
    [
      "one word again and again, most changed",
      words(50_000, () => "again"),
      words(50_000, (i) => (i % 2 ? "again" : "and")),
    ],
    [
      "a million words that are all the same, ten changed",
      "again ".repeat(1_000_000),
      `${"again ".repeat(99_999)}and `.repeat(10),
    ],
    ["one letter", "a".repeat(300_000), "a".repeat(200_000)],
    [
      "sentences that all differ in one word from those that stand elsewhere",
      words(6000, (i) => `The council of town ${i % 997} voted in favour of plan ${i}.`),
      words(6000, (i) => `The council of town ${i % 991} voted in favour of plan ${(i * 7919) % 6000}.`),
    ],
    [
      "equal lines, some changed",
      "The same line.\n\n".repeat(8000),
      words(8000, (i) => (i % 50 ? "The same line.\n\n" : "Another.\n\n")),
    ],
    ["marks on one letter", `a${"\u0301".repeat(50_000)} b`, `b a${"\u0301".repeat(40_000)}`],
    ["emoji families", "👨‍👩‍👧‍👦🇸🇾 ".repeat(8000), "👨‍👩‍👧🇸🇾🇬🇧 ".repeat(8000)],
    ["bidi controls", "\u202ba\u202c ".repeat(20_000), "\u2067a\u2069 ".repeat(20_000)],
  ])("stays in proportion to the texts for %s", (_, oldText, newText) => {
    const { steps } = alignTexts(oldText, newText);
    expect(steps).toBeLessThan(10_000_000 + 60 * (oldText.length + newText.length));
  });

  it("grows with the texts and no faster: a megabyte in which every tenth paragraph was edited, and 1,000 claims", () => {
    const paragraph = (i: number) =>
      `${i}. The mayor of town ${i * 17} said on day ${i % 31} that bridge ${i * 3} would not open.`;
    const stepsOf = (count: number) => {
      const before = Array.from({ length: count }, (_, i) => paragraph(i));
      const after = before.map((each, i) =>
        i % 10 === 3 ? each.replace("would not", "might").replace("mayor", "mayro") : each,
      );
      const oldText = before.join("\n\n");
      const newText = after.join("\n\n");
      const ranges = before
        .filter((_, i) => i % Math.ceil(count / 1000) === 0)
        .map((each) => ({ start: oldText.indexOf(each), end: oldText.indexOf(each) + each.length }));
      const { carried, comparison } = carryRanges(oldText, newText, ranges);
      expect(comparison.bounded).toBe(false);
      expect(carried.filter(({ status }) => status === "lost")).toEqual([]);
      return alignTexts(oldText, newText).steps / (oldText.length + newText.length);
    };
    const small = stepsOf(1250);
    expect(stepsOf(12_500)).toBeLessThan(1.5 * small + 1);
  });

  it("says when it was too much to compare everything", () => {
    const one = words(60_000, (i) => ((i * i) % 7 < 3 ? "a" : "b"));
    const other = words(60_000, (i) => ((i * i) % 11 < 4 ? "a" : "b"));
    expect(carryRanges(one, other, []).comparison.bounded).toBe(true);
    expect(carryRanges(old, old.replace("two", "three"), []).comparison.bounded).toBe(false);
  });

  it("stays in proportion to any two texts", () => {
    fc.assert(
      fc.property(anyText, anyText, fc.integer({ min: 1, max: 40 }), (one, other, times) => {
        const oldText = `${one} ${other}\n`.repeat(times);
        const newText = `${other} ${one}. `.repeat(times);
        const { steps } = alignTexts(oldText, newText);
        expect(steps).toBeLessThan(100_000 + 400 * (oldText.length + newText.length));
      }),
    );
  });

  it("carries 500 claims on one sentence, and one over everything", () => {
    const ranges = Array.from({ length: 500 }, (_, i) => ({ start: i % 20, end: 60 + (i % 23) }));
    const places = carryRanges(old, `Today. ${old}`, [...ranges, { start: 0, end: old.length }]).carried;
    expect(places.every(({ status, start }, i) => status !== "exact" || start === (ranges[i]?.start ?? 0) + 7)).toBe(
      true,
    );
    expect(places.at(-1)).toMatchObject({ status: "exact", start: 7, end: old.length + 7 });
  });
});
