import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONTEXT_LENGTH, makeAnchor } from "@/lib/domain/anchor/anchor";
import { codePointIndex } from "@/lib/domain/text/code-points";
import { runs } from "@/scripts/testing/fixed-seeds";
import { SelectorPlacer } from "./place-selector";
import type { TextSelector } from "./selector";

const text =
  "The bridge opened in 1932. It cost 4.2 million pounds.\n\nThe mayor said that it cost too much.\n\nThe bridge was closed in 1951 😀 and opened again.";

const quote = (exact: string, prefix = "", suffix = ""): TextSelector => ({
  quote: { exact, prefix, suffix },
  position: null,
  refinedBy: null,
});
const position = (start: number, end: number): TextSelector => ({
  quote: null,
  position: { start, end },
  refinedBy: null,
});
const words = (selector: TextSelector, of = text) => {
  const placed = new SelectorPlacer(of).place(selector);
  return "problem" in placed ? placed.problem : of.slice(placed.range.start, placed.range.end);
};
const startOf = (selector: TextSelector, of = text) => {
  const placed = new SelectorPlacer(of).place(selector);
  return "problem" in placed ? placed.problem : placed.range.start;
};

describe("where a quote stands", () => {
  test.each([
    ["words that are there once", quote("4.2 million pounds"), "4.2 million pounds"],
    ["words that are not there", quote("4.3 million pounds"), "quote-missing"],
    ["the same words in other letters", quote("the bridge opened"), "quote-missing"],
    ["a word that a line’s end divided", quote("mil-\nlion"), "million"],
    ["words over two blocks, joined without a sign", quote("pounds.The mayor"), "pounds.\n\nThe mayor"],
    ["nothing", quote(""), "quote-missing"],
    ["white space", quote(" \n"), "quote-missing"],
    ["words over two blocks, with another line break", quote("pounds.\r\n\r\nThe mayor"), "pounds.\n\nThe mayor"],
    ["words over two blocks, as a page joins them", quote("pounds. The mayor"), "pounds.\n\nThe mayor"],
    ["with a non-breaking space", quote("4.2\u00a0million"), "4.2 million"],
    ["with unseen characters", quote("4.2 mil\u00adlion\u200b pounds"), "4.2 million pounds"],
  ])("%s", (_, selector, expected) => expect(words(selector)).toBe(expected));

  const table = "The first oﬃce bid was low.\n\nYear | Cost\n\n2023 | 1,200.50\n\n2024 | 1.200,50";
  test.each([
    ["a ligature", quote("first office bid"), "first oﬃce bid"],
    ["cells with the browser’s tab between them", quote("2023\t1,200.50"), "2023 | 1,200.50"],
    ["cells with nothing between them", quote("20231,200.50"), "2023 | 1,200.50"],
    ["a number in another form", quote("1.200.50"), "quote-missing"],
  ])("in a table, %s", (_, selector, expected) => expect(words(selector, table)).toBe(expected));

  test("curly quotation marks and straight ones are the same words", () => {
    expect(words(quote("She said “no”, it's over"), 'Then. She said "no", it’s over now')).toBe(
      'She said "no", it’s over',
    );
  });
});

describe("words that stand there more than once", () => {
  const second = text.lastIndexOf("The bridge");
  test.each([
    ["are told apart by what is before", quote("The bridge", "cost too much.\n\n"), second],
    ["by what is behind", quote("The bridge", "", " was closed"), second],
    ["by both, though white space was lost", quote("The bridge", "too much.", " was closed in"), second],
    ["by a long side where the other is a caption", quote("The bridge", "Photo: AP", " was closed in 1951"), second],
    ["are not told apart by nothing", quote("The bridge"), "quote-ambiguous"],
    ["nor by what fits neither", quote("The bridge", "Nobody knew: ", " never existed"), "quote-ambiguous"],
    ["nor by what fits several", quote("bridge", "The "), "quote-ambiguous"],
    ["nor by more than the text has before them", quote("The bridge", "News: "), "quote-ambiguous"],
  ])("%s", (_, selector, expected) => expect(startOf(selector)).toBe(expected));

  test("a position tells them apart where nothing else does", () => {
    const at = codePointIndex(text).toCodePoint(second);
    const selector = { ...quote("The bridge"), position: { start: at, end: at + 10 } };
    expect(new SelectorPlacer(text).place(selector)).toEqual({ range: { start: second, end: second + 10 }, notes: [] });
  });

  test("a position between them tells nothing", () => {
    expect(startOf({ ...quote("The bridge"), position: { start: 40, end: 50 } })).toBe("quote-ambiguous");
  });
});

