import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "@/scripts/testing/fixed-seeds";
import { isGraphemeBoundary, snapToGraphemes } from "./graphemes";
import { anyText, anyTextAndRange, samples } from "./text-samples";

/** What the platform says of the whole text: the definition that the windows must agree with. */
function boundariesOf(text: string): Set<number> {
  const segments = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text);
  return new Set([0, ...Array.from(segments, ({ index, segment }) => index + segment.length)]);
}

function expectSameBoundaries(text: string) {
  const boundaries = boundariesOf(text);
  for (let at = 0; at <= text.length; at++)
    expect([at, isGraphemeBoundary(text, at)]).toEqual([at, boundaries.has(at)]);
}

describe("grapheme boundaries", () => {
  it.each(samples)("are those of the whole text: %s", (text) => expectSameBoundaries(text));

  it("are those of the whole text, whatever it is", () => {
    fc.assert(fc.property(anyText, expectSameBoundaries), { numRuns: runs(300) });
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), expectSameBoundaries), { numRuns: runs(300) });
  });

  it.each([-1, 3, 1.5, Number.NaN])("do not stand outside the text or between offsets: %s", (at) =>
    expect(isGraphemeBoundary("ab", at)).toBe(false),
  );
});

describe("a long text", () => {
  // Looking back over all of it from each offset would take minutes, and so break the test's time limit.
  it.each([
    ["has none of the common characters", "\u1112。"],
    ["is Devanagari", "क्षत्रिय।"],
    ["is all emoji", "👩🏽\u200d🚒"],
    ["is all marks", "\u0301"],
  ])(
    "is looked at around the offset alone when it %s",
    (_, unit) => {
      const text = unit.repeat(Math.ceil(200_000 / unit.length));
      let boundaries = 0;
      for (let at = 0; at <= text.length; at++) if (isGraphemeBoundary(text, at)) boundaries++;
      expect(boundaries).toBeGreaterThan(1);
    },
    20_000,
  );
});

describe("snapping", () => {
  it.each([
    ["takes in a whole family", "a👨‍👩‍👧b", { start: 3, end: 4 }, { start: 1, end: 9 }],
    ["takes in a combining mark", "e\u0301a", { start: 0, end: 1 }, { start: 0, end: 2 }],
    ["leaves whole characters alone", "abc", { start: 1, end: 2 }, { start: 1, end: 2 }],
    ["draws ends into the text", "abc", { start: -4, end: 9 }, { start: 0, end: 3 }],
  ])("%s", (_, text, range, snapped) => expect(snapToGraphemes(text, range)).toEqual(snapped));

  it("gives the smallest range around whose ends are boundaries", () => {
    fc.assert(
      fc.property(anyTextAndRange, ({ text, range }) => {
        const boundaries = [...boundariesOf(text)];
        expect(snapToGraphemes(text, range)).toEqual({
          start: Math.max(...boundaries.filter((at) => at <= range.start)),
          end: Math.min(...boundaries.filter((at) => at >= range.end)),
        });
      }),
    );
  });
});
