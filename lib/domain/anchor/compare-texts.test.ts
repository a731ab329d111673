import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "@/lib/domain/text/text-samples";
import { readsTheSame } from "./align/plain-units";
import { compareTexts } from "./compare-texts";

const mostly = fc.tuple(anyText, anyText, fc.nat(400)).map(([text, other, at]) => {
  const cut = Math.min(at, text.length);
  return [text, text.slice(0, cut) + other + text.slice(cut + 20)] as const;
});

describe("two texts compared", () => {
  it("share runs that ascend in both and read the same; the rest is deleted and inserted", () => {
    fc.assert(
      fc.property(fc.oneof(mostly, fc.tuple(anyText, anyText)), ([oldText, newText]) => {
        const { runs, deleted, inserted } = compareTexts(oldText, newText);
        let oldEnd = 0;
        let newEnd = 0;
        for (const { from, to, length } of runs) {
          expect(length).toBeGreaterThan(0);
          expect(from).toBeGreaterThanOrEqual(oldEnd);
          expect(to).toBeGreaterThanOrEqual(newEnd);
          expect(readsTheSame(oldText, from, newText, to, length)).toBe(true);
          oldEnd = from + length;
          newEnd = to + length;
        }
        const kept = runs.reduce((sum, { length }) => sum + length, 0);
        expect(oldEnd).toBeLessThanOrEqual(oldText.length);
        expect(newEnd).toBeLessThanOrEqual(newText.length);
        expect([deleted, inserted]).toEqual([oldText.length - kept, newText.length - kept]);
      }),
    );
  });

  it("share everything when they are the same, however long", () => {
    for (const text of ["", "One.", "A line of some length for a text.\n\n".repeat(5000), "word ".repeat(20_000)])
      expect(compareTexts(text, text)).toMatchObject({ deleted: 0, inserted: 0, bounded: false });
  });

  it.each([
    ["a word put in", "The dog ran home.", "The old dog ran home.", 0, 4],
    ["a word taken out", "The old dog ran home.", "The dog ran home.", 4, 0],
    ["a letter mended", "The brdige opened.", "The bridge opened.", 2, 2],
    ["curly quotes made straight", "“No,” he said.", '"No," he said.', 0, 0],
    ["a sentence repeated", "It rained. It was cold.", "It rained. It rained. It was cold.", 0, 11],
  ])("differ by %s", (_, oldText, newText, deleted, inserted) =>
    expect(compareTexts(oldText, newText)).toMatchObject({ deleted, inserted, bounded: false }),
  );

  it("takes a change in a long text for what it is, wherever it stands", () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `Paragraph ${i} has some words of its own, number ${i * 17}.`);
    for (const at of [0, 1500, 2999]) {
      const changed = lines.with(at, `${lines[at]} More.`);
      expect(compareTexts(lines.join("\n\n"), changed.join("\n\n"))).toMatchObject({ deleted: 0, inserted: 6 });
    }
  });

  it("finds the few changes among words that are all the same", () => {
    const words = Array.from({ length: 20_000 }, () => "again ");
    const changed = words.map((word, i) => (i % 2000 === 1000 ? `${word}and ` : word));
    expect(compareTexts(words.join(""), changed.join(""))).toMatchObject({ deleted: 0, inserted: 40, bounded: false });
    expect(compareTexts(changed.join(""), words.join(""))).toMatchObject({ deleted: 40, inserted: 0, bounded: false });
  });
});
