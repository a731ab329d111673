import { expect, test } from "vitest";
import { type ClaimField, claimFields } from "@/lib/domain/claim/fields";
import { filledFields } from "@/lib/domain/claim/testing/filled-fields";
import type { AuditReport } from "@/lib/domain/report/report";
import { reportAnnotations } from "./annotations";
import { reportClaimReviews } from "./claim-review/claim-review";
import { sampleReport } from "./testing/sample-report";

/** Where others' words are used, and which fields of a claim those have no word for. A new field is told, or named here. */
const forms: readonly (readonly [
  form: string,
  write: (report: AuditReport) => Iterable<string>,
  untold: ClaimField[],
])[] = [
  ["ClaimReview", reportClaimReviews, ["category", "priority"]],
  ["annotations", reportAnnotations, ["claimant", "category", "priority"]],
];

/** The form's text of the sample, whose claims say this in one field and the same in all others. */
function written(
  write: (report: AuditReport) => Iterable<string>,
  only: Partial<ReturnType<typeof filledFields>>,
): string {
  const report = sampleReport();
  const claims = report.claims.map((claim) => ({ ...claim, state: "approved" as const, ...filledFields(), ...only }));
  return [...write({ ...report, claims })].join("");
}

test.each(forms)("%s tells every field of a claim but those for which it has no word", (_form, write, untold) => {
  const [all, usual] = [filledFields(), filledFields((name) => `Another ${name}.`)];
  const others = { ...usual, category: "date", priority: "low" } as const;
  const silent = claimFields.filter((name) => written(write, {}) === written(write, { [name]: others[name] }));
  expect(claimFields.every((name) => all[name] !== others[name])).toBe(true);
  expect(silent).toEqual(untold);
});
