import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "@/scripts/testing/fixed-seeds";
import { type Block, type BlockKind, blockKinds } from "./blocks";
import {
  applyEdit,
  type EditedBlock,
  type EditedText,
  type Piece,
  replaceInPieces,
  splitPieces,
  wordsOf,
} from "./edit";
import { samples } from "./text-samples";
import { isBlank, trimRange } from "./trim";

/** A version of these blocks, which are paragraphs, with what stands between them. */
function versionOf(parts: readonly string[], between = "\n\n", lead = "", trail = "") {
  let text = lead;
  const blocks: Block[] = parts.map((part, index) => {
    if (index > 0) text += between;
    const start = text.length;
    text += part;
    return { start, end: text.length, kind: "paragraph", level: 0 };
  });
  return { text: text + trail, blocks };
}

const paragraph = { kind: "paragraph", level: 0 } as const;

/** The block as it was, with its words replaced where they are named. */
function kept(
  { text, blocks }: { text: string; blocks: readonly Block[] },
  block: number,
  ...changes: [string, string][]
) {
  const { start, end } = blocks[block] as Block;
  let pieces: Piece[] = [{ start, end }];
  for (const [from, to] of changes) {
    const at = wordsOf(text, pieces).indexOf(from);
    pieces = replaceInPieces(pieces, { start: at, end: at + from.length }, to);
  }
  return { ...paragraph, block, pieces };
}

const fresh = (words: string): EditedBlock => ({ ...paragraph, block: null, pieces: [words] });

function edited(old: { text: string; blocks: readonly Block[] }, blocks: readonly EditedBlock[]): EditedText {
  const result = applyEdit(old, blocks);
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value;
}

const three = versionOf(["One one.", "Two two.", "Three."], "\n", "\n ", "\n\n");

describe("an edited text", () => {
  it.each<[string, readonly EditedBlock[], string]>([
    ["is the same when nothing changed", [kept(three, 0), kept(three, 1), kept(three, 2)], three.text],
    [
      "has a word changed, and all else as it was",
      [kept(three, 0), kept(three, 1, ["Two", "Too"]), kept(three, 2)],
      "\n One one.\nToo two.\nThree.\n\n",
    ],
    [
      "parts blocks by an empty line where they did not follow each other before",
      [kept(three, 1), kept(three, 0), kept(three, 2)],
      "Two two.\n\nOne one.\n\nThree.\n\n",
    ],
    ["ends with its last block when the old last one went", [kept(three, 0)], "\n One one."],
    ["has no empty blocks", [kept(three, 0), fresh(" \n"), kept(three, 1)], "\n One one.\nTwo two."],
    ["has no white space at the ends of blocks", [fresh("  new \n")], "new"],
    ["has line feeds for whatever line endings were typed", [fresh("a\r\nb\rc")], "a\nb\nc"],
    [
      "can have a block of parts of two",
      [{ ...paragraph, block: 0, pieces: [...kept(three, 0).pieces, " ", ...kept(three, 1).pieces] }, kept(three, 2)],
      "\n One one. Two two.\n\nThree.\n\n",
    ],
  ])("%s", (_, blocks, text) => expect(edited(three, blocks).text).toBe(text));

  it("knows where everything kept stands, in one run where it is one stretch", () => {
    expect(edited(three, [kept(three, 0), kept(three, 1), kept(three, 2)]).runs).toEqual([
      { from: 0, to: 0, length: three.text.length },
    ]);
    const swapped = edited(versionOf(["ab", "cd"]), [
      kept(versionOf(["ab", "cd"]), 1),
      kept(versionOf(["ab", "cd"]), 0, ["b", "x"]),
    ]);
    expect(swapped.text).toBe("cd\n\nax");
    expect(swapped.runs).toEqual([
      { from: 4, to: 0, length: 2 },
      { from: 0, to: 4, length: 1 },
    ]);
  });

  it("keeps what a block is", () => {
    const item: EditedBlock = { kind: "list-item", level: 2, ordered: true, block: null, pieces: ["x"] };
    expect(edited(three, [item]).blocks).toEqual([{ start: 0, end: 1, kind: "list-item", level: 2, ordered: true }]);
  });

  it.each<[string, readonly EditedBlock[], string]>([
    ["nothing is left", [], "text-empty"],
    ["only white space is left", [fresh(" \n ")], "text-empty"],
    ["only what nobody sees is left", [fresh("\u200b")], "text-empty"],
    ["NUL was typed", [fresh("a\0")], "text-has-nul"],
    ["half a character was typed", [fresh("a\ud83d")], "text-has-lone-surrogate"],
    ["it is too large", [fresh("é".repeat(1024 * 1024 + 1))], "text-too-large"],
    [
      "a piece ends outside the text",
      [{ ...paragraph, block: null, pieces: [{ start: 0, end: 99 }] }],
      "range-outside",
    ],
    ["a piece starts before it", [{ ...paragraph, block: null, pieces: [{ start: -1, end: 2 }] }], "range-outside"],
    ["a piece runs backwards", [{ ...paragraph, block: null, pieces: [{ start: 3, end: 2 }] }], "range-outside"],
    ["a block never was", [{ ...kept(three, 0), block: 3 }], "range-outside"],
    ["the same words are kept twice", [kept(three, 0), kept(three, 0)], "range-outside"],
  ])("is refused when %s", (_, blocks, reason) => {
    expect(applyEdit(three, blocks)).toMatchObject({ ok: false, refusal: { reason } });
  });
});

