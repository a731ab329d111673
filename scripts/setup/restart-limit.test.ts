import { expect, test } from "vitest";
import { RestartLimit } from "./restart-limit.mjs";

const minute = 60_000;

test.each<[string, number[], (number | null)[]]>([
  ["the first end is followed by a start after a quarter of a second", [0], [250]],
  ["each further end within a minute doubles the wait", [0, 1, 2, 3, 4], [250, 500, 1000, 2000, 4000]],
  ["the sixth end within a minute is the last", [0, 1, 2, 3, 4, 5], [250, 500, 1000, 2000, 4000, null]],
  ["an end a minute ago counts no more", [0, minute], [250, 250]],
  [
    "ends that are far enough apart go on for ever",
    [0, 1, 2, 3, 4, minute + 4].map((t) => t * 13_000),
    [250, 500, 1000, 2000, 4000, 250],
  ],
])("%s", (_sentence, ends, waits) => {
  const limit = new RestartLimit();
  expect(ends.map((end) => limit.noteEnd(end)?.wait ?? null)).toEqual(waits);
});
