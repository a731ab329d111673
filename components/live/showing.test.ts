import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Showing } from "./showing";

const EVERY = 1_000;

let shown: number[];
let isLookedAt: boolean;
let began: number;
let showing: Showing;

beforeEach(() => {
  vi.useFakeTimers();
  shown = [];
  isLookedAt = true;
  began = performance.now();
  showing = new Showing({
    every: EVERY,
    isLookedAt: () => isLookedAt,
    show: () => void shown.push(Math.round(performance.now() - began)),
  });
});
afterEach(() => {
  showing.stop();
  vi.useRealTimers();
});

/** Lets so many milliseconds go by. */
function passing(ms: number): void {
  vi.advanceTimersByTime(ms);
}

describe("something is shown anew", () => {
  test("once for what comes together", () => {
    for (const index of [1, 2, 3]) showing.want(index, 60);
    passing(100);
    expect(shown).toEqual([60]);
  });

  test("not twice at once, and again when the first is there, no more often than said", () => {
    showing.want(1, 0);
    passing(10);
    showing.want(2, 0);
    passing(500);
    expect(shown).toEqual([0]);
    showing.ended();
    passing(3_000);
    expect(shown).toEqual([0, 510 + 3 * 510]);
  });

  test("as often as said where it is quick", () => {
    showing.want(1, 0);
    passing(0);
    showing.ended();
    showing.want(2, 0);
    passing(5_000);
    expect(shown).toEqual([0, EVERY]);
  });

  test("although the one before never came", () => {
    showing.want(1, 0);
    passing(1);
    showing.want(2, 0);
    passing(6_000);
    expect(shown).toEqual([0, 5_000]);
  });

  test("only while somebody looks, and as soon as they do", () => {
    isLookedAt = false;
    showing.want(1, 0);
    passing(1_000);
    expect(shown).toEqual([]);
    isLookedAt = true;
    showing.plan(60);
    passing(60);
    expect(shown).toEqual([1_060]);
  });

  test("not where something else has shown it meanwhile, unless more is wanted", () => {
    showing.want(5, 100);
    showing.shows(5);
    passing(200);
    expect(shown).toEqual([]);
    showing.want(6, 100);
    showing.shows(5);
    passing(100);
    expect(shown).toEqual([300]);
  });
});
