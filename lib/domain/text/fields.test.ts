import { describe, expect, it } from "vitest";
import { directionOf, firstStrongDirection } from "./direction";
import { cleanLine, cleanNote, hasForbiddenCharacters } from "./plain-words";
import { titleFrom } from "./title";

describe("forbidden characters", () => {
  it.each([
    ["plain words", "Galley — “fact” 👨‍👩‍👧", false, false],
    ["Arabic with its direction marks", "\u200fقال\u061c", false, false],
    ["a line break", "a\nb", true, false],
    ["a tab", "a\tb", true, false],
    ["a line break of a form", "a\r\nb", true, false],
    ["NUL", "a\0", true, true],
    ["escape", "a\u001b[0m", true, true],
    ["a C1 control", "a\u0085", true, true],
    ["an override of direction", "a\u202eb", true, true],
    ["an isolate of direction", "a\u2066b\u2069", true, true],
    ["half a character", "a\ud83d", true, true],
  ])("%s", (_, text, inLine, inNote) => {
    expect(hasForbiddenCharacters(text)).toBe(inLine);
    expect(hasForbiddenCharacters(text, true)).toBe(inNote);
  });

  it("makes a line and a note clean, or says what is wrong beside the field", () => {
    expect(cleanLine("  a b ", 3, "title")).toEqual({ ok: true, value: "a b" });
    expect(cleanLine("abcd", 3, "title")).toEqual({
      ok: false,
      refusal: { reason: "field-too-long", params: { limit: 3, length: 4 }, field: "title" },
    });
    expect(cleanLine("a\nb", 9, "title")).toEqual({
      ok: false,
      refusal: { reason: "field-has-control-characters", field: "title" },
    });
    expect(cleanNote("a\r\nb\n", 9)).toEqual({ ok: true, value: "a\nb" });
  });
});

describe("direction", () => {
  it.each([
    ["ar", "rtl"],
    ["he-IL", "rtl"],
    ["fa", "rtl"],
    ["ur-Latn", "ltr"],
    ["az-Arab", "rtl"],
    ["ckb", "rtl"],
    ["dv", "rtl"],
    ["en", "ltr"],
    ["zh-Hant", "ltr"],
    ["und", "ltr"],
    ["not a language", "ltr"],
  ])("of the language %s is %s", (language, direction) => expect(directionOf(language)).toBe(direction));

  it.each([
    ["the first letter", "123 «قال Smith»", "rtl"],
    ["a Latin letter", "… a ب", "ltr"],
    ["a mark", "\u200f123", "rtl"],
    ["no letter", "123 😀", null],
  ])("of a text is that of %s", (_, text, direction) => expect(firstStrongDirection(text)).toBe(direction));
});

describe("a title", () => {
  it.each([
    ["is one line", " a\n\n b\t", 20, "a b"],
    ["ends with a whole word", "The ministry said, that", 19, "The ministry said…"],
    ["splits no character when it is one word", "👨‍👩‍👧".repeat(4), 20, "👨‍👩‍👧👨‍👩‍👧…"],
    ["holds no controls", "a\u202e\u0007b", 20, "ab"],
  ])("%s", (_, text, length, title) => expect(titleFrom(text, length)).toBe(title));
});
