import { expect, test } from "vitest";
import { findExpressions } from "./find-expressions.mjs";
import { judgeExpressions } from "./judge-expressions.mjs";
import { mayRepeat } from "./may-repeat.mjs";

test.each([
  ["a literal", "const a = /b+$/u;", [{ source: "b+$", flags: "u", line: 1 }]],
  ["one in markup", "const a = (\n<p>{/b/.test(c)}</p>);", [{ source: "b", flags: "", line: 2 }]],
  ["no division", "const a = b / c / d;", []],
  ["no comment", "// /a+$/\nconst a = '/b+$/';", []],
  ["a written source", 'const a = new RegExp("b+$", "g");', [{ source: "b+$", flags: "g", line: 1 }]],
])("the expressions of a program: %s", (_, program, expressions) => {
  expect(findExpressions("a.tsx", program)).toEqual({ expressions, faults: [] });
});

test.each([
  ["from a name", "const a = new RegExp(b);"],
  ["from a template", "const a = RegExp(`b` + c);"],
  ["with flags from a name", 'const a = new RegExp("b", c);'],
  ["under another name", "const Other = RegExp;"],
  ["by a method", 'const a = b.match("c+$");'],
  ["from an expression's source", "const a = new RegExp(/b/.source);"],
])("an expression that is made while the program runs is a fault: %s", (_, program) => {
  expect(findExpressions("a.ts", program).faults).toHaveLength(1);
});

test.each([
  ["a type and a question", "const a = (b: RegExp) => b instanceof RegExp;"],
  ["a search by name", "const a = b.search(c);"],
])("%s make none", (_, program) => {
  expect(findExpressions("a.ts", program).faults).toEqual([]);
});

test("a program that cannot be read is named", () => {
  expect(() => findExpressions("a.ts", "const = ;")).toThrow(/a\.ts/);
});

test.each([
  ["abc?", false],
  ["[*+]", false],
  ["\\*\\+\\{", false],
  ["\\p{L}{2}", false],
  ["^[a-z]{1,60}$", false],
  ["a*", true],
  ["a+", true],
  ["a{2,}", true],
  ["(?:a?){9}", true],
  ["\\d{1,9}-\\d{1,9}", true],
  ["[a-z]{1,2000}", true],
])("/%s/ may repeat: %s", (source, repeats) => {
  expect(mayRepeat(source, "")).toBe(repeats);
});

test("an expression that looks again from every character is told from one that does not", async () => {
  const judged = await judgeExpressions([
    { source: "\\s+$", flags: "" },
    { source: "(a|a)*b", flags: "" },
    { source: "^\\s+", flags: "" },
  ]);
  expect(judged).toMatchObject([{ isLinear: false }, { isLinear: false }, { isLinear: true }]);
  expect(judged[0].why).toContain("2nd degree polynomial time");
});
