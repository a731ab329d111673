/** For how long what this tab sees of itself counts as the answer to what it has done, in milliseconds. */
export const OWN_MS = 3_000;

let at = Number.NEGATIVE_INFINITY;

/** Notes that this tab has just changed something itself: its answer brings the new page. */
export function noteOwnDoing(): void {
  at = performance.now();
}

/** How long ago that was, in milliseconds. */
export function sinceOwnDoing(): number {
  return performance.now() - at;
}
