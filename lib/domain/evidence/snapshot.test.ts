import { expect, test } from "vitest";
import { isRecent, pageAt, waitAfterTries } from "./snapshot";

test("a fetch that failed for what may pass is tried five times, after ever longer waits", () => {
  expect([1, 2, 3, 4, 5].map(waitAfterTries)).toEqual([10_000, 60_000, 300_000, 1_800_000, null]);
});

test.each([
  ["before the first page begins there is none", 0, null],
  ["where a page begins it is that page", 2, 1],
  ["inside a page it is that page", 5, 1],
  ["between two pages it is the one before", 10, 1],
  ["on the last page it is the last", 99, 3],
])("%s", (_, offset, page) => {
  const pages = [
    { number: 1, start: 2, end: 9 },
    { number: 3, start: 12, end: 40 },
  ];
  expect(pageAt(pages, offset)).toBe(page);
});

test("a text without pages has no page", () => expect(pageAt([], 7)).toBeNull());

test("a snapshot is recent for a day", () => {
  const kept = new Date("2026-05-01T10:00:00Z");
  expect(isRecent(kept, new Date("2026-05-02T09:59:59Z"))).toBe(true);
  expect(isRecent(kept, new Date("2026-05-02T10:00:00Z"))).toBe(false);
});
