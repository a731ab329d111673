import { expect, test } from "vitest";
import { carryByEdit } from "./carry-over";

test("an edit tells how much it brought and took, in UTF-16 code units, and was not cut short", () => {
  const [before, after] = ["Ten people were held.", "Ten people and a dog were held."];
  const runs = [
    { from: 0, to: 0, length: 10 },
    { from: 10, to: 20, length: 11 },
  ];
  const { carried, ...told } = carryByEdit(before, after, runs, [{ start: 11, end: 15 }]);
  expect(told).toEqual({ runs, inserted: 10, deleted: 0, bounded: false });
  expect(carried).toMatchObject([{ start: 21, end: 25 }]);
  const all = carryByEdit(before, "", [], [{ start: 0, end: 3 }]);
  expect(all).toMatchObject({ inserted: 0, deleted: before.length, carried: [{ status: "lost" }] });
});
