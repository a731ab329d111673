import { expect, test } from "vitest";
import type { AuditReport, ReportDecision } from "@/lib/domain/report/report";
import { approversIn, signerIn } from "./approvers";

const editor = { name: "Tom", role: "editor" } as const;
const administrator = { name: "Ada", role: "administrator" } as const;
const first = { since: "2026-11-20T09:00:00.000Z", kind: "account", linkBy: null, linkAt: "2026-11-19T09:00:00.000Z" };
const reset = { ...first, since: "2026-11-25T09:00:00.000Z", kind: "reset", linkBy: administrator };
const claim = (number: number, signIn: unknown, by: ReportDecision["by"] = editor) => ({
  number,
  approval: signIn && { by, signIn },
});
const report = (...claims: unknown[]) => ({ claims }) as unknown as AuditReport;

test.each([
  ["nobody approved anything", [claim(1, null)], []],
  [
    "one person under one sign-in is named once",
    [claim(1, first), claim(2, null), claim(3, first)],
    [["Tom", [1, 3], first]],
  ],
  [
    "the same person is named again for what was approved after a reset",
    [claim(1, first), claim(2, reset), claim(3, first)],
    [
      ["Tom", [1, 3], first],
      ["Tom", [2], reset],
    ],
  ],
  [
    "two people are two, also when their sign-ins began together",
    [claim(1, first), claim(2, first, administrator)],
    [
      ["Tom", [1], first],
      ["Ada", [2], first],
    ],
  ],
])("%s", (_what, claims, approvers) => {
  expect(approversIn(report(...claims)).map(({ by, claims, signIn }) => [by, claims, signIn])).toEqual(approvers);
});

test.each([
  ["the sign-off that stands names who signed, and under which sign-in", { by: editor, signIn: reset }, ["Tom", reset]],
  ["without one nobody is named", null, null],
])("%s", (_what, signOff, expected) => {
  const signer = signerIn({ article: { signOff } } as unknown as AuditReport);
  expect(signer && [signer.by, signer.signIn]).toEqual(expected);
});
