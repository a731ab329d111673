import { describe, expect, it } from "vitest";
import type { Piece } from "@/lib/domain/text/edit";
import type { EditedClaim } from "@/lib/queries/article/get-editing";
import { versionOf } from "./block-samples";
import { claimSpans, indexClaims } from "./editing-claim";

const version = versionOf("one two three", "four five");

function claim(number: number, quote: string): EditedClaim {
  const start = version.text.indexOf(quote);
  return {
    id: `claim-${number}`,
    number,
    state: "open",
    finding: null,
    how: "marked",
    sentenceChanged: false,
    isStet: false,
    approved: null,
    start,
    end: start + quote.length,
  };
}

const claims = [claim(1, "one two"), claim(2, "two three"), claim(3, "three\n\nfour"), claim(4, "five")];
const index = indexClaims(version.blocks, claims);

/** The claims of the pieces, as "number: words". */
function shown(...pieces: Piece[]): string[] {
  const words = pieces.map((piece) => (typeof piece === "string" ? piece : version.text.slice(piece.start, piece.end)));
  return claimSpans(index, pieces).map(
    ({ claim: { number }, start, end }) => `${number}: ${words.join("").slice(start, end)}`,
  );
}

describe("the claims in a block", () => {
  it.each<[string, Piece[], string[]]>([
    ["overlap as they did", [{ start: 0, end: 13 }], ["1: one two", "2: two three", "3: three"]],
    ["reach over the block's end", [{ start: 15, end: 24 }], ["3: four", "4: five"]],
    ["hold what was typed inside them", [{ start: 15, end: 22 }, "!", { start: 22, end: 24 }], ["3: four", "4: fi!ve"]],
    ["leave out what was typed beside them", ["so ", { start: 20, end: 24 }, " more"], ["4: five"]],
    [
      "are in the order of the edited words",
      [
        { start: 20, end: 24 },
        { start: 0, end: 3 },
      ],
      ["4: five", "1: one"],
    ],
    ["are none where nothing of them is left", ["new", { start: 3, end: 3 }], []],
    ["are none between the words", [{ start: 19, end: 20 }], []],
    [
      "come along from another block",
      [
        { start: 0, end: 4 },
        { start: 15, end: 19 },
      ],
      ["1: one ", "3: four"],
    ],
  ])("%s", (_, pieces, expected) => expect(shown(...pieces)).toEqual(expected));
});
