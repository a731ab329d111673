import { expect, it } from "vitest";
import { writtenDay } from "./written-day";

it.each([
  ["2025-11-09", "2025-11-09"],
  ["2025-11-09T23:30:00-05:00", "2025-11-09"],
  ["2025/11/09", "2025-11-09"],
  ["20251109", "2025-11-09"],
  ["20251109T101112Z", "2025-11-09"],
  ["Sun, 09 Nov 2025 10:00:00 GMT", "2025-11-09"],
  ["9 November 2025", "2025-11-09"],
  ["Published on 9th Sept. 2025, 10:00", "2025-09-09"],
  ["November 9, 2025", "2025-11-09"],
  ["Updated Nov. 9, 2025", "2025-11-09"],
  ["9 Novembre 2025", undefined],
  ["11/09/2025", undefined],
  ["3 hours ago", undefined],
  ["1762681200", undefined],
  ["", undefined],
  [null, undefined],
])("%s is %s", (written, day) => expect(writtenDay(written)).toBe(day));
