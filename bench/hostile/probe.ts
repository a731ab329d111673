import { fork } from "node:child_process";

/** What is asked again and again, and with which cookie. */
export type Probe = { readonly name: string; readonly address: string; readonly cookie: string };

/** How long the answers of each probe took, by its name, in milliseconds. */
export type Waits = Readonly<Record<string, readonly number[]>>;

/**
 * Asks each address over and over, from a process of its own, until `signal` is aborted. Throws when one does not answer
 * well.
 */
export async function probe(probes: readonly Probe[], signal: AbortSignal): Promise<Waits> {
  const child = fork(new URL("./probing.ts", import.meta.url), { execArgv: ["--import", "tsx"] });
  child.send(probes);
  signal.addEventListener("abort", () => child.connected && child.send("stop"), { once: true });
  return new Promise((resolve, reject) => {
    child.once("message", (waits) => resolve(waits as Waits));
    child.once("exit", () => reject(new Error("an address did not answer well while it was asked")));
  });
}

/** The wait that so large a share of all stays below, in milliseconds. */
export function quantile(waits: readonly number[], share: number): number {
  const sorted = waits.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
