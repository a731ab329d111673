import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlainFormText } from "./plain-form-text";
import { plainForm, sameWords } from "./word-forms";

describe("the same words", () => {
  it.each<[string, string, string]>([
    ["with an accent of its own", "the café", "the cafe\u0301"],
    ["in Hangul, composed or not", "한국어", "한국어".normalize("NFD")],
    ["with Kelvin’s sign", "300 K", "300 \u212a"],
    ["with a ligature", "the first office", "the ﬁrst oﬃce"],
    ["with a lam and alef drawn as one", "لا أحد", "\ufefb أحد"],
    ["in Arabic letters by their shape", "بيت", "\ufe91\ufef4\ufe96"],
    ["with and without vowel signs", "كتب الولد", "كَتَبَ الوَلَدُ"],
    ["with and without points", "שלום", "שָׁלוֹם"],
    ["with points composed in another order", "שׁ\u05b8", "ש\u05b8\u05c1"],
  ])("%s", (_, one, other) => {
    expect(one).not.toBe(other);
    expect([sameWords(one, other), sameWords(other, one)]).toEqual([true, true]);
    expect(plainForm(one)).toBe(plainForm(other));
  });

  it.each<[string, string, string]>([
    ["a raised figure", "10⁶ litres", "106 litres"],
    ["a fraction", "2½", "21⁄2"],
    ["full-width letters", "ＡＢ", "AB"],
    ["a circled figure", "①", "1"],
    ["an ellipsis and three stops", "so…", "so..."],
    ["an accent too many", "resume", "résumé"],
    ["other vowel signs on both sides", "كَتَبَ", "كُتِبَ"],
    ["vowel signs that only some of the words on one side lack", "كَتَبَ الوَلَدُ", "كَتَبَ الولد"],
    ["a hamza", "أحد", "احد"],
    ["a sum in rials", "ریال", "\ufdfc"],
    ["quotation marks", "“so”", '"so"'],
    ["another case", "Office", "office"],
  ])("are not those that differ in %s", (_, one, other) => {
    expect([sameWords(one, other), sameWords(other, one)]).toEqual([false, false]);
  });
});

const letters = fc
  .array(
    fc.constantFrom(
      "a",
      "e\u0301",
      "é",
      "ﬁ",
      " ",
      "ك\u064e",
      "ש\u05c1",
      "\u0301",
      "\u064e",
      "한",
      "\u1112\u1161",
      "👍🏽",
      "\u0344",
    ),
  )
  .map((parts) => parts.join(""));

describe("a text in its plain form", () => {
  it("is the plain form, and every range of it comes back in whole letters", () => {
    fc.assert(
      fc.property(letters, letters, letters, (before, words, behind) => {
        const whole = `|${before}|a${words}|${behind}|`;
        const plain = new PlainFormText(whole);
        expect(plain.text).toBe(plainForm(whole));
        const range = { start: before.length + 2, end: before.length + 3 + words.length };
        const there = plain.plainRange(range);
        expect(plain.text.slice(there.start, there.end)).toBe(plainForm(`a${words}`));
        const back = plain.rangeOf(there);
        if (there.start < there.end)
          expect(plainForm(whole.slice(back.start, back.end))).toBe(plain.text.slice(there.start, there.end));
      }),
    );
  });
});
