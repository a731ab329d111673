import { expect, test } from "vitest";
import { broughtFault } from "./check-brought";

const file = (size: number, isFolder = false) => ({ size, isFolder });
const MB = 1024 * 1024;

test.each([
  ["one file of a size that is kept is fit", [file(50 * MB)], null],
  ["a folder is not", [file(4096, true)], "folder"],
  ["a folder among files is not", [file(10), file(0, true)], "folder"],
  ["ten files are not", Array.from({ length: 10 }, () => file(10)), "many"],
  ["a file of 60 MB is not", [file(60 * MB)], "too-large"],
  ["a file without a byte is not", [file(0)], "empty"],
  ["nothing is not", [], "empty"],
])("%s", (_what, items, fault) => {
  expect(broughtFault(items)).toBe(fault);
});
