import { describe, expect, test } from "vitest";
import { dissentOf } from "./dissent";

const day = (number: number) => `2025-11-0${number}T10:00:00.000Z`;
const verdict = (number: number, key: string, author = "Noor") => ({
  ...{ number, author, submittedAt: day(number * 2) },
  rating: { key, label: key.toUpperCase() },
});
const decision = (kind: string, of: number, note: string | null = "Say which outlet.") => ({
  ...{ kind, verdict: of, by: "Sam", at: day(of * 2 + 1), note },
});
const otherRating = (number: number, rating: string) => ({
  ...{ what: "other-rating", verdict: number, by: "Noor", at: day(number * 2), rating },
});
const request = (of: number, reason = "Say which outlet.") => ({
  ...{ what: "changes-requested", verdict: of, by: "Sam", at: day(of * 2 + 1), reason },
});

type Verdict = ReturnType<typeof verdict>;
type Row = readonly [
  why: string,
  standing: Verdict | null,
  verdicts: readonly Verdict[],
  decisions: readonly ReturnType<typeof decision>[],
  dissent: readonly object[],
];
const [yes, no, yesAgain] = [verdict(1, "true"), verdict(2, "false"), verdict(3, "true")];

const rows: readonly Row[] = [
  ["there is none without verdicts", null, [], [], []],
  ["one verdict that was approved is none", yes, [yes], [decision("approve", 1)], []],
  ["a request for changes is one, with its reason", yes, [yes], [decision("request-changes", 1)], [request(1)]],
  ["a request without words has an empty reason", yes, [yes], [decision("request-changes", 1, null)], [request(1, "")]],
  ["a reaffirmation is none", yes, [yes], [decision("reaffirm", 1)], []],
  ["an earlier verdict of another rating is one", no, [yes, no], [], [otherRating(1, "TRUE")]],
  ["an earlier verdict of the same rating is none", yesAgain, [yes, yesAgain], [], []],
  ["a later verdict than the standing one is none", yes, [yes, no], [], []],
  ["without a standing verdict no rating is another one", null, [yes, no], [], []],
];

describe("where people did not agree", () => {
  test.each(rows)("%s", (_why, standing, verdicts, decisions, dissent) => {
    expect(dissentOf(standing, verdicts, decisions)).toEqual(dissent);
  });

  test("what is of one moment stays as it was, requests first", () => {
    const at = day(2);
    const dissent = dissentOf(no, [yes, no], [{ ...decision("request-changes", 1), at }]);
    expect(dissent).toEqual([{ ...request(1), at }, otherRating(1, "TRUE")]);
  });

  test("all of it stands in the order in which it happened", () => {
    const decisions = [decision("request-changes", 2), decision("request-changes", 1)];
    const dissent = dissentOf(yesAgain, [no, yes, yesAgain], decisions);
    expect(dissent).toEqual([request(1), otherRating(2, "FALSE"), request(2)]);
  });
});
