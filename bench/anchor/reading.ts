/** Reads every code unit of a text once: what any comparison has to do at least. */
function readText(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

/** The milliseconds that reading both texts once takes: the shortest of a few goes, which nothing disturbed. */
export function readingTime(oldText: string, newText: string): number {
  const goes = [1, 2, 3, 4, 5].map(() => {
    const before = performance.now();
    // What is read goes into the condition, so that no optimiser leaves the reading out.
    const isOdd = ((readText(oldText) ^ readText(newText)) & 1) === 1;
    return performance.now() - before + (isOdd ? 0 : Number.EPSILON);
  });
  return Math.min(...goes);
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
