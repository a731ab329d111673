/** Reads every code unit of a text once: what any comparison has to do at least. */
export function readText(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

/** The milliseconds that a piece of work takes, and what it gives. */
export function timed<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const before = performance.now();
  const value = work();
  return { ms: performance.now() - before, value };
}

/** The shortest of several goes: the one that the rest of the machine disturbed least. */
export function shortest(goes: number, work: () => unknown): number {
  return Math.min(...Array.from({ length: goes }, () => timed(work).ms));
}

export function ratio(ms: number, base: number): number {
  return Number((ms / Math.max(base, 1e-6)).toPrecision(3));
}
