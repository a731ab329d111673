import { expect, test } from "@playwright/test";
import type { Block } from "../lib/domain/text/blocks";
import { openArticlePage } from "./article-page";

// The way from a selection to offsets and back, in a real browser: every place in a page, in every kind of node.

const parts: readonly (readonly [Block["kind"], string])[] = [
  ["heading", "Raids & “precise” <figures>"],
  ["paragraph", "Seventy-one people were held.  A family 👨‍👩‍👧‍👦 and a flag 🇸🇾 and e\u0301clat stood by."],
  ["quote", "قالت الوزارة إن 71 شخصاً اعتقلوا، وإن العملية كانت (استباقية)."],
  ["list-item", "one"],
  ["list-item", "two ways, אחת ושתיים, mixed"],
  ["paragraph", "The last words\nof two lines."],
];

const { text, blocks } = parts.reduce(
  (made, [kind, words]) => {
    const start = made.text.length === 0 ? 0 : made.text.length + 2;
    const blocks = [...made.blocks, { kind, level: 0, start, end: start + words.length }];
    return { text: made.text.padEnd(start, "\n") + words, blocks };
  },
  { text: "", blocks: [] as Block[] },
);

/** Claims that nest, cross, touch and run over blocks; the same at every run. */
const claims = Array.from({ length: 40 }, (_, i) => {
  const start = (i * 37) % (text.length - 20);
  return { id: i + 1, start, end: Math.min(start + 3 + ((i * 53) % 60), text.length) };
});
const skips = [{ id: "a", start: 40, end: 75 }];

test.beforeEach(({ page }) => openArticlePage(page, text, blocks, claims, skips));

test("the shown text is the version's, with line feeds between blocks", async ({ page }) => {
  expect(await page.evaluate(() => window.galley.shownText(document.querySelector("article") as HTMLElement))).toBe(
    text,
  );
});

test("every range of the text becomes a selection, and that the same range again", async ({ page }) => {
  const faults = await page.evaluate((text) => {
    const { pageRangesOf, rangeOfSelection, snapToGraphemes, trimRange } = window.galley;
    const root = document.querySelector("article") as HTMLElement;
    const selection = document.getSelection() as Selection;
    const found: unknown[] = [];
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= text.length; end += 1 + ((start * 7 + end) % 5)) {
        const ranges = pageRangesOf(root, { start, end });
        const shown = ranges.map(String).join("");
        if (shown.replaceAll("\n", "") !== text.slice(start, end).replaceAll("\n", ""))
          found.push(["words", start, end, shown]);
        const [first, last] = [ranges[0], ranges.at(-1)];
        if (!first || !last) continue;
        const wanted = snapToGraphemes(text, trimRange(text, { start, end }));
        // Every other one is selected backwards, as from right to left with the mouse.
        if ((start + end) % 2)
          selection.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
        else selection.setBaseAndExtent(last.endContainer, last.endOffset, first.startContainer, first.startOffset);
        const given = rangeOfSelection(root, selection);
        const isSame = given ? given.start === wanted.start && given.end === wanted.end : wanted.start >= wanted.end;
        if (!isSame) found.push([start, end, given, wanted]);
      }
    }
    return found.slice(0, 5);
  }, text);
  expect(faults).toEqual([]);
});

test("a selection from any place of the page to any other covers the words between them", async ({ page }) => {
  const faults = await page.evaluate((text) => {
    const root = document.querySelector("article") as HTMLElement;
    const blocks = [...root.querySelectorAll<HTMLElement>("[data-start]")];
    const { rangeOfSelection, snapToGraphemes, trimRange } = window.galley;
    const places: [Node, number][] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      if (node instanceof Element && node.closest("script")) continue;
      const length = node instanceof Text ? node.length : node.childNodes.length;
      const step = node instanceof Text ? Math.max(1, Math.floor(length / 3)) : 1;
      for (let offset = 0; offset <= length; offset += step) places.push([node, offset]);
    }
    /** The slow way to the same: the characters of each block that lie inside the range, one by one. */
    const covered = (range: Range) => {
      let start = Number.POSITIVE_INFINITY;
      let end = -1;
      for (const block of blocks) {
        let at = Number(block.dataset.start);
        const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
          const from =
            node === range.startContainer ? range.startOffset : range.comparePoint(node, 0) < 0 ? node.length : 0;
          const to =
            node === range.endContainer ? range.endOffset : range.comparePoint(node, node.length) > 0 ? 0 : node.length;
          if (from < to) {
            start = Math.min(start, at + from);
            end = Math.max(end, at + to);
          }
          at += node.length;
        }
      }
      const trimmed = start < end ? trimRange(text, { start, end }) : { start: 0, end: 0 };
      return trimmed.start < trimmed.end ? snapToGraphemes(text, trimmed) : null;
    };
    const selection = document.getSelection() as Selection;
    const found: unknown[] = [];
    for (const [i, one] of places.entries()) {
      for (let j = i + 1 + (i % 3); j < places.length; j += 7) {
        selection.setBaseAndExtent(...one, ...(places[j] as [Node, number]));
        if (selection.isCollapsed) continue;
        const given = rangeOfSelection(root, selection);
        const wanted = covered(selection.getRangeAt(0));
        if (JSON.stringify(given) !== JSON.stringify(wanted))
          found.push([one[0].nodeName, one[1], places[j]?.[0].nodeName, places[j]?.[1], given, wanted]);
      }
    }
    return { count: places.length, found: found.slice(0, 5) };
  }, text);
  expect(faults.found).toEqual([]);
  expect(faults.count).toBeGreaterThan(300);
});

test("a triple click takes its paragraph and nothing of the next", async ({ page }) => {
  for (const place of [1, 2, 4]) {
    await page.locator("[data-start]").nth(place).click({ clickCount: 3 });
    const range = await page.evaluate(() =>
      window.galley.rangeOfSelection(document.querySelector("article") as HTMLElement, document.getSelection()),
    );
    expect(range).toEqual({ start: blocks[place]?.start, end: blocks[place]?.end });
  }
});

test("what has changed in the page is seen at once", async ({ page }) => {
  const texts = await page.evaluate(() => {
    const root = document.querySelector("article") as HTMLElement;
    const before = window.galley.shownText(root);
    (root.querySelector("[data-start]") as HTMLElement).innerHTML =
      "Raids &amp; <mark>“precise”</mark> &lt;Figures&gt;";
    return [before, window.galley.shownText(root)];
  });
  expect(texts).toEqual([text, text.replace("<figures>", "<Figures>")]);
});

test("a claim's marks are found by its range, and a mark's claims by its offset", async ({ page }) => {
  const faults = await page.evaluate((claims) => {
    const root = document.querySelector("article") as HTMLElement;
    const shown = window.galley.shownText(root);
    return claims.filter(({ start, end }) => {
      const marks = window.galley.marksWithin(root, { start, end });
      const words = marks.map((mark) => mark.textContent).join("");
      const offset = marks[0] ? window.galley.offsetAtNode(root, marks[0]) : -1;
      const isSame = words.replaceAll("\n", "") === shown.slice(start, end).replaceAll("\n", "");
      return !isSame || (offset !== start && shown[start] !== "\n");
    });
  }, claims);
  expect(faults).toEqual([]);
});
