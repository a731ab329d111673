import { expect, test } from "vitest";
import type { NoteWords } from "./draft-note";
import { likenessOf } from "./note-likeness";

const note = (over: Partial<NoteWords> = {}): NoteWords => ({
  ...{ kind: "comment", start: 0, end: 4, quote: "1932", text: "Source?", author: "A", at: "2026-01-01", replies: [] },
  ...{ resolved: false, ...over },
});

test.each<[string, NoteWords, NoteWords[], [string, number | null]]>([
  ["The same on the same words is the same.", note(), [note()], ["same", 0]],
  ["Wherever they stand now.", note({ start: 9, end: 13 }), [note()], ["same", 0]],
  ["An answer changes it.", note({ replies: [{ author: "B", at: null, text: "Yes" }] }), [note()], ["changed", 0]],
  ["So does being resolved.", note({ resolved: true }), [note()], ["changed", 0]],
  ["The same somewhere else is changed.", note({ quote: "1931" }), [note()], ["changed", 0]],
  [
    "A comment of the same moment is the same one, edited.",
    note({ text: "Which?", quote: "x" }),
    [note()],
    ["changed", 0],
  ],
  [
    "Another of its kind on the same words is it, changed.",
    note({ text: "Which?", at: "2026-02-02" }),
    [note()],
    ["changed", 0],
  ],
  ["A footnote is no comment.", note({ kind: "footnote" }), [note()], ["new", null]],
  ["What says something else elsewhere is new.", note({ text: "B", quote: "x", at: null }), [note()], ["new", null]],
  ["The nearest in kind goes first.", note(), [note({ quote: "x" }), note()], ["same", 1]],
])("%s", (_, now, before, [likeness, place]) => {
  expect(likenessOf([now], before)).toEqual([{ likeness, before: place }]);
});

test("each earlier note is met once, in text order", () => {
  expect(likenessOf([note(), note(), note()], [note(), note()]).map(({ before }) => before)).toEqual([0, 1, null]);
});
