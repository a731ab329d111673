/** The height of the bar that covers the top of the article, in CSS pixels. */
export const BAR_HEIGHT = 56;

/** Beyond this many screens a smooth scroll is only a blur, and all that it passes would have to be laid out. */
const FAR = 3;

/** What stands off screen in a long article has a height that is guessed; so look again once it is known. */
const CORRECTIONS = 3;

let latest: Range | undefined;

/** Brings a range into the middle third of the window, if it is not in view. A later call takes over from an earlier one. */
export function scrollToRange(range: Range | undefined): void {
  latest = range;
  if (range) bringIntoView(range, CORRECTIONS);
}

function bringIntoView(range: Range, corrections: number): void {
  const box = range.getBoundingClientRect();
  const bottomEdge = window.innerHeight * (window.innerWidth < 900 ? 0.42 : 0.85);
  if (box.top >= 2 * BAR_HEIGHT && box.bottom <= bottomEdge) return;
  const top = box.top - Math.min(window.innerHeight / 3, bottomEdge / 2);
  const isFar = Math.abs(top) > FAR * window.innerHeight;
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollBy({ top, behavior: isFar || isCalm ? "instant" : "smooth" });
  if (!isFar || corrections === 0) return;
  // The first frame renders what has come into view, the second knows its height.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (latest === range) bringIntoView(range, corrections - 1);
    }),
  );
}
