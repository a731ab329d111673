import fc from "fast-check";
import { expect, test } from "vitest";
import { clockIn, momentAt } from "./zoned-time";

test.each([
  ["summer is an hour ahead in London", "Europe/London", "2026-07-01T12:00", "2026-07-01T11:00:00.000Z"],
  ["winter is not", "Europe/London", "2026-12-01T12:00", "2026-12-01T12:00:00.000Z"],
  ["the day may be another one", "Pacific/Auckland", "2026-12-01T08:00", "2026-11-30T19:00:00.000Z"],
  ["half hours count", "Asia/Kolkata", "2026-12-01T00:00", "2026-11-30T18:30:00.000Z"],
  ["an hour that is there twice is the first", "Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30:00.000Z"],
])("%s", (_, zone, clock, moment) => {
  expect(momentAt(zone, clock)?.toISOString()).toBe(moment);
  expect(clockIn(zone, new Date(moment))).toBe(clock);
});

test.each([
  ["an hour that clocks leave out", "Europe/Berlin", "2026-03-29T02:30"],
  ["a day that does not exist", "UTC", "2026-02-30T12:00"],
  ["nothing", "UTC", ""],
  ["a day alone", "UTC", "2026-02-03"],
  ["a year of six digits", "UTC", "+002026-02-03T10:00"],
  ["an hour that no clock has", "UTC", "2026-02-03T25:00"],
])("%s is no moment", (_, zone, clock) => {
  expect(momentAt(zone, clock)).toBeNull();
});

test("what a clock shows leads back to the moment, to the minute, or to the same an hour before", () => {
  const zones = [
    "UTC",
    "Europe/London",
    "America/New_York",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
  ];
  const minutes = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
      const clock = clockIn(zone, new Date(minute * 60_000));
      const back = momentAt(zone, clock);
      expect(back && clockIn(zone, back)).toBe(clock);
      expect((minute * 60_000 - (back?.getTime() ?? 0)) / 60_000).toBeOneOf([0, 30, 60]);
    }),
  );
});
