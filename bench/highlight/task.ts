import type { HighlightRange } from "../../lib/domain/highlight/highlight-range";
import { type MarkedClaim, markedHtml } from "../../lib/domain/highlight/marked-html";
import { type Segment, segmentsByBlock } from "../../lib/domain/highlight/segments";
import { nearestLineStep, stretchesOf } from "../../lib/domain/highlight/stretches";
import type { Block } from "../../lib/domain/text/blocks";
import { makeClaimRanges, makeLongText } from "./long-text";
import type { Task } from "./page/contestant";
import { seededRandom } from "./random";

const states = ["open", "submitted", "approved", "changes-requested", "stale", "dismissed"];

/** A task, and the milliseconds that Galley's server takes for its HTML, with the claims and without. */
export type MadeTask = { readonly task: Task; readonly serverMs: number; readonly plainServerMs: number };

const RUNS = 15;

/** The same text for every number of claims, and of claims the first `count` of the same ones. */
export function makeTask(characters: number, count: number): MadeTask {
  const random = seededRandom(7);
  const long = makeLongText(random, characters);
  const { text } = long;
  const blocks = long.paragraphs.map((paragraph): Block => ({ ...paragraph, kind: "paragraph", level: 0 }));
  const ranges = makeClaimRanges(random, long, count).map(
    (range, id): HighlightRange => ({ ...range, id, weight: id % 6 }),
  );
  const claims = new Map(ranges.map((range) => [range.id, markedClaim(text, range)]));
  const marks = { claims, address: "/articles/a-long-read/claims/" };
  const made = { marked: [] as string[], plain: [] as string[] };
  const serverMs = medianTime(() => {
    made.marked = segmentsByBlock(blocks, ranges).map((segments) => markedHtml(text, segments, marks));
  });
  const plainServerMs = medianTime(() => {
    made.plain = segmentsByBlock(blocks, []).map((segments: readonly Segment[]) => markedHtml(text, segments, marks));
  });
  const elements = made.marked.map((html, i) => paragraph(blocks[i] as Block, html));
  const stretches = stretchesOf(blocks).map(
    ({ from, to, lines }) =>
      `<div class="stretch lines-${nearestLineStep(lines)}">${elements.slice(from, to).join("")}</div>`,
  );
  const task: Task = {
    plainHtml: made.plain.map((html, i) => paragraph(blocks[i] as Block, html)).join(""),
    galleyHtml: stretches.length > 0 ? stretches.join("") : elements.join(""),
    galleyWholeHtml: elements.join(""),
    blocks: blocks.map(({ start, end }) => text.slice(start, end)),
    claims: ranges.map(({ start, end, id }) => ({
      id: Number(id),
      start: shownOffset(blocks, start, "start"),
      end: shownOffset(blocks, end, "end"),
    })),
  };
  return { task, serverMs, plainServerMs };
}

function paragraph({ start, end }: Block, html: string): string {
  return `<p data-start="${start}" data-end="${end}">${html}</p>`;
}

function markedClaim(text: string, { id, start, end }: HighlightRange): MarkedClaim {
  const number = Number(id) + 1;
  const state = states[number % states.length] as string;
  const finding = number % 3 === 0 ? null : { colour: "red", sign: "crossed" };
  const word = finding ? "False" : state;
  return {
    number,
    state,
    finding,
    word,
    label: `Claim ${number}, ${state}: ${text.slice(start, Math.min(end, start + 100))}`,
  };
}

/** An offset without what stands between blocks, which no page shows. A start counts from its block, an end in it. */
function shownOffset(blocks: readonly Block[], offset: number, edge: "start" | "end"): number {
  let gaps = 0;
  let last = 0;
  for (const { start, end } of blocks) {
    if (start > offset || (edge === "end" && start === offset)) break;
    gaps += start - last;
    last = end;
  }
  return offset - gaps;
}

function medianTime(work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return times.sort((a, b) => a - b)[RUNS >> 1] ?? 0;
}
