import { expect, test } from "vitest";
import { warningsOfTicks } from "./quiet-ticks";

const alone = { kind: "single-source", words: "One source alone." } as const;
const told = { kind: "all-secondary", words: "All tell what others told." } as const;

test("what is to be warned of ticks is said once, with the claims that it is about, runs of them joined", () => {
  const tick = (number: number, ...warnings: { kind: string; words: string }[]) => ({ number, warnings }) as never;
  expect(warningsOfTicks([tick(3, alone, told), tick(4, alone), tick(5, alone), tick(9, told)])).toEqual([
    { warning: "One source alone.", count: 3, numbers: "3–5" },
    { warning: "All tell what others told.", count: 2, numbers: "3, 9" },
  ]);
  expect(warningsOfTicks([tick(3)])).toEqual([]);
});
