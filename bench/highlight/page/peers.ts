import "@recogito/text-annotator/text-annotator.css";
import { createTextAnnotator, type TextAnnotation } from "@recogito/text-annotator";
import Mark from "mark.js";
import { createElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import Highlighter from "react-highlight-words";
// The package's own door leads to its selectors too, and their package is not among the peers here.
import { highlightText } from "../../../node_modules/@apache-annotator/dom/lib/highlight-text.js";
import type { Contestant, Task } from "./contestant";
import { rangeFinder } from "./shown-text";

/** So long nothing must have been drawn, in milliseconds, to be sure that all is. */
const QUIET = 300;

/** `renderer` is one of the two that it brings. It draws what is in the window, some 10 ms after it was asked to. */
function recogito(renderer: "SPANS" | "CSS_HIGHLIGHTS"): Contestant["show"] {
  return (article, { plainHtml, blocks, claims }) => {
    article.innerHTML = plainHtml;
    const text = blocks.join("");
    const annotator = createTextAnnotator(article, { renderer });
    let lastDrawn = 0;
    annotator.renderer.on("onRedraw", () => {
      lastDrawn = performance.now();
    });
    const rangeOf = rangeFinder(article);
    annotator.setAnnotations(
      claims.map(({ id, start, end }): TextAnnotation => {
        // With the range it need not look for it, and its CSS renderer draws nothing without.
        const selector = [{ quote: text.slice(start, end), start, end, range: rangeOf({ start, end }) }];
        return { id: String(id), bodies: [], target: { annotation: String(id), selector } };
      }),
    );
    return new Promise((resolve) => {
      const look = () => {
        if (lastDrawn > 0 && performance.now() - lastDrawn > QUIET) resolve(lastDrawn);
        else setTimeout(look, QUIET / 10);
      };
      look();
    });
  };
}

function markJs(article: HTMLElement, { plainHtml, claims }: Task): undefined {
  article.innerHTML = plainHtml;
  new Mark(article).markRanges(
    claims.map(({ id, start, end }) => ({ id, start, length: end - start })),
    { each: (element, { id }) => element.setAttribute("data-claim", String(id)) },
  );
}

/** Its matcher of text positions reads the text anew for each; with ranges found by binary search it does better. */
function apacheAnnotator(article: HTMLElement, { plainHtml, claims }: Task): undefined {
  article.innerHTML = plainHtml;
  const rangeOf = rangeFinder(article);
  for (const claim of claims) highlightText(rangeOf(claim), "mark", { "data-claim": String(claim.id) });
}

function reactHighlightWords(article: HTMLElement, { blocks, claims }: Task): undefined {
  const chunks = chunksByBlock(blocks, claims);
  const paragraphs = blocks.map((words, i) => {
    const findChunks = () => chunks[i] ?? [];
    return createElement(
      "p",
      { key: i },
      createElement(Highlighter, { searchWords: [], textToHighlight: words, findChunks }),
    );
  });
  flushSync(() => createRoot(article).render(paragraphs));
}

/** The claims cut at the edges of blocks, as offsets into each block. */
function chunksByBlock(blocks: Task["blocks"], claims: Task["claims"]) {
  const inOrder = claims.toSorted((a, b) => a.start - b.start);
  let start = 0;
  return blocks.map((words) => {
    const from = start;
    start += words.length;
    return inOrder
      .filter((claim) => claim.start < from + words.length && claim.end > from)
      .map((claim) => ({ start: Math.max(claim.start - from, 0), end: Math.min(claim.end - from, words.length) }));
  });
}

export const peers: Readonly<Record<string, Contestant>> = {
  "@recogito/text-annotator": {
    show: recogito("SPANS"),
    drawsBy: "boxes",
    highlights: ".r6o-annotation",
    handle: "data-annotation",
  },
  "@recogito/text-annotator, CSS highlights": { show: recogito("CSS_HIGHLIGHTS"), drawsBy: "css-highlights" },
  "mark.js": { show: markJs, drawsBy: "elements", highlights: "mark", handle: "data-claim" },
  "@apache-annotator/dom": { show: apacheAnnotator, drawsBy: "elements", highlights: "mark", handle: "data-claim" },
  "react-highlight-words": { show: reactHighlightWords, drawsBy: "elements", highlights: "mark" },
};
