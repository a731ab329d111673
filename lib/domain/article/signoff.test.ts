import fc from "fast-check";
import { expect, test } from "vitest";
import { claimStates, isSettled } from "@/lib/domain/claim/claim";
import { ok, refuse } from "@/lib/domain/result";
import { checkSignOff, claimsInTheWay, type SignOffClaim, signOffSubjectOf, signOffSubjectText } from "./signoff";

const claims = (...states: SignOffClaim["state"][]): SignOffClaim[] =>
  states.map((state, i) => ({ number: i + 1, state, approval: null, correction: null }));

test.each([
  ["An article whose claims are all approved is signed off.", claims("approved", "approved"), ok(undefined)],
  ["Dismissed claims do not stand in the way.", claims("approved", "dismissed"), ok(undefined)],
  ["Nor do marks taken back.", claims("approved", "taken-back"), ok(undefined)],
  ["An article that is dismissed throughout is signed off.", claims("dismissed"), ok(undefined)],
  ["One without claims is not.", [], refuse("no-claims")],
  ["Nor is one whose marks were all taken back.", claims("taken-back", "taken-back"), refuse("no-claims")],
  [
    "An open claim stands in the way and is named.",
    claims("approved", "open"),
    refuse("claims-still-open", { count: 1, numbers: "2" }),
  ],
  [
    "So do all of the others, in order.",
    claims("open", "submitted", "changes-requested", "approved", "stale"),
    refuse("claims-still-open", { count: 4, numbers: "1, 2, 3, 5" }),
  ],
] as const)("%s", (_sentence, given, expected) => {
  expect(checkSignOff(given, { fullCoverage: false, factsLeft: 0, unmarked: 3, stillWrong: [] })).toEqual(expected);
});

test.each([
  [
    "Full coverage asks that no sentence is unmarked.",
    claims("approved"),
    2,
    refuse("coverage-incomplete", { count: 2 }),
  ],
  ["It is content when none is.", claims("approved"), 0, ok(undefined)],
  ["Open claims are named before it.", claims("open"), 2, refuse("claims-still-open", { count: 1, numbers: "1" })],
  ["An article without claims is not signed off for being skipped throughout.", [], 0, refuse("no-claims")],
] as const)("%s", (_sentence, given, unmarked, expected) => {
  expect(checkSignOff(given, { fullCoverage: true, factsLeft: 0, unmarked, stillWrong: [] })).toEqual(expected);
});

test("where every fact is asked for, none may be left", () => {
  const given = { fullCoverage: false, unmarked: 0, stillWrong: [] };
  expect(checkSignOff(claims("approved"), { ...given, factsLeft: 3 })).toEqual(refuse("facts-left", { count: 3 }));
  expect(checkSignOff(claims("approved"), { ...given, factsLeft: 0 })).toEqual(ok(undefined));
});

test("what was found wrong and is still printed is named by finding and by claim, the most of them first", () => {
  const wrong = { label: "False", colour: "red", sign: "crossed" } as const;
  const short = { label: "Needs context", colour: "amber", sign: "half" } as const;
  const stillWrong = [
    { number: 1, finding: short },
    { number: 2, finding: wrong },
    { number: 5, finding: wrong },
  ];
  expect(checkSignOff(claims("approved"), { fullCoverage: false, factsLeft: 0, unmarked: 0, stillWrong })).toEqual(
    refuse("still-wrong", { count: 3, found: "False (2), Needs context (1)", numbers: "1, 2, 5" }),
  );
});

test("a sign-off is given exactly when nothing stands in the way and something was checked", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...claimStates)), (states) => {
      const given = claims(...states);
      const something = states.some((state) => state !== "taken-back");
      expect(checkSignOff(given, { fullCoverage: false, factsLeft: 0, unmarked: 1, stillWrong: [] }).ok).toBe(
        something && states.every(isSettled),
      );
      expect(claimsInTheWay(given).length).toBe(states.filter((state) => !isSettled(state)).length);
    }),
  );
});

test("the text of a sign-off is canonical", () => {
  const subject = {
    article: "a",
    version: { number: 1, sha256: "f" },
    claims: claims("approved"),
    skips: [{ start: 1, end: 2, reason: "opinion" }],
  };
  expect(signOffSubjectText(subject)).toBe(
    '{"article":"a","claims":[{"approval":null,"correction":null,"number":1,"state":"approved"}],"skips":[{"end":2,"reason":"opinion","start":1}],"version":{"number":1,"sha256":"f"}}',
  );
});

test("a sign-off covers claims, the approvals that stand, what the text did, and skips, each with its members alone", () => {
  const version = { number: 3, sha256: "a".repeat(64) };
  const more = { statement: "not covered" };
  const subject = signOffSubjectOf({
    article: { id: "article", ...more },
    version,
    claims: [
      { id: "one", number: 1, state: "approved", ...more },
      { id: "two", number: 2, state: "dismissed", ...more },
      { id: "three", number: 3, state: "approved", ...more },
    ],
    approvals: new Map([
      ["one", "b".repeat(64)],
      ["two", "c".repeat(64)],
    ]),
    corrections: new Map([["one", "applied"]]),
    skips: [{ start: 4, end: 9, reason: "opinion", ...more }],
  });
  expect(subject).toEqual({
    article: "article",
    version,
    claims: [
      { number: 1, state: "approved", approval: "b".repeat(64), correction: "applied" },
      { number: 2, state: "dismissed", approval: null, correction: null },
      { number: 3, state: "approved", approval: null, correction: null },
    ],
    skips: [{ start: 4, end: 9, reason: "opinion" }],
  });
});
