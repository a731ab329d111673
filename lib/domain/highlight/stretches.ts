import type { Block } from "@/lib/domain/text/blocks";

/** A run of blocks, `from` inclusive to `to` exclusive by their places, and about how many lines it takes. */
export type Stretch = { readonly from: number; readonly to: number; readonly lines: number };

/** Up to this many code units an article is laid out whole. */
const COMFORTABLE = 20_000;

/** A stretch is closed at the first block that brings it to this many code units: some two screens of text. */
const STRETCH = 4_000;

/** How many characters stand on a line of the article's column on a wide screen, as measured with English prose. */
const CHARACTERS_A_LINE = 68;

/** The room between blocks, in lines. */
const GAP = 0.4;

/** The numbers of lines that app/styles/article.css knows a height for; each is a quarter more than the one before. */
export const lineSteps = [40, 50, 60, 70, 80, 100, 125, 160, 200, 250, 320, 400, 500, 640, 800, 1000, 4000, 16_000];

/**
 * Divides a long article's blocks into stretches that a browser may leave out while they are off screen; none for an
 * article that is laid out whole. Lists are kept together. The stretches depend on the version alone, so that they stay
 * the same when claims change.
 */
export function stretchesOf(blocks: readonly Block[]): Stretch[] {
  if ((blocks.at(-1)?.end ?? 0) <= COMFORTABLE) return [];
  const stretches: Stretch[] = [];
  let from = 0;
  let length = 0;
  let lines = 0;
  for (const [place, block] of blocks.entries()) {
    length += block.end - block.start;
    lines += Math.ceil((block.end - block.start) / CHARACTERS_A_LINE) + GAP;
    const isLast = place === blocks.length - 1;
    if (!isLast && (length < STRETCH || continuesList(block, blocks[place + 1]))) continue;
    stretches.push({ from, to: place + 1, lines });
    from = place + 1;
    length = 0;
    lines = 0;
  }
  return stretches;
}

/** Of {@link lineSteps} the one nearest to a number of lines. */
export function nearestLineStep(lines: number): number {
  return lineSteps.reduce((best, step) => (Math.abs(step - lines) < Math.abs(best - lines) ? step : best));
}

/** Whether two blocks that follow each other are items of one list. */
export function continuesList(block: Block, next: Block | undefined): boolean {
  return block.kind === "list-item" && next?.kind === "list-item" && next.ordered === block.ordered;
}
