import { expect, test } from "vitest";
import { isMailDue } from "./mail-due";

const at = (time: string) => new Date(`2026-11-30T${time}:00Z`);

test.each([
  ["at once is always due", "at-once", at("09:00"), at("09:00"), "UTC", true],
  ["none is never due", "none", null, at("09:00"), "UTC", false],
  ["the first of the hourly ones goes at once", "hourly", null, at("09:00"), "UTC", true],
  ["an hourly one waits for its hour", "hourly", at("09:00"), at("09:59"), "UTC", false],
  ["and goes when it is over", "hourly", at("09:00"), at("10:00"), "UTC", true],
  ["a daily one waits for seven", "daily", null, at("06:59"), "UTC", false],
  ["and goes then", "daily", null, at("07:00"), "UTC", true],
  ["seven is the newsroom's", "daily", null, at("06:00"), "Europe/Berlin", true],
  ["a second one waits for the next day", "daily", at("07:00"), at("23:00"), "UTC", false],
  ["which begins when the newsroom's does", "daily", at("07:00"), new Date("2026-12-01T07:00:00Z"), "UTC", true],
] as const)("%s", (_, often, last, now, zone, due) => {
  expect(isMailDue(often, last, now, zone)).toBe(due);
});
