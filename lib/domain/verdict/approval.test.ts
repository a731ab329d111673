import fc from "fast-check";
import { expect, test } from "vitest";
import { approvedFields, approvedFieldsIn, usualFields } from "@/lib/domain/claim/fields";
import en from "@/messages/en.json";
import {
  type ApprovalSubject,
  type ApprovedEvidence,
  approvalSubjectOf,
  approvalSubjectText,
  type SubjectChange,
  subjectChanges,
} from "./approval";

const first: ApprovedEvidence = {
  id: "e1",
  source: "s1",
  stance: "supports",
  passage: "seventy-one",
  note: null,
  snapshot: null,
};
const second: ApprovedEvidence = {
  id: "e2",
  source: "s2",
  stance: "refutes",
  passage: null,
  note: "by phone",
  snapshot: null,
};
const subject: ApprovalSubject = {
  claim: "c1",
  ...approvedFieldsIn({ ...usualFields, statement: "71 people were held.", claimant: "The ministry" }),
  quote: "71 people held",
  sentence: "So 71 people held.",
  version: { number: 1, sha256: "aa" },
  verdict: { number: 1, rating: "true", scale: 1, rationale: "Two outlets.", correction: null },
  evidence: [first, second],
};
const { verdict } = subject;

const variations: readonly (readonly [string, ApprovalSubject, readonly SubjectChange[]])[] = [
  [
    "the statement",
    { ...subject, statement: "70 were." },
    [{ what: "statement", from: subject.statement, to: "70 were." }],
  ],
  ["the claimant", { ...subject, claimant: null }, [{ what: "claimant", from: "The ministry", to: null }]],
  ["the quote", { ...subject, quote: "71 people" }, [{ what: "quote", from: subject.quote, to: "71 people" }]],
  [
    "the sentence in another version",
    { ...subject, sentence: "No 71 people held.", version: { number: 2, sha256: "bb" } },
    [
      { what: "sentence", from: "So 71 people held.", to: "No 71 people held." },
      { what: "version", from: "1", to: "2" },
    ],
  ],
  [
    "the rating",
    { ...subject, verdict: { ...verdict, rating: "false" } },
    [{ what: "rating", from: "true", to: "false" }],
  ],
  [
    "the rationale",
    { ...subject, verdict: { ...verdict, rationale: "One." } },
    [{ what: "rationale", from: "Two outlets.", to: "One." }],
  ],
  [
    "the correction",
    { ...subject, verdict: { ...verdict, correction: "70" } },
    [{ what: "correction", from: null, to: "70" }],
  ],
  [
    "evidence added",
    { ...subject, evidence: [first, second, { ...first, id: "e3", source: "s3" }] },
    [{ what: "evidence-added", source: "s3" }],
  ],
  ["evidence removed", { ...subject, evidence: [first] }, [{ what: "evidence-removed", source: "s2" }]],
  [
    "a stance",
    { ...subject, evidence: [{ ...first, stance: "context" }, second] },
    [{ what: "evidence-edited", source: "s1" }],
  ],
  [
    "a passage",
    { ...subject, evidence: [first, { ...second, passage: "none" }] },
    [{ what: "evidence-edited", source: "s2" }],
  ],
  ["a note", { ...subject, evidence: [first, { ...second, note: null }] }, [{ what: "evidence-edited", source: "s2" }]],
  [
    "a snapshot",
    { ...subject, evidence: [{ ...first, snapshot: "cc" }, second] },
    [{ what: "evidence-snapshot", source: "s1" }],
  ],
  [
    "a moment of a recording",
    { ...subject, evidence: [{ ...first, position: 61_000 }, second] },
    [{ what: "evidence-edited", source: "s1" }],
  ],
  [
    "a person's word that the evidence no longer holds",
    { ...subject, evidence: [first, { ...second, doubt: "n1" }] },
    [{ what: "evidence-doubted", source: "s2" }],
  ],
  [
    "a snapshot and a passage at once",
    { ...subject, evidence: [{ ...first, snapshot: "cc", passage: "70" }, second] },
    [
      { what: "evidence-edited", source: "s1" },
      { what: "evidence-snapshot", source: "s1" },
    ],
  ],
];

test.each(variations)("a change of %s makes another approval and is named", (_what, changed, changes) => {
  expect(approvalSubjectText(changed)).not.toBe(approvalSubjectText(subject));
  expect(subjectChanges(subject, changed)).toEqual(changes);
});

test("what did not change is the same approval, and nothing is named", () => {
  expect(subjectChanges(subject, structuredClone(subject))).toEqual([]);
  expect(approvalSubjectText(structuredClone(subject))).toBe(approvalSubjectText(subject));
});

test("the order of the evidence never matters", () => {
  const turned = { ...subject, evidence: [second, first] };
  expect(approvalSubjectText(turned)).toBe(approvalSubjectText(subject));
  expect(subjectChanges(subject, turned)).toEqual([]);
});

