/** Reads every code unit of a text once: what any comparison has to do at least. */
function readText(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

/** So many characters are read for one measurement, since the clock is too coarse for a short text. */
const ENOUGH = 5_000_000;

/** Kept, so that no optimiser leaves the reading out. */
const heard = { sum: 0 };

/** The milliseconds that reading both texts once takes. */
export function readingTime(oldText: string, newText: string): number {
  const times = Math.max(1, Math.ceil(ENOUGH / (oldText.length + newText.length)));
  const go = () => {
    for (let i = 0; i < times; i++) heard.sum ^= readText(oldText) + readText(newText);
  };
  return Math.min(...[1, 2, 3].map(() => timed(go).ms)) / times;
}

/**
 * The milliseconds of processor time that a piece of work takes in all threads, and what it gives. Not of the clock on
 * the wall, which also counts what else the machine does.
 */
export function timed<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, value };
}

export function ratio(ms: number, base: number): number {
  return Number((ms / Math.max(base, 1e-6)).toPrecision(3));
}
