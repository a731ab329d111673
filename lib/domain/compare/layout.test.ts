import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts } from "@/lib/domain/anchor/compare-texts";
import type { ComparedSide } from "./compared-side";
import { type Compare, layOutRows } from "./layout";
import type { ComparedRow } from "./row-maker";
import { compareSummary } from "./summary";
import { compareByTable, sideOf } from "./text-pair-samples";

function rowsOf(before: ComparedSide, after: ComparedSide, compare: Compare = compareByTable): ComparedRow[] {
  return layOutRows(before, after, compare(before.text, after.text).runs, compare);
}

/** Rows as a person would note them: removed words in [ ], added ones in { }, words that stand elsewhere in ( ). */
function written(before: ComparedSide, after: ComparedSide): string[] {
  const signs = { same: ["", ""], removed: ["[", "]"], added: ["{", "}"], went: ["(", ")"], came: ["(", ")"] } as const;
  return rowsOf(before, after).map(({ kind, parts }) => {
    const words = parts.map((part) => {
      const words = part.new
        ? after.text.slice(part.new.start, part.new.end)
        : before.text.slice(part.old.start, part.old.end);
      return `${signs[part.kind][0]}${words}${signs[part.kind][1]}`;
    });
    return `${kind}: ${words.join("")}`;
  });
}

const bridge = "The bridge opened in 1932 and cost the town a great deal of money.";
const mayor = "Nobody liked it, as the mayor said on a rainy afternoon in November.";
const closed = "It was closed again in 1951 after an accident with a barge.";

