import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeAnchor } from "./anchor";
import { carryThroughEdit } from "./carry-through-edit";
import type { KeptRun } from "./kept-runs";

const old = "One two three. Four five six. Seven eight nine.";

/** The old text with its parts in any order and words between them; a pair is a range of the old text. */
function edited(...parts: (string | [from: number, to: number])[]): { text: string; runs: KeptRun[] } {
  let text = "";
  const runs: KeptRun[] = [];
  for (const part of parts) {
    if (typeof part !== "string") runs.push({ from: part[0], to: text.length, length: part[1] - part[0] });
    text += typeof part === "string" ? part : old.slice(part[0], part[1]);
  }
  return { text, runs };
}

const five = { start: 20, end: 24 };
const sentence = { start: 15, end: 29 };

describe("a claim carried through an edit that is known", () => {
  it.each<[string, ReturnType<typeof edited>, { start: number; end: number }, string, string]>([
    ["stays where nothing changed", edited([0, 47]), five, "exact", "five"],
    ["shifts with what was written before it", edited("New. ", [0, 47]), five, "exact", "five"],
    ["leaves out what was written right before it", edited([0, 20], "number ", [20, 47]), five, "exact", "five"],
    ["leaves out what was written right behind it", edited([0, 24], "th", [24, 47]), five, "exact", "five"],
    ["takes in what was written inside it", edited([0, 22], "xx", [22, 47]), five, "reworded", "fixxve"],
    [
      "takes in what was written inside it, also where a part reads as it did",
      edited([0, 21], "ive six f", [21, 47]),
      { start: 20, end: 28 },
      "reworded",
      "five six five six",
    ],
    ["ends with its last character that was kept", edited([0, 22], [24, 47]), five, "reworded", "fi"],
    ["takes what replaced its last word", edited([0, 25], "6", [28, 47]), sentence, "reworded", "Four five 6."],
    ["is moved with its block", edited([0, 15], [30, 47], " ", [15, 29]), sentence, "moved", "Four five six."],
    ["is not moved when others are moved past it", edited([15, 47], " ", [0, 14]), sentence, "exact", "Four five six."],
    [
      "is moved and reworded",
      edited([0, 15], [30, 47], " ", [15, 20], "5", [24, 29]),
      sentence,
      "reworded",
      "Four 5 six.",
    ],
    [
      "is in two parts where its block was divided",
      edited([0, 19], "\n\n", [20, 47]),
      sentence,
      "reworded",
      "Four\n\nfive six.",
    ],
    [
      "is found again when it was written anew",
      edited([0, 20], "five", [24, 47]),
      { start: 15, end: 28 },
      "exact",
      "Four five six",
    ],
  ])("%s", (_, { text, runs }, range, status, words) => {
    const place = carryThroughEdit(old, text, runs, [range])[0];
    expect([place?.status, text.slice(place?.start, place?.end)]).toEqual([status, words]);
  });

  it.each<[string, ReturnType<typeof edited>, { start: number; end: number }]>([
    ["all of it was taken out", edited([0, 15], [29, 47]), sentence],
    ["only its full stop was kept", edited([0, 15], "Ten", [28, 47]), sentence],
    ["only a space was kept", edited([0, 15], "Ten", [19, 20], "ten", [29, 47]), sentence],
    ["nothing was kept at all", edited("Other words."), five],
  ])("is lost when %s, and no place is guessed", (_, { text, runs }, range) => {
    const place = carryThroughEdit(old, text, runs, [range])[0];
    expect(place).toMatchObject({ status: "lost", candidates: [] });
    expect(place?.start).toBe(place?.end);
  });

  it("agrees with what is known of every character", () => {
    const cuts = fc
      .uniqueArray(fc.nat(old.length), { maxLength: 6 })
      .map((all) => [0, ...all.sort((a, b) => a - b), old.length]);
    const range = fc.tuple(fc.nat(old.length - 1), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(
        cuts,
        fc.infiniteStream(fc.constantFrom("keep", "keep", "drop", "write")),
        range,
        (all, fates, [start, length]) => {
          const claim = { start, end: Math.min(old.length, start + length) };
          const parts = all.slice(1).flatMap((to, i): (string | [number, number])[] => {
            const fate = fates.next().value;
            if (fate === "drop") return [];
            return fate === "write" ? ["#", [all[i] as number, to]] : [[all[i] as number, to]];
          });
          const { text, runs } = edited(...parts);
          const place = carryThroughEdit(old, text, runs, [claim])[0];
          if (!place || place.status === "lost") return;
          expect(makeAnchor(text, place).ok).toBe(true);
          for (const { from, to, length: kept } of runs) {
            for (let i = 0; i < kept; i++) {
              if (/\s/.test(old.charAt(from + i))) continue;
              const isInside = claim.start <= from + i && from + i < claim.end;
              expect(place.start <= to + i && to + i < place.end).toBe(isInside);
            }
          }
        },
      ),
    );
  });
});
