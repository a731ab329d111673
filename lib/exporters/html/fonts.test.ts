import { expect, test } from "vitest";
import { fontFaces } from "./fonts";

/** The families and ranges that a sheet names, without the files. */
function named(sheet: string): string[] {
  return [...sheet.matchAll(/font-family: "([^"]+)".*?unicode-range: (U\+[0-9A-F]+)/g)].map(
    ([, family, range]) => `${family} ${range}`,
  );
}

test.each([
  ["a Latin text carries two files", "Claim 1 “is” false – here", ["Inter U+0000", "Source Serif 4 U+0000"]],
  ["a text without a character carries none", "", []],
  ["a script that neither family has carries none", "عام", []],
])("%s", (_, text, families) => {
  expect(named(fontFaces(text))).toEqual(families);
});

test("other scripts come with their letters, and only then", () => {
  expect(named(fontFaces("Сирия"))).toEqual(["Inter U+0301", "Source Serif 4 U+0301"]);
  expect(fontFaces("Claim 1").length).toBeLessThan(140_000);
});

test("the sheet loads nothing", () => {
  expect(fontFaces("Claim 1, č, Ж").match(/url\((?!data:)/g)).toBeNull();
});
