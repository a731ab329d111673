import { expect, test } from "vitest";
import { timeLeft } from "./due";

const now = new Date("2026-11-30T20:30:00.000Z");

test.each([
  ["two days before is later", "2026-12-02T20:30:00.000Z", "later", 2, "day"],
  ["just under two days is told in hours", "2026-12-02T20:29:59.999Z", "later", 47, "hour"],
  ["two hours before is soon", "2026-11-30T22:30:00.000Z", "soon", 2, "hour"],
  ["a moment more than two hours is not", "2026-11-30T22:30:00.001Z", "later", 2, "hour"],
  ["half an hour before is now", "2026-11-30T21:00:00.000Z", "now", 30, "minute"],
  ["what is left is not rounded up", "2026-11-30T20:31:59.000Z", "now", 1, "minute"],
  ["at the moment itself it is overdue", "2026-11-30T20:30:00.000Z", "overdue", 0, "minute"],
  ["two hours after it is two hours overdue", "2026-11-30T18:30:00.000Z", "overdue", 2, "hour"],
  ["a week after it is days", "2026-11-23T20:30:00.000Z", "overdue", 7, "day"],
])("%s", (_, due, urgency, count, unit) => {
  expect(timeLeft(new Date(due), now)).toEqual({ urgency, count, unit });
});
