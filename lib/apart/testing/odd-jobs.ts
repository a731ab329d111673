import { serveJobs } from "@/lib/apart/serve-jobs";

// Jobs that no product has: what a reader does that goes wrong.
const kept: unknown[] = [];
serveJobs({
  say: (what: string) => what,
  whoAmI: () => process.pid,
  environment: () => Object.keys(process.env),
  sleep: (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds, "slept")),
  throw: () => {
    throw new TypeError("a fault of ours");
  },
  nest: () => nest(0),
  loop: () => {
    for (;;);
  },
  hoardBuffers: () => {
    for (;;) kept.push(Buffer.alloc(1024 * 1024, 1));
  },
  hoardObjects: () => {
    for (;;) kept.push({ at: kept.length });
  },
  crash: () => process.abort(),
});

function nest(depth: number): number {
  return nest(depth + 1) + 1;
}
