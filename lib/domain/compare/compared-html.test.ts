import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Compared, type CompareView, rowWriter } from "./compared-html";
import type { ComparedSide } from "./compared-side";
import { layOutRows } from "./layout";
import type { SideClaim } from "./side-html";
import { compareByTable, sideOf } from "./text-pair-samples";

type Claims = { old?: SideClaim[]; new?: SideClaim[] };

function htmlOf(before: ComparedSide, after: ComparedSide, view: CompareView, claims: Claims = {}): string {
  const rows = layOutRows(before, after, compareByTable(before.text, after.text).runs, compareByTable);
  const compared: Compared = {
    blocks: { old: before.blocks, new: after.blocks },
    sides: {
      old: { name: "old", text: before.text, claims: claims.old ?? [], address: "/c/", language: "en" },
      new: { name: "new", text: after.text, claims: claims.new ?? [], address: "/c/", language: "en" },
    },
    words: {
      language: "en",
      ...{ old: "Version 1", new: "Version 2", removed: "was:", added: "is:", end: "." },
      note: (row) => (row.other === null ? null : row.kind),
      kind: (block) => (block.kind === "paragraph" ? null : block.kind),
    },
  };
  return rowWriter(compared, rows, view)(rows);
}

/** What a reader sees: without tags, names of sides, notes, numbers of claims and words for screen readers. */
function seen(html: string): string {
  return html
    .replace(/<span class="unseen".*?<\/span>/gs, "")
    .replace(/<p class="(side-name|compare-note)".*?<\/p>/gs, "")
    .replace(/<a class="claim-tag.*?<\/a>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

function claimOn(text: string, quote: string, number: number, badge: string | null = null): SideClaim {
  const start = text.indexOf(quote);
  const range = { start, end: start + quote.length };
  return { ...range, number, state: "open", finding: null, lead: "Claim", trail: ", open", badge, weight: 1 };
}

describe("a comparison as HTML", () => {
  const before = sideOf("# News", "It cost 4.2 million pounds.");
  const after = sideOf("# News", "It cost 4.3 million pounds.");

  it("strikes what went on the old side and underlines what came on the new one, as one change", () => {
    const html = htmlOf(before, after, "side");
    expect(html).toMatch(
      /It cost <span[^>]*> was: <\/span><del data-change="1">4\.2<\/del><span[^>]*>\. <\/span> million/,
    );
    expect(html).toMatch(
      /It cost <span[^>]*> is: <\/span><ins data-change="1">4\.3<\/ins><span[^>]*>\. <\/span> million/,
    );
  });

  it("has both in one text inline", () => {
    const html = htmlOf(before, after, "inline");
    expect(seen(html)).toBe("NewsIt cost 4.24.3 million pounds.");
  });

  it("says which side a changed block is on, and of what kind it is", () => {
    const html = htmlOf(before, after, "side");
    expect(html.match(/class="side-name"/g)).toHaveLength(2);
    expect(htmlOf(before, after, "inline")).not.toContain('class="side-name"');
    expect(html).toContain('<p class="block-heading level-1"><span class="unseen" lang="en">heading </span>News</p>');
  });

  it("marks claims on both sides, across what changed, with one tag each", () => {
    const claims = {
      old: [claimOn(before.text, "cost 4.2 million", 7, "lost")],
      new: [claimOn(after.text, "cost 4.3 million", 7, "reworded")],
    };
    const html = htmlOf(before, after, "side", claims);
    expect(html).toContain('<del data-change="1"><mark class="f-none s-open">4.2</mark></del>');
    expect(html.match(/id="old-claim-7" href="\/c\/7"/g)).toHaveLength(1);
    expect(html.match(/id="new-claim-7"/g)).toHaveLength(1);
    expect(html).toMatch(/>7<span class="unseen">, open<\/span> <b>reworded<\/b><\/a>/);
  });

  it("links the two places of a moved block, each to the other", () => {
    const words = [
      "A first paragraph of words.",
      "Another one, somewhat longer than that.",
      "And a third one to end with.",
    ] as const;
    const [one, two, three] = words;
    for (const view of ["side", "inline"] as const) {
      const html = htmlOf(sideOf(one, two, three), sideOf(two, three, one), view);
      expect(html).toContain('id="old-block-0"');
      expect(html).toContain('id="new-block-2"');
      expect(html).toContain('<a href="#new-block-2">moved-away</a>');
      expect(html).toContain('<a href="#old-block-0">moved-here</a>');
      expect(html).toContain(`<del class="moved">${one}</del>`);
    }
  });

  it("escapes words, badges and addresses", () => {
    const [old, now] = [sideOf('a < b & "c"'), sideOf('<script>alert("x")</script>')];
    const html = htmlOf(old, now, "side", { old: [claimOn(old.text, "a", 1, "<u>")] });
    expect(html).not.toMatch(/<script|<u>/);
    expect(seen(html)).toBe('a < b & "c"<script>alert("x")</script>');
  });
});

const words = fc.constantFrom(
  "It & she",
  "left <early>",
  "in 1932.",
  "No. 7",
  "وقال",
  "中国",
  "👩🏽‍🚒",
  "“so”",
  "then",
);
const side = fc
  .array(
    fc.array(words, { minLength: 1, maxLength: 6 }).map((some) => some.join(" ")),
    { maxLength: 5 },
  )
  .map((blocks) => sideOf(...blocks));

it("each side shows all of its words in order, whatever changed and is marked", () => {
  fc.assert(
    fc.property(side, side, fc.nat(40), fc.nat(40), (before, after, from, length) => {
      const marked = (text: string) => [
        { ...claimOn(text, "", 1), start: from, end: Math.min(from + length, text.length) },
      ];
      const html = htmlOf(before, after, "side", { old: marked(before.text), new: marked(after.text) });
      for (const [name, { text, blocks }] of [
        ["old", before],
        ["new", after],
      ] as const) {
        const cells = html.split('<div class="compare-cell ').filter((cell) => cell.startsWith(`${name}"`));
        expect(cells.map((cell) => seen(`<${cell}`))).toEqual(blocks.map(({ start, end }) => text.slice(start, end)));
      }
    }),
  );
});
