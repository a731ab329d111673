import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryRanges } from "@/lib/domain/anchor/carry";
import { carryThroughEdit } from "@/lib/domain/anchor/carry-through-edit";
import type { VisibleClaimState } from "@/lib/domain/claim/claim";
import { applyEdit } from "@/lib/domain/text/edit";
import type { EditedClaim } from "@/lib/queries/article/get-editing";
import { runs } from "@/scripts/testing/fixed-seeds";
import { blocksOf, versionOf } from "./block-samples";
import { joinWithBefore, moveBlock, removeBlock, splitBlock, typeInBlock } from "./block-steps";
import type { EditorBlock } from "./editor-block";
import { forecastEdit } from "./forecast";

const version = versionOf(
  "# Title",
  "It rained. The bridge opened in 1932 with a feast.",
  "It closed in 1950. Nobody came.",
  "Last.",
);
const blocks = blocksOf(version);

function claim(id: string, quote: string, state: VisibleClaimState): EditedClaim {
  const start = version.text.indexOf(quote);
  return {
    id,
    number: 1,
    state,
    finding: null,
    how: "marked",
    sentenceChanged: false,
    isStet: false,
    approved: null,
    start,
    end: start + quote.length,
  };
}

const claims = [
  claim("opened", "opened in 1932", "approved"),
  claim("closed", "closed in 1950", "approved"),
  claim("nobody", "Nobody came", "open"),
];

/** The blocks after words of a block were replaced by others. */
function replaced(id: number, from: string, to: string, on: readonly EditorBlock[] = blocks) {
  const block = version.blocks[id];
  const start = version.text.slice(block?.start, block?.end).indexOf(from);
  return typeInBlock(on, id, { start, end: start + from.length }, to)?.blocks ?? [];
}

describe("what an edit does to the claims", () => {
  it.each<[string, readonly EditorBlock[], string[], number]>([
    ["nothing when nothing changed", blocks, ["kept", "kept", "kept"], 0],
    ["nothing where another sentence changes", replaced(1, "It rained", "The sun shone"), ["kept", "kept", "kept"], 0],
    ["rewords an approved one", replaced(1, "1932", "1933"), ["reworded", "kept", "kept"], 1],
    ["changes its sentence", replaced(1, "with a feast", "without one"), ["sentence", "kept", "kept"], 1],
    [
      "rewords an open one, which nobody has to approve again",
      replaced(2, "Nobody", "Few"),
      ["kept", "kept", "reworded"],
      0,
    ],
    ["loses those of a block that goes", removeBlock(blocks, 2)?.blocks ?? [], ["kept", "lost", "lost"], 1],
    [
      "moves those of the shorter block when two change places, with their approvals",
      moveBlock(blocks, { id: 1, start: 0, end: 0 }, 1)?.blocks ?? [],
      ["kept", "moved", "moved"],
      0,
    ],
    [
      "keeps them through a split elsewhere",
      splitBlock(blocks, { id: 1, start: 10, end: 11 }, 9)?.blocks ?? [],
      ["kept", "kept", "kept"],
      0,
    ],
    ["joins a sentence to theirs", joinWithBefore(blocks, 1)?.blocks ?? [], ["kept", "kept", "kept"], 0],
  ])("%s", (_, edited, fates, asked) => {
    const forecast = forecastEdit(version, edited, claims);
    expect(claims.map(({ id }) => forecast.fates.get(id)?.fate)).toEqual(fates);
    expect(forecast.askedAgain).toBe(asked);
    for (const fate of ["kept", "moved", "reworded", "sentence", "lost"] as const)
      expect(forecast.counts[fate]).toBe(fates.filter((each) => each === fate).length);
  });

  it("says why it would be refused", () => {
    expect(forecastEdit(version, [], claims).refusal?.reason).toBe("text-empty");
  });

  it("does not count a dismissed claim among those to look at", () => {
    const forecast = forecastEdit(version, replaced(1, "1932", "1933"), [
      claim("dismissed", "opened in 1932", "dismissed"),
    ]);
    expect(forecast.fates.get("dismissed")?.fate).toBe("reworded");
    expect(forecast.counts.reworded).toBe(0);
  });
});

