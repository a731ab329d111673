import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isGraphemeBoundary, snapToGraphemes } from "@/lib/domain/text/graphemes";
import { anyText } from "@/lib/domain/text/text-samples";
import { isBlank } from "@/lib/domain/text/trim";
import { runs } from "@/scripts/testing/fixed-seeds";
import { findPassage } from "./find-passage";
import { plainLetters } from "./plain-letters";

const text = `The ministry said on Friday that the army had carried out twelve raids in the south since May, and that forty-eight people were detained.

It’s not “clear” who ordered them – officials of the ministry would not say, nor did the café. Ten more are planned for 2010–2011, the office told reporters. The raids went on.

Place | Raids
Daraa | 12`;

/** The words found. */
function found(passage: string, hint?: { start: number }) {
  const result = findPassage(text, passage, hint);
  return result.how === "not-found" ? result : { ...result, words: text.slice(result.start, result.end) };
}

describe("a passage is found exactly", () => {
  test.each([
    ["as it stands", "carried out twelve raids", "carried out twelve raids"],
    ["with other quotation marks and apostrophes", `It's not "clear"`, "It’s not “clear”"],
    ["with another dash", "ordered them - officials", "ordered them – officials"],
    ["without a dash between words", "ordered them officials", "ordered them – officials"],
    ["with no-break spaces", "twelve\u00a0raids", "twelve raids"],
    ["with other line breaks", "people were\n  detained.", "people were detained."],
    ["over the end of a paragraph", "were detained. It’s not", "were detained.\n\nIt’s not"],
    ["with a word broken at a line's end", "the minis-\ntry would", "the ministry would"],
    ["with soft hyphens", "min\u00adis\u00adtry said", "ministry said"],
    ["with ligatures", "the o\ufb03ce told", "the office told"],
    ["with accents set apart", "the cafe\u0301.", "the café."],
    ["with full-width digits", "Daraa １２", "Daraa | 12"],
    ["with tabs between the cells of a table", "Daraa\t12", "Daraa | 12"],
    ["within quotation marks of its own", "“Ten more are planned”", "Ten more are planned"],
    ["between ellipses", "…Ten more are planned […]", "Ten more are planned"],
  ])("%s", (_, passage, words) => {
    expect(found(passage)).toMatchObject({ how: "exact", words, count: 1 });
  });

  test("in several places: the first, or the nearest to where it is likely, and their number", () => {
    const [first, second] = [text.indexOf("raids"), text.lastIndexOf("raids")];
    expect(found("raids")).toMatchObject({ how: "exact", start: first, count: 2 });
    expect(found("raids", { start: text.length })).toMatchObject({ how: "exact", start: second, count: 2 });
  });

  test("as whole words, before parts of words", () => {
    expect(findPassage("Daraacity and Daraa", "Daraa")).toMatchObject({ how: "exact", start: 14, count: 1 });
    expect(findPassage("Daraacity", "Daraa")).toMatchObject({ how: "exact", start: 0, count: 1 });
  });

  test("in Arabic, whatever a PDF made of its signs", () => {
    const arabic = "قالت الوزارة إنّ ذلك حدث خالل الليل.";
    expect(findPassage(arabic, "إن ذلك حدث خلال الليل")).toMatchObject({ how: "exact", count: 1 });
    expect(findPassage("قال الوزير", "قال")).toEqual({ how: "exact", start: 0, end: 3, count: 1 });
  });

  test("whatever the text, and whatever slice of it", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (sample, a, b) => {
        const [from, to] = [a % (sample.length + 1), b % (sample.length + 1)];
        const range = snapToGraphemes(sample, { start: Math.min(from, to), end: Math.max(from, to) });
        const slice = sample.slice(range.start, range.end);
        // Nobody chooses half of what is written as one letter, whose halves have no order here.
        const halves = /^[اأإآ]|ل$/u.test(slice);
        fc.pre(lettersOf(slice) !== "" && !isBlank(slice) && !halves);
        const result = findPassage(sample, slice, range);
        if (result.how !== "exact") throw new Error(result.how);
        expect(lettersOf(sample.slice(result.start, result.end))).toContain(lettersOf(slice));
        expect(isGraphemeBoundary(sample, result.start) && isGraphemeBoundary(sample, result.end)).toBe(true);
      }),
      { numRuns: runs(2_000) },
    );
  });
});

