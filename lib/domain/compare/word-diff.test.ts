import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDiff } from "./word-diff";

/** The difference as one line: [-what went-] and {+what came+}. */
function drawn(before: string, after: string): string {
  const marks = {
    same: (text: string) => text,
    removed: (text: string) => `[-${text}-]`,
    added: (text: string) => `{+${text}+}`,
  };
  return wordDiff(before, after)
    .map(({ kind, text }) => marks[kind](text))
    .join("");
}

test.each([
  ["equal texts have no change", "The bridge opened.", "The bridge opened.", "The bridge opened."],
  ["one word for another", "It cost 4 pounds", "It cost 4 dollars", "It cost 4 [-pounds-]{+dollars+}"],
  [
    "words with only a mark between them change together",
    "on Sunday, 9 November",
    "on Saturday, 8 November",
    "on [-Sunday, 9-]{+Saturday, 8+} November",
  ],
  ["a text out of nothing", "", "Found.", "{+Found.+}"],
  ["a text that went", "Found.", "", "[-Found.-]"],
  ["another line break is no change", "one\ntwo", "one two", "one two"],
  [
    "Arabic is compared by words",
    "افتتح الجسر في عام 1932",
    "افتتح الجسر في عام 1933",
    "افتتح الجسر في عام [-1932-]{+1933+}",
  ],
  ["Chinese is compared by words", "他昨天去了北京", "他昨天去了上海", "他昨天去了[-北京-]{+上海+}"],
])("%s", (_, before, after, expected) => {
  expect(drawn(before, after)).toBe(expected);
});

test("what is left of the change is the earlier text, and what came gives the later one", () => {
  const words = fc.array(fc.constantFrom("a", "bridge", " ", "\n", ",", "1932", "عام", "🏗️"), { maxLength: 40 });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(""), other.join("")];
      const parts = wordDiff(before, after);
      const without = (kind: string) => parts.filter((part) => part.kind !== kind).map(({ text }) => text);
      const flat = (text: string) => text.replace(/\s+/g, " ");
      expect(flat(without("added").join(""))).toBe(flat(before));
      expect(flat(without("removed").join(""))).toBe(flat(after));
    }),
  );
});

test("texts that have nothing in common are one whole for another, at once", () => {
  const [before, after] = [
    Array.from({ length: 5_000 }, (_, i) => `a${i}`),
    Array.from({ length: 5_000 }, (_, i) => `b${i}`),
  ];
  const parts = wordDiff(before.join(" "), after.join(" "));
  expect(parts.map(({ kind }) => kind)).toEqual(["removed", "added"]);
});