test("a new revision that says the same is another approval without a named change of words", () => {
  const revised = { ...subject, verdict: { ...verdict, number: 2 } };
  expect(approvalSubjectText(revised)).not.toBe(approvalSubjectText(subject));
  expect(subjectChanges(subject, revised)).toEqual([]);
});

test.each(approvedFields)("a change of the field %s makes another approval, is named, and has its words", (what) => {
  const changed = { ...subject, [what]: "Something else" };
  expect(approvalSubjectText(changed)).not.toBe(approvalSubjectText(subject));
  expect(subjectChanges(subject, changed)).toEqual([{ what, from: subject[what], to: "Something else" }]);
  expect(Object.keys(en.change)).toContain(what);
});

test("several changes at once are all named, and each has its words", () => {
  const changed = { ...subject, statement: "x", quote: "y", evidence: [{ ...first, note: "z" }] };
  const whats = subjectChanges(subject, changed).map(({ what }) => what);
  expect(whats).toEqual(["statement", "quote", "evidence-edited", "evidence-removed"]);
  for (const what of whats) expect(Object.keys(en.change)).toContain(what);
});

test("evidence is told apart by id: the same source taken off and put back is both", () => {
  const again = { ...subject, evidence: [first, { ...second, id: "e9" }] };
  expect(subjectChanges(subject, again)).toEqual([
    { what: "evidence-added", source: "s2" },
    { what: "evidence-removed", source: "s2" },
  ]);
});

test("however evidence is shuffled, the text is the same", () => {
  const piece = fc.record({
    id: fc.uuid(),
    source: fc.uuid(),
    stance: fc.constantFrom("supports" as const, "refutes" as const),
    passage: fc.string({ unit: "grapheme" }),
    note: fc.constant(null),
    snapshot: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.uniqueArray(piece, { selector: ({ id }) => id }), fc.infiniteStream(fc.nat()), (evidence, order) => {
      const shuffled = evidence
        .map((each) => [order.next().value as number, each] as const)
        .sort((a, b) => a[0] - b[0]);
      const text = approvalSubjectText({ ...subject, evidence: shuffled.map(([, each]) => each) });
      expect(text).toBe(approvalSubjectText({ ...subject, evidence }));
    }),
  );
});

test("another version in which the claim's words stand as they did is another hash, but nothing that was decided on", () => {
  const later = { ...subject, version: { number: 2, sha256: "bb" } };
  expect(approvalSubjectText(later)).not.toBe(approvalSubjectText(subject));
  expect(subjectChanges(subject, later)).toEqual([]);
});

test("words that are gone are told as nothing, with the version that they went in", () => {
  const lost = { ...subject, quote: "", sentence: "", version: { number: 2, sha256: "bb" } };
  expect(subjectChanges(subject, lost)).toEqual([
    { what: "quote", from: "71 people held", to: null },
    { what: "version", from: "1", to: "2" },
  ]);
});

test("an approval from before sentences were named does not become stale for want of one", () => {
  const { sentence: _, ...before } = subject;
  expect(subjectChanges(before, subject)).toEqual([]);
});

test("a doubt that is gone is named too", () => {
  const doubted = { ...subject, evidence: [{ ...first, doubt: "n1" }, second] };
  expect(subjectChanges(doubted, subject)).toEqual([{ what: "evidence-trusted", source: "s1" }]);
});

test("what evidence says beside its words is in the text only where there is something, so that earlier hashes hold", () => {
  const piece = { id: "e", sourceId: "s", stance: "context", passage: null, note: null } as const;
  const parts = {
    claim: { id: "c", isTick: false, ...usualFields, statement: "x" },
    quote: "x",
    sentence: "x",
    version: subject.version,
    verdict: { number: 1, rating: { key: "true", scaleVersion: 1 }, rationale: "r", correction: null },
  };
  const bare = approvalSubjectOf({
    ...parts,
    evidence: [{ ...piece, snapshot: { saltedSha256: null }, positionMs: null, doubtNoticeId: null }],
  });
  expect(bare.evidence).toEqual([
    { id: "e", source: "s", stance: "context", passage: null, note: null, snapshot: null },
  ]);
  const full = approvalSubjectOf({
    ...parts,
    evidence: [{ ...piece, snapshot: { saltedSha256: "cc" }, positionMs: 5, doubtNoticeId: "n" }],
  });
  expect(full.evidence).toEqual([{ ...bare.evidence[0], snapshot: "cc", position: 5, doubt: "n" }]);
});

test("other forms of the same words change nothing that was decided on, other vowel signs do", () => {
  const before = { ...subject, quote: "كَتَبَ", sentence: "كَتَبَ الولد." };
  const version = { number: 2, sha256: "bb" };
  expect(subjectChanges(before, { ...before, quote: "كتب", sentence: "كتب الولد.", version })).toEqual([]);
  expect(
    subjectChanges(before, { ...before, quote: "كُتِبَ", sentence: "كُتِبَ الولد.", version }).map(({ what }) => what),
  ).toEqual(["quote", "version"]);
});