describe("a passage is found with its differences", () => {
  test("where a word was replaced", () => {
    expect(found("the army had carried out ten raids in the south")).toMatchObject({
      how: "approximate",
      words: "the army had carried out twelve raids in the south",
      difference: [
        { how: "kept", words: "the army had carried out " },
        { how: "gone", words: "ten" },
        { how: "new", words: "twelve" },
        { how: "kept", words: " raids in the south" },
      ],
    });
  });

  test.each([
    ["its first word was replaced", "Fifteen more are planned for 2010–2011", "Ten more are planned for 2010–2011"],
    ["its last word was", "2010–2011, the office told newspapers", "2010–2011, the office told reporters"],
    ["a number was", "Ten more are planned for 2010–2012", "Ten more are planned for 2010–2011"],
    [
      "words were left out",
      "the army carried out raids in the south since May",
      "the army had carried out twelve raids in the south since May",
    ],
    [
      "words were added",
      "the army itself had carried out some twelve raids in the south",
      "the army had carried out twelve raids in the south",
    ],
  ])("where %s", (_, passage, words) => {
    expect(found(passage)).toMatchObject({ how: "approximate", words });
  });

  test.each([
    ["an ellipsis", "The ministry said … people were detained"],
    ["three stops", "The ministry said ... people were detained"],
    ["one in brackets", "The ministry said […] people were detained"],
    ["two of them", "The ministry said [...] twelve raids (…) people were detained"],
  ])("where %s stands for words, from its first part to its last", (_, passage) => {
    const words = text.slice(0, text.indexOf(" detained") + " detained".length);
    expect(found(passage)).toMatchObject({ how: "approximate", words, confidence: 1 });
  });

  test("but not over parts in another order, or far apart", () => {
    expect(found("people were detained […] The ministry said").how).not.toBe("exact");
    const far = `It began in May. ${"Nothing was said of it. ".repeat(400)}It ended in June.`;
    expect(findPassage(far, "It began in May […] It ended in June")).toMatchObject({ end: "It began in May".length });
  });

  test("though it is longer than what the engine looks for at once", () => {
    const words = wordsOf(2_000, 100_000);
    const passage = words.slice(400, 1_600).join(" ");
    const start = words.slice(0, 400).join(" ").length + 1;
    const changed = words.slice(400, 1_600).with(600, "another").join(" ");
    expect(findPassage(words.join(" "), changed)).toMatchObject({
      how: "approximate",
      start,
      end: start + passage.length,
    });
  });

  test("though all its words are common", () => {
    const words = wordsOf(4_000, 20);
    const passage = words.slice(2_000, 2_024).with(11, "storm").join(" ");
    const start = words.slice(0, 2_000).join(" ").length + 1;
    expect(findPassage(words.join(" "), passage)).toMatchObject({ how: "approximate", start });
  });

  test("whichever word of any sentence is another one", () => {
    const words = wordsOf(300, 100_000);
    fc.assert(
      fc.property(fc.nat(280), fc.integer({ min: 6, max: 20 }), fc.nat(), (from, length, changed) => {
        const passage = words.slice(from, from + length);
        const expected = { start: words.slice(0, from).join(" ").length + (from > 0 ? 1 : 0), end: 0 };
        expected.end = expected.start + passage.join(" ").length;
        const result = findPassage(words.join(" "), passage.with(changed % passage.length, "other").join(" "));
        expect(result).toMatchObject({ how: "approximate", ...expected });
      }),
      { numRuns: runs(200) },
    );
  });
});

describe("a passage is not found", () => {
  test.each([
    ["that nobody wrote", "Prices of wheat fell sharply across markets"],
    ["without words", " \n\u00ad"],
    ["of signs alone", "[…]"],
    ["of which only a number is there", "Wheat cost 2010–2011 pounds an acre in markets"],
  ])("%s", (_, passage) => expect(found(passage).how).toBe("not-found"));

  test("in an empty text", () => {
    expect(findPassage("", "raids")).toEqual({ how: "not-found", nearest: null });
  });

  test("and the nearest is told where too little is alike", () => {
    const passage = "the army had carried out twelve raids, a number that was denied";
    expect(found(passage)).toMatchObject({ how: "not-found", nearest: { start: text.indexOf("the army") } });
  });

  test("when its words are random", () => {
    const word = fc.string({ unit: fc.constantFrom(..."qxzjkvw"), minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 4, maxLength: 20 }), (words) => {
        expect(findPassage(text, words.join(" ")).how).toBe("not-found");
      }),
    );
  });
});

