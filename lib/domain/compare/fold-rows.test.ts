import fc from "fast-check";
import { expect, it } from "vitest";
import { foldRows } from "./fold-rows";
import type { ComparedRow } from "./row-maker";

/** A row a letter: "s" for one that is the same, "n" for the same but noted, anything else for a changed one. */
function rowsOf(letters: string): ComparedRow[] {
  return [...letters].map((letter, place) => ({
    kind: letter === "s" || letter === "n" ? "same" : "changed",
    old: place,
    new: place,
    parts: [],
    other: null,
    down: false,
    firstChange: 1,
    changes: 0,
  }));
}

function written(letters: string): string {
  const stretches = foldRows(rowsOf(letters), (row) => letters[row.old ?? 0] === "n");
  return stretches
    .map(({ folded, rows }) => (folded ? `(${rows.length})` : rows.map(({ old }) => letters[old ?? 0]).join("")))
    .join(" ");
}

it.each([
  ["what is the same is folded, but for a row beside a change", "csssssc", "cs (3) sc"],
  ["up to the ends there is no change to stand beside", "sssscssss", "(3) scs (3)"],
  ["a single row is not worth it", "csssc", "csssc"],
  ["rows that are noted stay", "ssssnssss", "(3) sns (3)"],
  ["a text without changes is folded whole", "ssss", "(4)"],
  ["a text of changes alone is not folded", "ccc", "ccc"],
  ["nothing stays nothing", "", ""],
])("%s", (_, letters, expected) => {
  expect(written(letters)).toBe(expected);
});

it("every row is in one stretch, in order, and no changed one is folded", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[scn]{0,30}$/), (letters) => {
      const stretches = foldRows(rowsOf(letters), (row) => letters[row.old ?? 0] === "n");
      expect(stretches.flatMap(({ rows }) => rows.map(({ old }) => old))).toEqual([...letters].map((_, i) => i));
      for (const { folded, rows } of stretches)
        if (folded) expect(rows.every(({ old }) => letters[old ?? 0] === "s")).toBe(true);
    }),
  );
});
