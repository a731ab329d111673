import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { railPlaces } from "./rail-places";

const height = 20;
const boxes = (...tops: number[]) => tops.map((top) => ({ top, height }));
const endless = { top: 0, bottom: Number.POSITIVE_INFINITY };

/** Where each control stands at last that is shown. */
const placed = (tops: readonly number[], room = endless) =>
  railPlaces(boxes(...tops), room).flatMap(({ shift, shownFor }, i) =>
    shownFor > 0 ? [{ at: (tops[i] as number) + shift, top: tops[i] as number, shownFor }] : [],
  );
const ats = (tops: readonly number[], room = endless) => placed(tops, room).map(({ at }) => at);

describe("places in the rail", () => {
  test.each([
    ["are their own where there is room", [0, 30, 50], [0, 30, 50]],
    ["are one below the other on one line", [0, 0, 0], [0, 20, 40]],
    ["pass the push on to the next line", [0, 0, 30], [0, 20, 40]],
    ["are their own again after a gap", [0, 0, 90], [0, 20, 90]],
  ])("%s", (_, tops, expected) => expect(ats(tops)).toEqual(expected));

  test.each([
    ["are drawn up from the end of the rail", [0, 90], [0, 80]],
    ["and push up what is above them", [0, 50, 90, 90], [0, 40, 60, 80]],
    ["but not what is far above", [0, 10, 90, 90], [0, 20, 60, 80]],
  ])("%s", (_, tops, expected) => expect(ats(tops, { top: 0, bottom: 100 })).toEqual(expected));

  test("are given to 13 of 500 controls on one line, to one for all others, and to the next lines as ever", () => {
    const places = placed([...new Array<number>(500).fill(100), 900]);
    expect(places.map(({ shownFor }) => shownFor)).toEqual([...new Array<number>(13).fill(1), 487, 1]);
    expect(places.at(-1)?.at).toBe(900);
  });

  const anyTops = (most: number, maxLength: number) =>
    fc.array(fc.nat(most), { maxLength }).map((tops) => tops.sort((a, b) => a - b));

  test("never cover each other, keep their order, stay near their lines, and leave no control out", () => {
    fc.assert(
      fc.property(anyTops(600, 90), (tops) => {
        const shown = placed(tops);
        for (const [i, { at, top }] of shown.entries()) {
          expect(at).toBeGreaterThanOrEqual(top);
          expect(at - top).toBeLessThanOrEqual(14 * height);
          expect(at).toBeGreaterThanOrEqual((shown[i - 1]?.at ?? -height) + height);
        }
        expect(shown.reduce((sum, { shownFor }) => sum + shownFor, 0)).toBe(tops.length);
      }),
    );
  });

  test("stay inside a rail that has room for all", () => {
    fc.assert(
      fc.property(anyTops(980, 50), (tops) => {
        for (const { at } of placed(tops, { top: 0, bottom: 1000 })) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(1000 - height);
        }
      }),
    );
  });
});
