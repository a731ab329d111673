import { expect, test } from "vitest";
import { csvCell } from "./csv-cell";

const cases: readonly (readonly [why: string, value: string, cell: string])[] = [
  ["plain words stay", "Syria held 71 people", "Syria held 71 people"],
  ["an equals sign starts a formula", "=1+1", "'=1+1"],
  ["so does a plus", "+1", "'+1"],
  ["so does a minus", "-1", "'-1"],
  ["so does an at sign", "@SUM(A1)", "'@SUM(A1)"],
  ["full-width signs count in East Asian spreadsheets", "＝1", "'＝1"],
  ["white space before it is no cover", "  =1", "'  =1"],
  ["quotation marks before it are no cover", '"=1', "'\"=1"],
  ["invisible characters before it are no cover", "\ufeff\u200b=1", "'\ufeff\u200b=1"],
  ["a tab at the start makes some programs look behind it", "\tx", "'\tx"],
  ["a carriage return, too", "\rx", "'\rx"],
  ["a semicolon begins a cell in half the world", "fine;=1+1", "fine;'=1+1"],
  ["a line inside a cell begins one for a careless program", "one\n-2", "one\n'-2"],
  ["the last separator before it begins the cell", "a,\t; =1", "a,\t;' =1"],
  ["signs inside words stay", "a-b = c+d me@x.example", "a-b = c+d me@x.example"],
];

test.each(cases)("%s", (_, value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

test("a cell of tabs alone is read in one pass", () => {
  // Trying each tab as the beginning would take minutes, and so break the test's time limit.
  const tabs = "\t".repeat(400_000);
  expect(csvCell(`${tabs}x`)).toBe(`'${tabs}x`);
  expect(csvCell(`a${tabs}=1`)).toBe(`a\t'${tabs.slice(1)}=1`);
});

test("numbers stay numbers, and nothing is an empty cell", () => {
  expect([csvCell(0), csvCell(71), csvCell(null)]).toEqual(["0", "71", ""]);
});
