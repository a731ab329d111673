import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeHtml, type MarkedClaim, markedHtml } from "./marked-html";
import { segmentsOf } from "./segments";

type PlacedClaim = MarkedClaim & { readonly start: number; readonly weight: number };

const claim = (number: number, start: number, more: Partial<PlacedClaim> = {}): PlacedClaim => ({
  number,
  state: "open",
  finding: null,
  word: "Open",
  start,
  weight: 2,
  label: `Claim ${number}`,
  ...more,
});

function render(
  text: string,
  claims: readonly (PlacedClaim & { end: number })[],
  skips: readonly [number, number][] = [],
) {
  const ranges = claims.map(({ number, start, end, weight }) => ({ id: number, start, end, weight }));
  const grounds = skips.map(([start, end], id) => ({ id, start, end }));
  const marks = { claims: new Map(claims.map((each) => [each.number, each])), address: "/a/" };
  return markedHtml(text, segmentsOf({ start: 0, end: text.length }, ranges, grounds), marks);
}

/** The words that a browser would show: tags away, entities back. */
function shown(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

describe("a block's HTML", () => {
  test("is the text alone where nothing is marked", () => {
    expect(render("a < b & c", [])).toBe("a &lt; b &amp; c");
  });

  test("has one control a claim, before its first mark, and no words in it", () => {
    const html = render("one two", [{ ...claim(3, 4), end: 7 }]);
    expect(html).toBe(
      'one <a class="rail-mark f-none" href="/a/3" data-claim="3" data-word="Open" aria-label="Claim 3"><i class="sign sign-open"></i></a><mark class="f-none s-open">two</mark>',
    );
  });

  test("shows what was found in colour, sign and word, and how far that is by line and second sign", () => {
    const finding = { colour: "red", sign: "crossed" };
    const html = render("two", [{ ...claim(3, 0, { state: "approved", finding, word: "False" }), end: 3 }]);
    expect(html).toBe(
      '<a class="rail-mark f-red" href="/a/3" data-claim="3" data-word="False" aria-label="Claim 3"><i class="sign sign-crossed"></i><i class="sign sign-approved"></i></a><mark class="f-red s-approved">two</mark>',
    );
  });

  test("says how much the desk talks of a claim, in its control and not in the article's words", () => {
    const html = render("two", [{ ...claim(3, 0, { said: 2 }), end: 3 }]);
    expect(html).toContain('<i class="sign sign-open"></i><i class="said" data-said="2"></i></a>');
  });

  test("tells that the words of an overlap have more than one claim, and the state that asks for more", () => {
    const approved = { ...claim(1, 0, { state: "approved", weight: 1 }), end: 7 };
    const returned = { ...claim(2, 4, { state: "changes-requested", weight: 5 }), end: 7 };
    expect(render("one two", [approved, returned])).toContain(
      '<mark class="f-none s-changes-requested overlap">two</mark>',
    );
    const within = { ...claim(2, 4, { state: "dismissed", weight: 0 }), end: 7 };
    expect(render("one two", [approved, within])).toContain('class="f-none s-approved overlap"');
  });

  test("names a skip by its id, alone and under a claim", () => {
    expect(render("one two", [], [[0, 3]])).toBe('<span class="skip" data-skip="0">one</span> two');
    expect(render("one", [{ ...claim(1, 0), end: 3 }], [[0, 3]])).toContain(
      '<mark class="f-none s-open"><span class="skip" data-skip="0">one</span></mark>',
    );
  });

  test.each([
    ["words that are markup", "<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"],
    ["a label that would end its attribute", 'x" onclick="y', "x&quot; onclick=&quot;y"],
    ["an ampersand that is an entity already", "&lt;b&gt;", "&amp;lt;b&amp;gt;"],
  ])("makes %s harmless", (_, text, safe) => {
    expect(escapeHtml(text)).toBe(safe);
    expect(render(text, [{ ...claim(1, 0, { label: text }), end: text.length }])).not.toContain(text);
  });

  test("grows with the claims on a sentence, and not with their square", () => {
    const sentence = "It is said. ".repeat(200);
    const lengthWith = (count: number) =>
      render(
        sentence,
        Array.from({ length: count }, (_, i) => ({ ...claim(100_000 + i, i), end: sentence.length - i })),
      ).length - sentence.length;
    expect(lengthWith(1000)).toBeLessThan(10.1 * lengthWith(100));
  });

  test("shows exactly the text, whatever it holds and however it is marked", () => {
    const marked = fc.record({ text: fc.string({ unit: "binary" }), ends: fc.array(fc.tuple(fc.nat(60), fc.nat(60))) });
    fc.assert(
      fc.property(marked, ({ text, ends }) => {
        const claims = ends
          .map(
            ([one, other]) => [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)] as const,
          )
          .filter(([start, end]) => start < end)
          .map(([start, end], index) => ({ ...claim(index + 1, start, { label: text }), end }));
        expect(shown(render(text, claims))).toBe(text);
      }),
    );
  });
});