it("keeps every claim that nobody types in, and rewords no other than those that somebody does", () => {
  const typing = fc.record({
    id: fc.constantFrom(1, 2),
    a: fc.nat(60),
    b: fc.nat(60),
    words: fc.constantFrom("", "x", " 1932 "),
  });
  fc.assert(
    fc.property(typing, ({ id, a, b, words }) => {
      const block = version.blocks[id];
      if (!block) return;
      const [from, to] = [Math.min(a, b), Math.max(a, b)].map((at) => Math.min(at, block.end - block.start));
      const range = { start: from ?? 0, end: to ?? 0 };
      const edited = typeInBlock(blocks, id, range, words)?.blocks ?? [];
      const { fates } = forecastEdit(version, edited, claims);
      const after = applyEdit(version, edited);
      const [start, end] = [block.start + range.start, block.start + range.end];
      if (after.ok && after.value.text === version.text) {
        // The same words typed again are no change.
        expect([...fates.values()].map(({ fate }) => fate)).toEqual(claims.map(() => "kept"));
        return;
      }
      for (const claim of claims) {
        const inside = start < claim.end && end > claim.start && (start < end || words !== "");
        const fate = fates.get(claim.id)?.fate;
        // " 1932 " before "1932" is typed into the claim, and yet leaves its very words standing.
        const stands = after.ok && after.value.text.includes(version.text.slice(claim.start, claim.end));
        if (inside) expect(stands ? ["reworded", "lost", "sentence"] : ["reworded", "lost"]).toContain(fate);
        else expect(["kept", "sentence"]).toContain(fate);
      }
    }),
    {
      numRuns: runs(500),
      examples: [[{ id: 1, a: 31, b: 31, words: " 1932 " }], [{ id: 1, a: 31, b: 37, words: " 1932 " }]],
    },
  );
});

describe("a sentence that is cut here and pasted there", () => {
  const sentence = "The bridge opened in 1932 with a feast.";

  it("is found as in a text from outside, wherever it is pasted", () => {
    const places = [
      [1, 0],
      [2, 0],
      [2, "It closed in 1950.".length],
      [2, "It closed in 1950. Nobody came.".length],
      [3, "Last.".length],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.boolean(), ([id, at], isUntouched) => {
        const cut = replaced(1, ` ${sentence}`, "");
        const words = at === 0 ? `${sentence} ` : ` ${sentence}`;
        const edited = typeInBlock(cut, id, { start: at, end: at }, words)?.blocks ?? [];
        const after = applyEdit(version, edited);
        const own = isUntouched ? claim("whole", sentence, "approved") : claims[0];
        if (!after.ok || !own) throw new Error("no claim or no text");
        const forecast = forecastEdit(version, edited, [own]);
        expect(forecast.fates.get(own.id)).toEqual({ fate: "moved", askedAgain: false });
        const [place] = carryThroughEdit(version.text, after.value.text, after.value.runs, [own]);
        const [outside] = carryRanges(version.text, after.value.text, [own]).carried;
        expect([place?.start, place?.end]).toEqual([outside?.start, outside?.end]);
        expect(["moved", "exact"]).toContain(outside?.status);
      }),
    );
  });

  it("is lost with its places for a person when it is pasted twice", () => {
    const cut = replaced(1, ` ${sentence}`, "");
    const once = typeInBlock(cut, 2, { start: 0, end: 0 }, `${sentence} `)?.blocks ?? [];
    const twice = typeInBlock(once, 3, { start: 5, end: 5 }, ` ${sentence}`)?.blocks ?? [];
    const after = applyEdit(version, twice);
    if (!after.ok) throw new Error("no text");
    const [place] = carryThroughEdit(version.text, after.value.text, after.value.runs, [claim("w", sentence, "open")]);
    const found = place?.candidates.map(({ start, end }) => after.value.text.slice(start, end));
    expect([place?.status, found?.filter((words) => words === sentence).length]).toEqual(["lost", 2]);
  });
});

it("tells that an approval goes when the same words come with vowel signs other than those approved", () => {
  const plain = versionOf("# Title", "كتب الولد الدرس.");
  const start = plain.text.indexOf("كتب");
  const own = {
    ...claim("c", "", "approved"),
    start,
    end: start + 3,
    approved: { quote: "كَتَبَ", sentence: "كَتَبَ الولد الدرس.", correction: null },
  };
  const fateWith = (words: string) => {
    const edited = typeInBlock(blocksOf(plain), 1, { start: 0, end: 3 }, words)?.blocks ?? [];
    return forecastEdit(plain, edited, [own]).fates.get("c");
  };
  expect(fateWith("كَتَبَ")).toEqual({ fate: "kept", askedAgain: false });
  expect(fateWith("كُتِبَ")).toEqual({ fate: "reworded", askedAgain: true });
});
