import fc from "fast-check";
import { expect, it } from "vitest";
import { overlaps } from "@/lib/domain/text/range";
import { coverageOf, coveredOf, coveredPercent, unmarkedOf } from "./coverage";

const sentences = [
  { start: 0, end: 10 },
  { start: 11, end: 20 },
  { start: 21, end: 30 },
];

it.each([
  ["is unmarked without claims and skips", [], [], "unmarked unmarked unmarked"],
  ["takes a claim for each sentence it touches", [{ start: 9, end: 12 }], [], "claimed claimed unmarked"],
  ["does not take a claim that ends where a sentence starts", [{ start: 0, end: 11 }], [], "claimed unmarked unmarked"],
  ["takes a skip", [], [{ start: 21, end: 30 }], "unmarked unmarked skipped"],
  ["takes a claim before a skip", [{ start: 1, end: 2 }], [{ start: 0, end: 20 }], "claimed skipped unmarked"],
  ["does not take a range without length", [{ start: 5, end: 5 }], [], "unmarked unmarked unmarked"],
  [
    "takes a long claim behind a short one",
    [
      { start: 0, end: 30 },
      { start: 1, end: 2 },
    ],
    [],
    "claimed claimed claimed",
  ],
])("a sentence %s", (_, claims, skips, states) =>
  expect(
    coverageOf(sentences, claims, skips)
      .sentences.map(({ state }) => state)
      .join(" "),
  ).toBe(states),
);

it.each([
  ["a tick covers its fact alone", [{ start: 0, end: 2 }], [], "unmarked unmarked unmarked", 1],
  [
    "a sentence is covered once all its facts are",
    [
      { start: 0, end: 2 },
      { start: 4, end: 6 },
    ],
    [],
    "claimed unmarked unmarked",
    2,
  ],
  ["also by skips", [{ start: 0, end: 2 }], [{ start: 4, end: 6 }], "claimed unmarked unmarked", 2],
  ["a part of a fact settles nothing", [{ start: 4, end: 5 }], [], "unmarked unmarked unmarked", 0],
  [
    "a longer claim covers its sentence, and the facts in it",
    [{ start: 3, end: 7 }],
    [],
    "claimed unmarked unmarked",
    1,
  ],
  ["a skip of the whole sentence settles its facts", [], [{ start: 0, end: 10 }], "skipped unmarked unmarked", 2],
] as const)("with facts, %s", (_, claims, skips, states, settled) => {
  const facts = [
    { start: 0, end: 2 },
    { start: 4, end: 6 },
    { start: 13, end: 15 },
  ];
  const coverage = coverageOf(sentences, claims, skips, facts);
  expect(coverage.sentences.map(({ state }) => state).join(" ")).toBe(states);
  expect(coverage.facts).toEqual({ total: 3, settled });
});

it("counts, and says what share was looked at", () => {
  const coverage = coverageOf(sentences, [{ start: 0, end: 1 }], [{ start: 11, end: 12 }]);
  expect(coverage.counts).toEqual({ claimed: 1, skipped: 1, unmarked: 1 });
  expect(coverage.share).toBeCloseTo(2 / 3);
  expect(coverageOf([], [], []).share).toBe(1);
});

it("tells what is left, and how much is not", () => {
  const coverage = coverageOf(sentences, [{ start: 0, end: 1 }], [{ start: 11, end: 12 }]);
  expect(unmarkedOf(coverage)).toEqual([{ start: 21, end: 30 }]);
  expect(coveredOf(coverage)).toBe(2);
});

it.each([
  ["is 100 when nothing is left", 8, 8, 100],
  ["is not 100 before that", 999, 1000, 99],
  ["is 0 when nothing was looked at", 0, 8, 0],
  ["is not 0 after the first sentence", 1, 1000, 1],
  ["is cut, not rounded", 2, 3, 66],
  ["is 100 where there is nothing to look at", 0, 0, 100],
])("the percentage %s", (_, covered, total, percent) => expect(coveredPercent(covered, total)).toBe(percent));

it("agrees with comparing every sentence with every range", () => {
  const anyRanges = fc.array(
    fc.tuple(fc.nat(40), fc.nat(15)).map(([start, length]) => ({ start, end: start + length })),
  );
  fc.assert(
    fc.property(anyRanges, anyRanges, (claims, skips) => {
      for (const sentence of coverageOf(sentences, claims, skips).sentences) {
        const touchedBy = (ranges: typeof claims) => ranges.some((r) => r.start < r.end && overlaps(r, sentence));
        expect(sentence.state).toBe(touchedBy(claims) ? "claimed" : touchedBy(skips) ? "skipped" : "unmarked");
      }
    }),
  );
});

it.each([
  ["is not among what is to be looked at", [], [], [], "unmarked unmarked", 0],
  ["is, once a claim stands on it", [{ start: 12, end: 15 }], [], [], "unmarked claimed unmarked", 0],
  ["or a skip", [], [{ start: 11, end: 20 }], [], "unmarked skipped unmarked", 0],
  ["its facts are to be ticked all the same", [], [], [{ start: 12, end: 14 }], "unmarked unmarked", 0],
  [
    "and settled, they count, and it does",
    [{ start: 12, end: 14 }],
    [],
    [{ start: 12, end: 14 }],
    "unmarked claimed unmarked",
    1,
  ],
] as const)("a crosshead: %s", (_, claims, skips, facts, states, settled) => {
  const coverage = coverageOf(sentences, claims, skips, facts, [{ start: 11, end: 20 }]);
  expect(coverage.sentences.map(({ state }) => state).join(" ")).toBe(states);
  expect(coverage.facts).toEqual({ total: facts.length, settled });
  expect(coverage.share).toBe(coveredOf(coverage) / coverage.sentences.length);
});
