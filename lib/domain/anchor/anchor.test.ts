import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGraphemeBoundary } from "@/lib/domain/text/graphemes";
import { anyTextAndRange } from "@/lib/domain/text/text-samples";
import { isBlank, trimRange } from "@/lib/domain/text/trim";
import { anchorHolds, CONTEXT_LENGTH, makeAnchor } from "./anchor";

describe("an anchor", () => {
  it("holds the quote and the words around it", () => {
    const text = `${"x".repeat(40)}quote${"y".repeat(40)}`;
    expect(makeAnchor(text, { start: 40, end: 45 })).toEqual({
      ok: true,
      value: { start: 40, end: 45, quote: "quote", prefix: "x".repeat(32), suffix: "y".repeat(32), how: "marked" },
    });
  });

  it("splits no surrogate pair in its prefix and suffix", () => {
    const text = `${"😀".repeat(20)}-quote-${"😀".repeat(20)}`;
    const anchor = makeAnchor(text, { start: 41, end: 46 }, "exact");
    expect(anchor).toMatchObject({ ok: true, value: { prefix: `${"😀".repeat(15)}-`, suffix: `-${"😀".repeat(15)}` } });
  });

  it.each([
    ["an empty range", "abc", 1, 1, "range-empty"],
    ["a range in reverse", "abc", 2, 1, "range-empty"],
    ["a start before the text", "abc", -1, 2, "range-outside"],
    ["an end behind the text", "abc", 1, 4, "range-outside"],
    ["offsets that are no integers", "abc", 0.5, 2, "range-outside"],
    ["offsets that are no numbers", "abc", Number.NaN, 2, "range-outside"],
    ["white space alone", "a \n\u00a0b", 1, 4, "range-only-space"],
    ["what shows nothing", "a\u200b\u200eb", 1, 3, "range-only-space"],
    ["half a surrogate pair", "a😀b", 1, 2, "range-splits-character"],
    ["part of a family", "👨‍👩‍👧", 0, 5, "range-splits-character"],
    ["one half of a flag", "🇸🇾", 0, 2, "range-splits-character"],
    ["a letter without its mark", "e\u0301", 0, 1, "range-splits-character"],
    ["a mark without its letter", "e\u0301x", 1, 3, "range-splits-character"],
  ])("is refused for %s", (_, text, start, end, reason) =>
    expect(makeAnchor(text, { start, end })).toEqual({ ok: false, refusal: { reason } }),
  );

  it("holds in its text, whatever the text and the range", () => {
    fc.assert(
      fc.property(anyTextAndRange, ({ text, range }) => {
        const anchor = makeAnchor(text, range);
        if (!anchor.ok) return;
        const { start, end, quote, prefix, suffix } = anchor.value;
        expect(anchorHolds(text, anchor.value)).toBe(true);
        expect(text.startsWith(quote, start)).toBe(true);
        expect(text.slice(0, start).endsWith(prefix)).toBe(true);
        expect(text.startsWith(suffix, end)).toBe(true);
        expect(prefix + suffix).not.toMatch(/\p{Surrogate}/u);
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(CONTEXT_LENGTH);
      }),
    );
  });

  it("does not hold in another text, elsewhere, or when it is lost", () => {
    const anchor = makeAnchor("a quote", { start: 2, end: 7 });
    if (!anchor.ok) throw new Error(anchor.refusal.reason);
    expect(anchorHolds("a quotE", anchor.value)).toBe(false);
    expect(anchorHolds("a quote\u0301", anchor.value)).toBe(false);
    expect(anchorHolds("a quote", { ...anchor.value, start: 1 })).toBe(false);
    expect(anchorHolds("a quote", { ...anchor.value, how: "lost" })).toBe(false);
  });
});

describe("trimming", () => {
  it.each([
    ["takes white space off both ends", " a b\n", { start: 0, end: 5 }, { start: 1, end: 4 }],
    ["takes off what is no ASCII", "\u00a0\u3000a\u2003", { start: 0, end: 4 }, { start: 2, end: 3 }],
    ["empties a range of white space", "a  b", { start: 1, end: 3 }, { start: 3, end: 3 }],
    ["keeps a space that carries a mark", "a  \u0301b", { start: 1, end: 5 }, { start: 2, end: 5 }],
  ])("%s", (_, text, range, trimmed) => expect(trimRange(text, range)).toEqual(trimmed));

  it("splits no character that was whole and loses nothing that shows", () => {
    fc.assert(
      fc.property(anyTextAndRange, ({ text, range }) => {
        const { start, end } = trimRange(text, range);
        expect(isBlank(text.slice(range.start, start)) && isBlank(text.slice(end, range.end))).toBe(true);
        if (start === end) return;
        if (isGraphemeBoundary(text, range.start)) expect(isGraphemeBoundary(text, start)).toBe(true);
        if (isGraphemeBoundary(text, range.end)) expect(isGraphemeBoundary(text, end)).toBe(true);
      }),
    );
  });
});
