import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Backoff } from "./backoff";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** After how many milliseconds it may be tried again, looked at as often as that. */
function waitOf(backoff: Backoff, step = 10): number {
  for (let waited = 0; ; waited += step) {
    if (backoff.isDue) return waited;
    vi.advanceTimersByTime(step);
  }
}

describe("what failed is tried again", () => {
  test("at once when it never failed", () => {
    expect(new Backoff().isDue).toBe(true);
  });

  test("after twice as long each time, up to half a minute", () => {
    const backoff = new Backoff(() => 1);
    const waits = Array.from({ length: 8 }, () => {
      backoff.failed();
      return waitOf(backoff);
    });
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  test("somewhere in the upper half of that, so that not all come at once", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 60 }), (chance, failures) => {
        const backoff = new Backoff(() => chance);
        for (let i = 0; i < failures; i++) backoff.failed();
        const most = Math.min(1_000 * 2 ** (failures - 1), 30_000);
        const wait = waitOf(backoff, 50);
        expect(wait).toBeGreaterThanOrEqual(most / 2);
        expect(wait).toBeLessThanOrEqual(most + 50);
      }),
      { numRuns: 50 },
    );
  });

  test("at once when the network is back, and if that fails after no less than before", () => {
    const backoff = new Backoff(() => 1);
    for (let i = 0; i < 4; i++) backoff.failed();
    backoff.hurry();
    expect(backoff.isDue).toBe(true);
    backoff.failed();
    expect(waitOf(backoff)).toBe(16_000);
  });

  test("soon after it went well in between", () => {
    const backoff = new Backoff(() => 1);
    for (let i = 0; i < 6; i++) backoff.failed();
    backoff.wentWell();
    expect([backoff.isDue, backoff.failures]).toEqual([true, 0]);
    backoff.failed();
    expect(waitOf(backoff)).toBe(1_000);
  });

  test("after a rest of its own", () => {
    const backoff = new Backoff();
    backoff.rest(60_000);
    expect(waitOf(backoff)).toBe(60_000);
  });
});