it("a stretch that is split and joined again is one piece", () => {
  const [before, after] = splitPieces([{ start: 5, end: 9 }, "new", { start: 9, end: 12 }], 6);
  expect([before, after]).toEqual([
    [{ start: 5, end: 9 }, "ne"],
    ["w", { start: 9, end: 12 }],
  ]);
  expect(replaceInPieces([{ start: 5, end: 9 }], { start: 2, end: 2 }, "")).toEqual([{ start: 5, end: 9 }]);
});

/** A version of any blocks, and what was done to it by random typing, moving, splitting, joining and deleting. */
const edits = fc
  .tuple(
    fc.array(fc.constantFrom(...samples, "a", "aa aa"), { minLength: 1, maxLength: 6 }),
    fc.constantFrom("\n", "\n\n", "\n \n\n"),
    fc.array(
      fc.record({
        what: fc.nat(5),
        at: fc.nat(50),
        a: fc.nat(90),
        b: fc.nat(90),
        words: fc.string({ unit: "grapheme" }),
      }),
      { maxLength: 25 },
    ),
    fc.constantFrom<BlockKind>(...blockKinds),
  )
  .map(([parts, between, steps, kind]) => {
    // Blocks are trimmed, as importers leave them.
    const trimmed = parts.map((part) => part.trim());
    const old = versionOf(trimmed, between, "", "\n");
    let blocks: EditedBlock[] = old.blocks.map((_, block) => kept(old, block));
    for (const { what, at, a, b, words } of steps) blocks = stepped(old.text, blocks, what, at, [a, b], words, kind);
    return { old, blocks };
  });

function stepped(
  text: string,
  blocks: readonly EditedBlock[],
  what: number,
  at: number,
  ends: readonly [number, number],
  words: string,
  kind: BlockKind,
): EditedBlock[] {
  const index = at % Math.max(blocks.length, 1);
  const block = blocks[index];
  if (!block || what === 0) return blocks.toSpliced(index, 0, { ...fresh(words), kind });
  const characters = [...wordsOf(text, block.pieces)];
  const [start, end] = ends.map((count) => characters.slice(0, count).join("").length).sort((a, b) => a - b) as [
    number,
    number,
  ];
  if (what === 1) return blocks.with(index, { ...block, pieces: replaceInPieces(block.pieces, { start, end }, words) });
  if (what === 2) {
    const [before, after] = splitPieces(block.pieces, start);
    return blocks.toSpliced(index, 1, { ...block, pieces: before }, { ...block, block: null, pieces: after });
  }
  const next = blocks[index + 1];
  if (what === 3 && next) return blocks.toSpliced(index, 2, { ...block, pieces: [...block.pieces, ...next.pieces] });
  if (what === 4 && next) return blocks.toSpliced(index, 2, next, block);
  return what === 5 && blocks.length > 1 ? blocks.toSpliced(index, 1) : [...blocks];
}

describe("any edit", () => {
  const made = edits.map(({ old, blocks }) => ({ old, blocks, result: applyEdit(old, blocks) }));

  it("gives each block the words that were left in it, and blocks that lie in the text in order", () => {
    fc.assert(
      fc.property(made, ({ old, blocks, result }) => {
        if (!result.ok) {
          expect(result.refusal.reason).toBe("text-empty");
          expect(isBlank(blocks.map(({ pieces }) => wordsOf(old.text, pieces)).join(""))).toBe(true);
          return;
        }
        const expected = blocks
          .map(({ pieces }) => wordsOf(old.text, pieces).replace(/\r\n?/g, "\n"))
          .map((words) => {
            const { start, end } = trimRange(words, { start: 0, end: words.length });
            return words.slice(start, end);
          })
          .filter((words) => words !== "");
        const { text } = result.value;
        expect(result.value.blocks.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
        let at = 0;
        for (const { start, end } of result.value.blocks) {
          expect(isBlank(text.slice(at, start))).toBe(true);
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeLessThanOrEqual(text.length);
          at = end;
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it("keeps only what is equal in both texts, nothing twice, in the order of the new text", () => {
    fc.assert(
      fc.property(made, ({ old, result }) => {
        if (!result.ok) return;
        const { text, runs } = result.value;
        const seen = new Set<number>();
        let at = 0;
        for (const { from, to, length } of runs) {
          expect(text.slice(to, to + length)).toBe(old.text.slice(from, from + length));
          expect(length).toBeGreaterThan(0);
          expect(to).toBeGreaterThanOrEqual(at);
          at = to + length;
          for (let offset = from; offset < from + length; offset++) {
            expect(seen.has(offset)).toBe(false);
            seen.add(offset);
          }
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it("loses no character that a block still keeps", () => {
    fc.assert(
      fc.property(made, ({ old, blocks, result }) => {
        if (!result.ok) return;
        const { runs } = result.value;
        const keptOffsets = new Set(
          runs.flatMap(({ from, length }) => Array.from({ length }, (_, index) => from + index)),
        );
        for (const { pieces } of blocks) {
          for (const piece of pieces) {
            if (typeof piece === "string") continue;
            for (let offset = piece.start; offset < piece.end; offset++) {
              // White space at the ends of blocks goes.
              if (!/\s/.test(old.text.charAt(offset))) expect(keptOffsets.has(offset)).toBe(true);
            }
          }
        }
      }),
    );
  });

  it("leaves the text alone when it changes nothing", () => {
    fc.assert(
      fc.property(edits, ({ old }) => {
        const result = edited(
          old,
          old.blocks.map((_, block) => kept(old, block)),
        );
        expect(result.text).toBe(old.text);
        expect(result.blocks).toEqual(old.blocks);
      }),
    );
  });
});
