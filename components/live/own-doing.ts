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

/** For how long after a click or a key somebody may still be on their way to another page, in milliseconds. */
const ON_THE_WAY_MS = 5_000;

let actedAt = Number.NEGATIVE_INFINITY;
let running = 0;

/** Notes that somebody has pressed something here, which may lead elsewhere. */
export function noteAct(): void {
  actedAt = performance.now();
}

/** Notes that something is being done here, which may lead elsewhere, until the function that it gives is called. */
export function beginAct(): () => void {
  running++;
  return () => {
    running--;
    noteAct();
  };
}

/** Whether this tab cannot be on its way to another page by anything that somebody pressed. */
export function isQuiet(): boolean {
  return running === 0 && performance.now() - actedAt > ON_THE_WAY_MS;
}