describe("words that stand there a thousand times", () => {
  const countless = "it was said. ".repeat(1_000);
  const at = 13 * 500;
  const index = codePointIndex(countless);
  const there = { start: index.toCodePoint(at), end: index.toCodePoint(at + 2) };

  test.each([
    ["are told apart by their position", { ...quote("it"), position: there }, at],
    ["not by a position at other words", { ...quote("it"), position: { start: 1, end: 3 } }, "quote-ambiguous"],
    ["nor by what is around all of them", quote("it", "said. ", " was"), "quote-ambiguous"],
  ])("%s", (_, selector, expected) => expect(startOf(selector, countless)).toBe(expected));

  test("are told apart by what is around them letter by letter", () => {
    const marked = `${countless.slice(0, at)}Here it was not said. ${countless.slice(at)}`;
    expect(startOf(quote("it", "Here ", " was not"), marked)).toBe(at + 5);
  });
});

describe("words that stand there once", () => {
  test.each([
    [
      "few, among others than those told, are hardly the same",
      quote("1951", "in the year ", ", when"),
      "quote-elsewhere",
    ],
    ["few, with one side as told", quote("1951", "closed in ", ", when"), "1951"],
    ["few, with nothing told", quote("1951"), "1951"],
    [
      "many are the same, whatever is around them now",
      quote("The mayor said that it cost too much.", "Before. ", " Behind."),
      "The mayor said that it cost too much.",
    ],
  ])("%s", (_, selector, expected) => expect(words(selector)).toBe(expected));
});

describe("positions count code points", () => {
  const smile = codePointIndex(text).toCodePoint(text.indexOf("😀"));
  test.each([
    ["behind a character of two units", position(smile + 2, smile + 5), "and"],
    ["the character itself", position(smile, smile + 1), "😀"],
    ["outside the text", position(0, 10_000), "position-outside"],
    ["in reverse", position(10, 3), "position-outside"],
    ["empty", position(3, 3), "position-outside"],
    ["negative", position(-1, 3), "position-outside"],
    ["no number", position(Number.NaN, 3), "position-outside"],
    ["half a character", position(0.5, 3), "position-outside"],
  ])("%s", (_, selector, expected) => expect(words(selector)).toBe(expected));

  test("words win over a position that points at others, and that is noted", () => {
    const placed = new SelectorPlacer(text).place({ ...quote("4.2 million"), position: { start: 0, end: 11 } });
    expect(placed).toEqual({
      range: { start: text.indexOf("4.2"), end: text.indexOf("4.2") + 11 },
      notes: ["position-differs"],
    });
  });

  test("words that are not there are not placed by the position beside them", () => {
    expect(words({ ...quote("nothing of the kind"), position: { start: 0, end: 10 } })).toBe("quote-missing");
  });
});

describe("a selector that is refined", () => {
  const paragraph = quote("The mayor said that it cost too much.");
  test.each([
    ["by words", { ...paragraph, refinedBy: quote("it cost") }, "it cost"],
    ["by a position, counted from its beginning", { ...paragraph, refinedBy: position(4, 9) }, "mayor"],
    ["by words that are elsewhere", { ...paragraph, refinedBy: quote("4.2 million") }, "quote-missing"],
    ["twice", { ...paragraph, refinedBy: { ...quote("that it cost"), refinedBy: position(5, 7) } }, "it"],
  ])("%s", (_, selector, expected) => expect(words(selector)).toBe(expected));
});

const piece = fc.constantFrom(
  ...["a", "b ", "\n\n", "é", "e\u0301", "😀", "👩‍👩‍👧", "🇸🇾", "غرقت ", "سَنَة", "“x”", "1951 ", "\u00a0", "क्षि", "."],
);

test("what an anchor tells of itself is placed where it stands, and never on other words", () => {
  const cases = fc.tuple(fc.array(piece, { minLength: 1, maxLength: 60 }), fc.nat(), fc.nat());
  fc.assert(
    fc.property(cases, ([pieces, a, b]) => {
      const whole = pieces.join("");
      const [start = 0, end = 0] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y);
      const anchor = makeAnchor(whole, { start, end });
      fc.pre(anchor.ok);
      if (!anchor.ok) return;
      const index = codePointIndex(whole);
      const told = {
        quote: { exact: anchor.value.quote, prefix: anchor.value.prefix, suffix: anchor.value.suffix },
        position: { start: index.toCodePoint(start), end: index.toCodePoint(end) },
        refinedBy: null,
      };
      expect(new SelectorPlacer(whole).place(told)).toEqual({ range: { start, end }, notes: [] });
      const alone = new SelectorPlacer(whole).place({ ...told, position: null });
      if (!("problem" in alone)) expect(whole.slice(alone.range.start, alone.range.end)).toBe(anchor.value.quote);
      expect(CONTEXT_LENGTH).toBe(32);
    }),
    { numRuns: runs(300) },
  );
});
