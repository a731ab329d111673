import { describe, expect, it } from "vitest";
import { fraction, lowered, raised } from "./raised";

describe("raised words", () => {
  it.each([
    ["a figure is one above the line", "6", "⁶"],
    ["so is what has a sign before it", "−12", "⁻¹²"],
    ["an ordinal's letters stay letters", "st", "st"],
    ["so do those of an abbreviation", "me", "me"],
    ["a lone n is an exponent", "n", "ⁿ"],
    ["signs of several notes stay apart", "1, 2", "¹, ²"],
    ["a note's sign in brackets goes", "[3]", ""],
    ["what has no raised form stands behind a sign", "1.5", "^1.5"],
    ["several of them in brackets", "x+1", "^(x+1)"],
    ["Arabic figures too", "٦", "^٦"],
    ["a mark stays one", "*", "*"],
    ["an exponent stays one that is raised already", "²", "²"],
  ])("%s", (_, words, set) => expect(raised(words)).toBe(set));

  it("lowered figures are figures below the line", () => {
    expect([lowered("2"), lowered("2.5"), lowered("max")]).toEqual(["₂", "_2.5", "max"]);
  });

  it("a fraction keeps its parts together", () => {
    expect([fraction("3", "4"), fraction("a + b", "2")]).toEqual(["3/4", "(a + b)/2"]);
  });
});
