import { setTimeout as sleep } from "node:timers/promises";

/** What is asked again and again, and how long its answers took, in milliseconds. */
export type Probe = { readonly name: string; readonly address: string; readonly cookie: string };
export type Waits = ReadonlyMap<string, readonly number[]>;

const PAUSE_MS = 20;

/** Asks each address over and over until `signal` is aborted. Throws when one does not answer well. */
export async function probe(probes: readonly Probe[], signal: AbortSignal): Promise<Waits> {
  const waits = new Map<string, number[]>(probes.map(({ name }) => [name, []]));
  await Promise.all(
    probes.map(async ({ name, address, cookie }) => {
      while (!signal.aborted) {
        const before = performance.now();
        const answer = await fetch(address, { headers: { cookie }, redirect: "manual" });
        await answer.arrayBuffer();
        if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}`);
        waits.get(name)?.push(performance.now() - before);
        await sleep(PAUSE_MS);
      }
    }),
  );
  return waits;
}

/** The wait that so large a share of all stays below, in milliseconds. */
export function quantile(waits: readonly number[], share: number): number {
  const sorted = waits.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
