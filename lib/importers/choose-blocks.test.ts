import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseBlocks } from "./choose-blocks";
import { joinBlocks } from "./html/join-blocks";

const paragraph = (text: string) => ({ text, kind: "paragraph", level: 0 }) as const;
const read = {
  ...joinBlocks([paragraph("One."), paragraph("Two."), paragraph("Three.")]),
  aside: [
    { ...paragraph("Before all."), after: 0 },
    { ...paragraph("Behind two."), after: 2 },
    { ...paragraph("At the end."), after: 3 },
  ],
};

describe("the text that is kept", () => {
  test.each([
    ["is what was read where nothing was chosen", [], [], "One.\n\nTwo.\n\nThree."],
    ["goes without a block in the middle", [1], [], "One.\n\nThree."],
    ["goes without the first and the last", [0, 2], [], "Two."],
    [
      "has what was left out in its place",
      [],
      [0, 1, 2],
      "Before all.\n\nOne.\n\nTwo.\n\nBehind two.\n\nThree.\n\nAt the end.",
    ],
    ["has the one for the other", [2], [1], "One.\n\nTwo.\n\nBehind two."],
    ["knows nothing of places that are not there", [7], [9], "One.\n\nTwo.\n\nThree."],
    ["is empty where all was left out", [0, 1, 2], [], ""],
  ])("%s", (_, leave, take, text) => {
    expect(chooseBlocks(read, { leave, take }).text).toBe(text);
  });

  test("keeps what stood between two blocks that stay side by side", () => {
    const text = "One.\n Two.\n\n\nThree.";
    const blocks = [
      { start: 0, end: 4, kind: "paragraph", level: 0 },
      { start: 6, end: 10, kind: "paragraph", level: 0 },
      { start: 13, end: 19, kind: "paragraph", level: 0 },
    ] as const;
    expect(chooseBlocks({ text, blocks, aside: [] }, { leave: [2], take: [] }).text).toBe("One.\n Two.");
    expect(chooseBlocks({ text, blocks, aside: [] }, { leave: [0], take: [] }).text).toBe("Two.\n\n\nThree.");
  });

  test("holds exactly the words of the blocks that stay, whatever is chosen", () => {
    const places = fc.uniqueArray(fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(places, places, (leave, take) => {
        const { text, blocks } = chooseBlocks(read, { leave, take });
        const own = read.blocks.flatMap(({ start, end }, i) => (leave.includes(i) ? [] : read.text.slice(start, end)));
        const asides = read.aside.flatMap((each, i) => (take.includes(i) ? each.text : []));
        const words = blocks.map(({ start, end }) => text.slice(start, end));
        expect([...words].sort()).toEqual([...own, ...asides].sort());
        expect(text).toBe(words.join("\n\n"));
      }),
    );
  });
});