test("whatever the text and the passage, a place lies in the text and splits no grapheme", () => {
  fc.assert(
    fc.property(anyText, anyText, (sample, passage) => {
      const result = findPassage(sample, passage);
      const range = result.how === "not-found" ? (result.nearest ?? { start: 0, end: 0 }) : result;
      expect(isGraphemeBoundary(sample, range.start) && isGraphemeBoundary(sample, range.end)).toBe(true);
      expect(range.start).toBeLessThanOrEqual(range.end);
      if (result.how === "approximate") {
        const { difference, start, end } = result;
        const without = (how: string) => difference.map((part) => (part.how === how ? "" : part.words)).join("");
        expect(without("gone")).toBe(sample.slice(start, end));
      }
    }),
    { numRuns: runs(1_000) },
  );
});

describe("no text makes it hang", () => {
  /** With time that grows with the square of this, none would end. */
  const often = 300_000;

  test.each([
    ["one letter over and over", "a".repeat(often), `${"a".repeat(2_000)}b${"a".repeat(2_000)}`],
    ["one word over and over", "raid ".repeat(often), `${"raid ".repeat(300)}army ${"raid ".repeat(300)}`],
    ["nothing but white space", " \n".repeat(often), "raids"],
    ["nothing but marks", `e${"\u0301".repeat(often)}`, "raids"],
    ["nothing but ellipses", "… ".repeat(often), "a … b … c"],
    ["parts that stand everywhere", "a b ".repeat(often), "a […] b […] a […] c"],
  ])("%s", (_, long, passage) => {
    expect(["not-found", "approximate"]).toContain(findPassage(long, passage).how);
  });
});

function lettersOf(words: string): string {
  const { units, count } = plainLetters(words);
  return String.fromCharCode(...units.subarray(0, count));
}

/** So many words out of so many different ones, in no order, and always the same. */
function wordsOf(count: number, different: number): string[] {
  let state = 1;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return ((state >>> 8) % different).toString(26).replace(/\d/g, (digit) => "qrstuvwxyz".charAt(Number(digit)));
  });
}

describe("a passage in another dress", () => {
  test.each([
    ["copied in capitals", "He said the bridge was closed.", "THE BRIDGE WAS CLOSED"],
    ["of a headline in capitals", "NEW PIER OPENS IN MAY\n\nIt was late.", "New pier opens in May"],
    ["in capitals without accents", "Le pont a été rouvert mardi.", "LE PONT A ETE ROUVERT"],
    ["in Greek capitals", "Ο δήμος άνοιξε τη γέφυρα.", "Ο ΔΗΜΟΣ ΑΝΟΙΞΕ"],
    ["in capitals with a double s", "Die Straße ist gesperrt.", "DIE STRASSE IST GESPERRT"],
  ])("is found as it is: %s", (_, text, passage) => {
    expect(findPassage(text, passage)).toMatchObject({ how: "exact", count: 1 });
  });

  test("is not found as it is where only some letters differ in case", () => {
    expect(findPassage("He met Rose there.", "he met rose there").how).not.toBe("exact");
  });

  test("is found where a PDF turned the letters of ligatures round, and the difference is shown", () => {
    const text = "وقال الناطق يف املؤمتر إن جملس املدينة وافق على اخلطة يوم السبت.";
    const found = findPassage(text, "الناطق في المؤتمر إن مجلس المدينة وافق على الخطة");
    expect(found.how).toBe("approximate");
    expect("start" in found && text.slice(found.start, found.end)).toBe(
      "الناطق يف املؤمتر إن جملس املدينة وافق على اخلطة",
    );
  });

  test("is not found in words of the same letters in another order", () => {
    expect(findPassage("يعمل في البيت كل يوم بلا راحة تذكر هناك", "لمعي")).toMatchObject({ how: "not-found" });
  });
});
