import { afterEach, beforeEach, expect, type MockInstance, vi } from "vitest";

let spies: MockInstance[] = [];

/**
 * A test that makes something write to console.error or console.warn has found a fault, even when what it asserts
 * holds. One that provokes it on purpose looks at it and clears it: `vi.mocked(console.error).mockClear()`.
 */
beforeEach(() => {
  spies = [vi.spyOn(console, "error"), vi.spyOn(console, "warn")];
});

afterEach(() => {
  const calls = spies.flatMap((spy) => spy.mock.calls);
  for (const spy of spies) spy.mockRestore();
  expect(calls, "written to console.error or console.warn").toEqual([]);
});
