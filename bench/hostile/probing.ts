import { setTimeout as sleep } from "node:timers/promises";
import type { Probe } from "./probe";

// Asks each address over and over, in a process of its own: where the attack is sent from, large files being put into
// requests would count as waits for the server. Its parent sends the probes, and then anything to have the waits.

const PAUSE_MS = 20;

async function ask(probes: readonly Probe[], signal: AbortSignal): Promise<Record<string, number[]>> {
  const waits: Record<string, number[]> = Object.fromEntries(probes.map(({ name }) => [name, []]));
  await Promise.all(
    probes.map(async ({ name, address, cookie }) => {
      while (!signal.aborted) {
        const before = performance.now();
        const answer = await fetch(address, { headers: { cookie }, redirect: "manual" });
        await answer.arrayBuffer();
        if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}`);
        waits[name]?.push(performance.now() - before);
        await sleep(PAUSE_MS);
      }
    }),
  );
  return waits;
}

process.once("message", async (probes: readonly Probe[]) => {
  const stop = new AbortController();
  process.once("message", () => stop.abort());
  const waits = await ask(probes, stop.signal);
  process.send?.(waits, () => process.disconnect());
});
