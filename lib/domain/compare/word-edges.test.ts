import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGraphemeBoundary } from "@/lib/domain/text/graphemes";
import { anyText } from "@/lib/domain/text/text-samples";
import { hasWord, isInsideWord, wordsIn } from "./word-edges";

/** A text with a bar wherever it may be parted. */
function parted(text: string): string {
  return Array.from(
    { length: text.length },
    (_, at) => (isInsideWord(text, at) || at === 0 ? "" : "|") + text[at],
  ).join("");
}

describe("words of a comparison", () => {
  it.each([
    ["are parted from spaces and marks", "He left, then.", "He| |left|,| |then|."],
    ["hold decimals, thousands and times", "4.2 of 1,000 at 9:30.", "4.2| |of| |1,000| |at| |9:30|."],
    ["hold apostrophes of either kind", "don't l’été '90s", "don't| |l’été| |'|90s"],
    ["are parted at hyphens and dashes", "well-known—so", "well|-|known|—|so"],
    ["hold combining marks", "e\u0301tude", "e\u0301tude"],
    ["are single characters in Chinese and Japanese", "他说です", "他|说|で|す"],
    ["are whole in Arabic and Korean", "افتتح الجسر 각하", "افتتح| |الجسر| |각하"],
    ["never part a grapheme", "👩🏽‍🚒👨‍👩‍👧", "👩🏽‍🚒|👨‍👩‍👧"],
  ])("%s", (_, text, expected) => {
    expect(parted(text)).toBe(expected);
  });

  it("are counted without what stands between them", () => {
    expect(wordsIn("It’s 4.2 million – at 9:30, don't you know? 他说")).toEqual([
      ...["It’s", "4.2", "million", "at", "9:30", "don't", "you", "know", "他", "说"],
    ]);
    expect([hasWord(" – …"), hasWord("7")]).toEqual([false, true]);
  });

  it("end only between graphemes, in any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (let at = 0; at <= text.length; at++) {
          if (!isInsideWord(text, at)) expect(isGraphemeBoundary(text, at)).toBe(true);
        }
      }),
    );
  });
});
