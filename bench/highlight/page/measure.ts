import type { Contestant, Task } from "./contestant";
import { galley } from "./galley";
import { peers } from "./peers";
import { type Outcome, outcomeOf } from "./shares";

/** Milliseconds: what scripts and the parser took, layout, and the frame that painted it. */
export type Times = { readonly script: number; readonly layout: number; readonly paint: number };

export const contestants: Readonly<Record<string, Contestant>> = { ...galley, ...peers };

/** Shows the task in an empty article, once. Waiting for a frame to begin is not counted. */
async function measure(name: string, task: Task): Promise<{ times: Times; outcome: Outcome }> {
  const contestant = contestants[name] as Contestant;
  const article = document.querySelector("article") as HTMLElement;
  await frame();
  const start = performance.now();
  const later = contestant.show(article, task);
  const shown = later ? await later : performance.now();
  const layoutStart = performance.now();
  article.getBoundingClientRect();
  const laidOut = performance.now();
  contestant.afterLayout?.(article);
  const settled = performance.now();
  article.getBoundingClientRect();
  const laidOutAgain = performance.now();
  const paint = await paintTime();
  const times = {
    script: shown - start + (settled - laidOut),
    layout: laidOut - layoutStart + (laidOutAgain - settled),
    paint,
  };
  return { times, outcome: outcomeOf(article, contestant, task) };
}

function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** From the beginning of the next frame to the first task behind it, between which the page is painted. */
async function paintTime(): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  await frame();
  const start = performance.now();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  return performance.now() - start;
}

declare global {
  interface Window {
    bench: { readonly measure: typeof measure; readonly names: readonly string[] };
  }
}

window.bench = { measure, names: Object.keys(contestants) };
