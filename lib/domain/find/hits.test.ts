import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldLetter } from "@/lib/domain/text/fold-letter";
import { excerptOf, markHits } from "./hits";

/** A text with its hits in brackets. */
const shown = ({ text, hits }: { text: string; hits: readonly number[] }) =>
  [...hits].reverse().reduce((told, at, i) => `${told.slice(0, at)}${i % 2 === 0 ? "]" : "["}${told.slice(at)}`, text);

describe("hits are marked", () => {
  test.each([
    [
      "at the beginning of words, in the letters as they were written",
      "Der Bürgermeister",
      ["burger"],
      "Der [Bürger]meister",
    ],
    ["not within a word", "The minister in India", ["in"], "The minister [in] [In]dia"],
    ["wherever two words of what is asked stand", "a red, red rose", ["red", "rose"], "a [red], [red] [rose]"],
    ["as one where they overlap", "Redredging", ["red", "redred"], "[Redred]ging"],
    ["with the marks that belong to them", "قَالَ مُحَمَّدٌ", ["محمد"], "قَالَ [مُحَمَّدٌ]"],
    ["within a word where article and prepositions are written onto it", "والمدرسة", ["مدرس"], "وال[مدرس]ة"],
    ["anywhere in scripts without spaces", "東京都知事", ["都知"], "東京[都知]事"],
    ["where one letter folds to two", "Straße Ｓtr", ["str"], "[Str]aße [Ｓtr]"],
    ["nowhere where nothing is asked", "anything", [""], "anything"],
  ])("%s", (_, text, words, expected) => expect(shown(markHits(text, words))).toBe(expected));
});

describe("an excerpt", () => {
  const long = `${"before ".repeat(40)}the harbour bridge ${"after ".repeat(60)}`;
  test("stands around the first hit and says where something is left out", () => {
    const { text, hits } = excerptOf(long, ["harbour"]);
    expect(text).toMatch(/^…before .*the harbour bridge .*after…$/);
    expect(text.slice(hits[0], hits[1])).toBe("harbour");
    expect(text.length).toBeLessThan(205);
  });
  test("begins with the text where nothing was found in it", () =>
    expect(excerptOf(long, ["zebra"]).text).toMatch(/^before before .*…$/));

  test("marks what was asked for, whatever the text, and splits no letter", () =>
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 600 }),
        fc.string({ unit: "binary", maxLength: 3 }),
        (text, word) => {
          const { text: cut, hits } = excerptOf(text, [[...word].map(foldLetter).join("")]);
          expect(hits.length % 2).toBe(0);
          expect([...hits]).toEqual([...hits].sort((a, b) => a - b));
          for (const at of hits) expect(at).toBeLessThanOrEqual(cut.length);
          if (text.isWellFormed()) expect(cut.isWellFormed()).toBe(true);
        },
      ),
    ));
});
