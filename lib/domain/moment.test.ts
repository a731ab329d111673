import fc from "fast-check";
import { expect, test } from "vitest";
import { momentText, parseMoment } from "./moment";

test.each([
  ["seconds alone", "75", 75_000],
  ["minutes and seconds", "1:15", 75_000],
  ["hours too", "1:02:03", 3_723_000],
  ["parts of a second", "0:01.5", 1_500],
  ["a comma for the point", "0:01,25", 1_250],
  ["many minutes without hours", "90:00", 5_400_000],
  ["spaces around it", " 2:00 ", 120_000],
  ["sixty seconds behind minutes are none", "1:60", null],
  ["sixty minutes behind hours are none", "1:60:00", null],
  ["words are none", "one minute", null],
  ["a negative is none", "-1:00", null],
  ["a hundred hours are none", "100:00:00", null],
  ["nothing is none", "", null],
])("%s", (_, text, moment) => expect(parseMoment(text)).toBe(moment));

test("what is written is read as the same moment", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99 * 3_600_000 }), (moment) => {
      expect(parseMoment(momentText(moment))).toBe(moment);
    }),
  );
});
