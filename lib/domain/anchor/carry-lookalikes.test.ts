import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "@/scripts/testing/fixed-seeds";
import { carryRanges } from "./carry";

const lead =
  "The harbour board met in Ashby to hear the four crews, and its secretary took down what each of them said.";
const close =
  "A copy of the minutes was sent to every member by post, and nobody asked for a change before the summer.";

/** Rows of near-equal words, and parts of each that only it has. */
const kinds: readonly (readonly (readonly [row: string, ...own: string[]])[])[] = [
  [
    ["“We shall not pay,” said Dora Field, the owner, on Friday.", "said Dora Field, the owner"],
    ["“We shall not pay,” said Emil Gray, the tenant, on Friday.", "said Emil Gray, the tenant"],
    ["“We shall not pay,” said Finn Hale, the broker, on Friday.", "said Finn Hale, the broker"],
  ],
  [
    [
      "In Ashby the price of a berth rose from 310 to 455 between June and July.",
      "a berth rose from 310 to 455 between June",
    ],
    [
      "In Corby the price of a berth rose from 290 to 380 between June and July.",
      "a berth rose from 290 to 380 between June",
    ],
    [
      "In Derby the price of a berth rose from 305 to 520 between June and July.",
      "a berth rose from 305 to 520 between June",
    ],
  ],
  [
    ["Ashby | 310 | 455", "310 | 455"],
    ["Corby | 290 | 380", "290 | 380"],
    ["Derby | 305 | 520", "305 | 520"],
  ],
  [
    ["1. A rope of 12 metres cost 40 euros", "A rope of 12 metres"],
    ["2. A sail of 30 metres cost 900 euros", "A sail of 30 metres"],
    ["3. A mast of 9 metres cost 700 euros", "A mast of 9 metres"],
  ],
  [
    ["The berth in Ashby was sold for 310 euros. The buyer was not named.", "was sold for 310 euros"],
    ["The berth in Corby was sold for 290 euros. The buyer was not named.", "was sold for 290 euros"],
    ["The berth in Derby was sold for 305 euros. The buyer was not named.", "was sold for 305 euros"],
  ],
  [
    ["阿什比的泊位价格从310元上涨到455元。", "从310元上涨到455元"],
    ["科比的泊位价格从290元上涨到380元。", "从290元上涨到380元"],
    ["德比的泊位价格从305元上涨到520元。", "从305元上涨到520元"],
  ],
];

