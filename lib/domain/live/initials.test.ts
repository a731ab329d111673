import { expect, test } from "vitest";
import { initialsOf } from "./initials";

test.each([
  ["of a name are the first letters of its first and last word", "Mara Lindqvist", "ML"],
  ["leave out what stands between", "Johann  van der Berg", "JB"],
  ["of one word are one letter", "editor", "E"],
  ["keep the marks of a letter", "e\u0301lodie Ç", "E\u0301Ç"],
  ["pass over signs", "(Nour) “Baba”", "NB"],
  ["of another script are its letters", "نور الدين", "نا"],
  ["of a name without letters are what it begins with", "🦉 !", "🦉!"],
  ["of nothing are nothing", " ", ""],
])("initials %s", (_, name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
