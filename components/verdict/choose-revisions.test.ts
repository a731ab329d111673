import { expect, test } from "vitest";
import { chooseRevisions } from "./choose-revisions";

const three = [{ number: 3 }, { number: 2 }, { number: 1 }];

test.each([
  ["the newest with the one before it, where none are asked for", "", "", 2, 3],
  ["those asked for", "1", "3", 1, 3],
  ["those asked for in the wrong order", "3", "1", 1, 3],
  ["one that does not exist counts as not asked for", "9", "1", 2, 3],
  ["the same one twice counts as not asked for", "2", "2", 2, 3],
])("%s", (_, older, newer, expectedOlder, expectedNewer) => {
  expect(chooseRevisions(three, [older, newer])).toEqual({
    older: { number: expectedOlder },
    newer: { number: expectedNewer },
  });
});

test("one revision cannot be compared", () => {
  expect(chooseRevisions([{ number: 1 }], ["", ""])).toBeNull();
});