const orders = [
  [1, 0],
  [1, 0, 2],
  [0, 2, 1],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

function textOf(rows: readonly string[], separator: string): string {
  return [lead, rows.join(separator), close].join("\n\n");
}

describe("rows of near-equal words that change places", () => {
  it("are each found where their own words stand, and so are parts that only they have", () => {
    const any = fc.record({
      kind: fc.constantFrom(...kinds),
      order: fc.constantFrom(...orders),
      separator: fc.constantFrom("\n\n", "\n"),
    });
    fc.assert(
      fc.property(any, ({ kind, order, separator }) => {
        const rows = kind.slice(0, order.length).map(([row]) => row);
        const oldText = textOf(rows, separator);
        const newText = textOf(
          order.map((row) => rows[row] as string),
          separator,
        );
        const quotes = kind.slice(0, order.length).flat();
        const ranges = quotes.map((quote) => ({
          start: oldText.indexOf(quote),
          end: oldText.indexOf(quote) + quote.length,
        }));
        carryRanges(oldText, newText, ranges).carried.forEach(({ status, start }, i) => {
          expect(status === "moved" || status === "exact").toBe(true);
          expect(start).toBe(newText.indexOf(quotes[i] as string));
        });
      }),
      { numRuns: runs(300) },
    );
  });

  it.each<[string, string, string, string, string[]]>([
    [
      "two that change places are both moved",
      "Dora said yes to the plan of the board.\n\nEmil said yes to the plan of the board.",
      "Emil said yes to the plan of the board.\n\nDora said yes to the plan of the board.",
      "Emil said yes to the plan of the board.",
      ["moved", "Emil said yes to the plan of the board."],
    ],
    [
      "a claim over two sentences of one goes with both",
      "Dora paid 310 euros. She was not asked.\n\nEmil paid 290 euros. He was not asked.",
      "Emil paid 290 euros. He was not asked.\n\nDora paid 310 euros. She was not asked.",
      "Dora paid 310 euros. She was not asked.",
      ["moved", "Dora paid 310 euros. She was not asked."],
    ],
    [
      "one whose like stands in its place, while its words are nowhere, is not put there",
      "Ashby | 310 | 455\nCorby | 290 | 380",
      "Corby | 290 | 380\nDerby | 305 | 520",
      "Ashby | 310 | 455",
      ["lost", ""],
    ],
  ])("%s", (_, before, after, quote, expected) => {
    const oldText = textOf([before], "");
    const newText = textOf([after], "");
    const start = oldText.indexOf(quote);
    const [place] = carryRanges(oldText, newText, [{ start, end: start + quote.length }]).carried;
    expect([place?.status, newText.slice(place?.start, place?.end)]).toEqual(expected);
  });

  it("leaves to a person which of two places it is, where its own words stand in both", () => {
    const quote = "The crane had been out of order since the flood in the spring.";
    const oldText = textOf([quote, "Nobody had asked for another."], " ");
    const newText = `${quote} So it was told.\n\n${textOf(["Everybody had asked for another one at once."], "")}\n\nIt was said: ${quote}`;
    const start = oldText.indexOf(quote);
    const [place] = carryRanges(oldText, newText, [{ start, end: start + quote.length }]).carried;
    const words = place?.candidates.map((each) => newText.slice(each.start, each.end));
    expect([place?.status, words?.filter((each) => each === quote).length]).toEqual(["lost", 2]);
  });
});

describe("other forms of the same words", () => {
  const decomposed = (text: string) => text.normalize("NFD");
  const withoutSigns = (text: string) => text.replace(/[\u064b-\u0652]/g, "");
  it.each<[string, string, string, string]>([
    ["composed letters", "Il était à l’opéra. Le café fermé a coûté 300 €.", "Le café fermé a coûté 300 €.", "NFD"],
    ["Hangul", "다리는 화요일에 열렸다. 비용은 420만 파운드였다.", "비용은 420만 파운드였다.", "NFD"],
    ["ligatures", "The oﬃce was ﬁrst. The ﬂood came in the ﬁfth week.", "The ﬂood came in the ﬁfth week.", "letters"],
    ["vowel signs", "قَالَ الوَزِيرُ ذَلِكَ. وَصَلَ الوَفْدُ يَوْمَ الثُّلَاثَاءِ.", "وَصَلَ الوَفْدُ يَوْمَ الثُّلَاثَاءِ.", "plain"],
  ])("in %s are exact where they stood, and moved where they moved", (_, oldText, quote, form) => {
    const change =
      form === "NFD" ? decomposed : form === "plain" ? withoutSigns : (text: string) => text.normalize("NFKD");
    const start = oldText.indexOf(quote);
    const range = { start, end: start + quote.length };
    const changed = change(oldText);
    const [inPlace] = carryRanges(oldText, changed, [range]).carried;
    expect([inPlace?.status, changed.slice(inPlace?.start, inPlace?.end)]).toEqual(["exact", change(quote)]);
    const long = `${change(lead)}\n\n${close}`;
    const [moved] = carryRanges(`${oldText}\n\n${long}`, `${long}\n\n${changed}`, [range]).carried;
    const there = `${long}\n\n${changed}`;
    expect([moved?.status, there.slice(moved?.start, moved?.end)]).toEqual(["moved", change(quote)]);
    const [back] = carryRanges(changed, oldText, [
      { start: changed.indexOf(change(quote)), end: changed.length },
    ]).carried;
    expect([back?.status, back?.end]).toEqual(["exact", oldText.length]);
  });

  it("do not make raised figures the same as others", () => {
    const [place] = carryRanges("It held 10⁶ litres.", "It held 106 litres.", [{ start: 8, end: 18 }]).carried;
    expect(place?.status).not.toBe("exact");
  });
});
