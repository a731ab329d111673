import { expect, test } from "vitest";
import type { Shown } from "./held-news";
import { packMarks, unpackMarks } from "./packed-marks";

const claim: Shown["claims"][number] = {
  ...{ id: "a", number: 1, isTick: false, statement: "“Four” bridges", category: "other", priority: "normal" },
  ...{ revision: 3, state: "approved", assignedToId: "p", assignedTo: "Noor", dueAt: new Date("2025-11-09T12:00:00Z") },
  finding: { label: "True", colour: "teal", sign: "full", mayStand: true, correction: null },
  ...{ anchor: { start: 4, end: 9 }, isCorrected: false, look: null, said: 2 },
};
const other = { ...claim, id: "b", number: 2, dueAt: null, finding: null, anchor: null };

test.each([
  ["claims come out as they went in, moments too", [claim, other]],
  ["an article without claims has none", []],
])("%s", (_, claims) => {
  const marks = {
    ...{ claims, said: [{ start: 1, end: 2 }], packedSentences: [0, 9], packedCrossheads: [], facts: [4, 9] },
    skips: [{ id: "s", start: 10, end: 12, reason: "opinion" as const, note: null }],
  };
  expect(unpackMarks(packMarks(marks))).toEqual(marks);
});
