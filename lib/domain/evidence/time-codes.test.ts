import fc from "fast-check";
import { expect, test } from "vitest";
import { clockOf, secondAt, timeCodesOf } from "./time-codes";

test.each([
  ["A transcript has them in brackets.", "[00:00:04] Hello.\n\n[00:12:31] We found 61.\n", ["0:04", "12:31"]],
  ["One has them in round ones, behind the speaker.", "Smith (0:12): Hello.\nJones (12:31): No.", ["0:12", "12:31"]],
  [
    "One has them at the beginning of its lines.",
    "0:05 Hello.\n1:02 We go.\n61:30 The end.",
    ["0:05", "1:02", "1:01:30"],
  ],
  [
    "Subtitles have both ends.",
    "WEBVTT\n\n00:01.000 --> 00:04.000\nHello\n\n00:12:31.500 --> 00:12:35.000\nWe found 61",
    ["0:01", "12:31"],
  ],
  [
    "SubRip counts its cues and writes a comma.",
    "1\n00:00:01,000 --> 00:00:04,000\nHello\n\n2\n00:00:05,000 --> 00:00:07,000\nBye",
    ["0:01", "0:05"],
  ],
  ["A timetable is none.", "09:30 Doors open\n10:15 Talk\n12:00 Lunch", []],
  ["Times that go back are none.", "[00:12:31] First.\n[00:02:00] Second.", []],
  [
    "One that goes back among many is a time of day.",
    `${Array.from({ length: 9 }, (_, i) => `[0:0${i}] Word.`).join(" ")} (0:01) [0:10] End.`,
    [...Array.from({ length: 9 }, (_, i) => `0:0${i}`), "0:10"],
  ],
  ["A time of day in a sentence is none.", "It began at 12:31 and ended at 14:00.", []],
  ["A result is none.", "They won (3:10) and lost.", []],
  ["One alone is none.", "[00:12:31] Hello.", []],
  ["What is longer than a time is none.", "192:168:01:22 a\n192:168:02:22 b", []],
])("%s", (_, text, clocks) => {
  expect(timeCodesOf(text).map(({ seconds }) => clockOf(seconds))).toEqual(clocks);
});

test("A place was spoken at the last code before it", () => {
  const text = "Intro.\n[00:00:04] Hello.\n[00:12:31] We found 61.";
  const codes = timeCodesOf(text);
  expect(["Intro", "Hello", "61"].map((word) => secondAt(codes, text.indexOf(word)))).toEqual([null, 4, 751]);
});

test("Codes stand in order inside the text, whatever it holds", () => {
  const part = fc.constantFrom(
    "[00:12:31]",
    "(1:02)",
    "12:31",
    "\n",
    " ",
    "00:01.000 --> 00:04.000",
    "-->",
    "61",
    "[",
    "said",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join("");
      const codes = timeCodesOf(text);
      for (const [i, { start, end, seconds }] of codes.entries()) {
        expect(text.slice(start, end)).toMatch(/\d/);
        expect(start).toBeGreaterThanOrEqual(codes[i - 1]?.end ?? 0);
        expect(seconds).toBeGreaterThanOrEqual(codes[i - 1]?.seconds ?? 0);
      }
    }),
  );
});