describe("rows of a comparison", () => {
  it.each<[string, string[], string[], string[]]>([
    [
      "an unchanged text has only unchanged rows",
      [bridge, mayor],
      [bridge, mayor],
      [`same: ${bridge}`, `same: ${mayor}`],
    ],
    [
      "a changed figure is one change of one word",
      ["It cost 4.2 million pounds."],
      ["It cost 4.3 million pounds."],
      ["changed: It cost [4.2]{4.3} million pounds."],
    ],
    [
      "a mended typo changes the whole word",
      ["The brigde opened early."],
      ["The bridge opened early."],
      ["changed: The [brigde]{bridge} opened early."],
    ],
    [
      "changes with a mark between them become one",
      ["They met on Sunday, 9 November, at noon."],
      ["They met on Saturday, 8 November, at noon."],
      ["changed: They met on [Sunday, 9]{Saturday, 8} November, at noon."],
    ],
    [
      "a removed block stands alone",
      [bridge, mayor, closed],
      [bridge, closed],
      [`same: ${bridge}`, `removed: [${mayor}]`, `same: ${closed}`],
    ],
    [
      "an added block stands alone",
      [bridge, closed],
      [bridge, mayor, closed],
      [`same: ${bridge}`, `added: {${mayor}}`, `same: ${closed}`],
    ],
    [
      "another block in its place replaces one",
      [bridge, mayor],
      [bridge, closed],
      [`same: ${bridge}`, `replaced: [${mayor}]{${closed}}`],
    ],
    [
      "a moved block has two places",
      [mayor, bridge, `${closed} ${closed}`],
      [bridge, `${closed} ${closed}`, mayor],
      [`moved-away: (${mayor})`, `same: ${bridge}`, `same: ${closed} ${closed}`, `moved-here: (${mayor})`],
    ],
    [
      "a block moved and edited says what was edited at both places",
      [mayor, bridge, closed],
      [bridge, closed, mayor.replace("rainy", "sunny")],
      [
        `moved-away: (${mayor.replace("rainy", ")[rainy](")})`,
        `same: ${bridge}`,
        `same: ${closed}`,
        `moved-here: (${mayor.replace("rainy", "){sunny}(")})`,
      ],
    ],
    [
      "a divided block keeps its words",
      [`${bridge} ${closed}`],
      [bridge, closed],
      [`changed: ${bridge}( ${closed})`, `divided: (${closed})`],
    ],
    [
      "joined blocks keep theirs",
      [bridge, closed],
      [`${bridge} ${closed}`],
      [`changed: ${bridge}( ${closed})`, `joined: (${closed})`],
    ],
    [
      "what was divided off takes no removed block's place",
      [`${bridge} ${closed}`, mayor],
      [bridge, closed],
      [`changed: ${bridge}( ${closed})`, `divided: (${closed})`, `removed: [${mayor}]`],
    ],
    [
      "a paragraph can become a heading",
      ["Opening day", bridge],
      ["# Opening day", bridge],
      ["restyled: Opening day", `same: ${bridge}`],
    ],
    ["other wrapping is no change", ["It was\nclosed."], ["It was closed."], ["same: It was closed."]],
    [
      "curly quotes are a change",
      ["“It’s late”, he said."],
      ['"It\'s late", he said.'],
      ['changed: [“It’s]{"It\'s} late[”]{"}, he said.'],
    ],
    [
      "Chinese is compared by characters",
      ["外交部周一表示不满。"],
      ["外交部周二表示不满。"],
      ["changed: 外交部周[一]{二}表示不满。"],
    ],
    [
      "Arabic is compared by words",
      ["افتتحت البلدية الجسر في عام 1932."],
      ["افتتحت البلدية الجسر في عام 1933."],
      ["changed: افتتحت البلدية الجسر في عام [1932]{1933}."],
    ],
    ["a grapheme is never parted", ["The 👩🏽‍🚒 left."], ["The 👩🏻‍🚒 left."], ["changed: The [👩🏽‍🚒]{👩🏻‍🚒} left."]],
    [
      "words by chance in common make no pair",
      ["It rained in the town all day."],
      ["Sana reported the arrests at once."],
      ["replaced: [It rained in the town all day.]{Sana reported the arrests at once.}"],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(written(sideOf(...before), sideOf(...after))).toEqual(expected);
  });

  it("say which way a block moved, and where the other place is", () => {
    const rows = rowsOf(sideOf(mayor, bridge, closed), sideOf(bridge, closed, mayor));
    expect(rows[0]).toMatchObject({ kind: "moved-away", old: 0, other: 2, down: true });
    expect(rows[3]).toMatchObject({ kind: "moved-here", new: 2, other: 0, down: false });
  });

  it("number their changes from one, in order", () => {
    const rows = rowsOf(
      sideOf("One went by. Two of them stayed. Three came.", mayor, closed),
      sideOf("One ran by. Two of them left. Three came.", closed, bridge),
    );
    expect(rows.map(({ kind, firstChange, changes }) => [kind, firstChange, changes])).toEqual([
      ["changed", 1, 2],
      ["removed", 3, 1],
      ["same", 4, 0],
      ["added", 4, 1],
    ]);
  });

  it("come to a sum", () => {
    const before = sideOf(mayor, bridge, closed);
    const after = sideOf(bridge.replace("1932", "May 1933"), closed, mayor);
    expect(compareSummary(before, after, rowsOf(before, after))).toEqual({
      changes: 3,
      wordsAdded: 2,
      wordsRemoved: 1,
      blocksMoved: 1,
    });
  });
});

const blocks = fc.array(
  fc.constantFrom(bridge, mayor, closed, "# Opening", "- A barge", "4.2 e\u0301tudes 中国 👨‍👩‍👧‍👦!"),
  { maxLength: 6 },
);
const edited = fc
  .array(
    fc.tuple(
      fc.constantFrom(bridge, mayor, closed, "New words entirely"),
      fc.nat(60),
      fc.nat(8),
      fc.constantFrom("", "x", " and ", "7"),
    ),
    { maxLength: 6 },
  )
  .map((edits) =>
    edits.map(([block, at, length, words]) => `${block.slice(0, at)}${words}${block.slice(at + length)}`.trim() || "x"),
  );

describe("whatever was edited", () => {
  const pair = fc.tuple(blocks, fc.oneof(blocks, edited)).map(([a, b]) => [sideOf(...a), sideOf(...b)] as const);

  it("each side's words in the order of the rows are its blocks", () => {
    fc.assert(
      fc.property(pair, fc.constantFrom(compareByTable, compareTexts), ([before, after], compare) => {
        const rows = rowsOf(before, after, compare);
        for (const [side, { text, blocks }] of [
          ["old", before],
          ["new", after],
        ] as const) {
          const told = rows.flatMap((row) => {
            const words = row.parts.map((part) => (part[side] ? text.slice(part[side].start, part[side].end) : ""));
            return row[side] === null ? [] : [{ place: row[side], words: words.join("") }];
          });
          expect(told).toEqual(blocks.map(({ start, end }, place) => ({ place, words: text.slice(start, end) })));
        }
      }),
    );
  });

  it("what is called the same is the same apart from white space", () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const plain = (words: string) => words.replace(/\s+/g, " ");
        for (const { parts } of rowsOf(before, after)) {
          for (const part of parts) {
            if (part.kind !== "same") continue;
            const old = before.text.slice(part.old.start, part.old.end);
            expect(plain(after.text.slice(part.new.start, part.new.end))).toBe(plain(old));
          }
        }
      }),
    );
  });

  it("a text compared with itself has no change", () => {
    fc.assert(
      fc.property(blocks, (some) => {
        const side = sideOf(...some);
        expect(rowsOf(side, side).every(({ kind, changes }) => kind === "same" && changes === 0)).toBe(true);
      }),
    );
  });
});
