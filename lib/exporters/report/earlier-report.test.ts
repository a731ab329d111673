import { describe, expect, test } from "vitest";
import { reportForms } from "@/lib/domain/report/generated/report-forms";
import type { JsonSchema } from "@/lib/domain/report/json-schema";
import { type ReportVersions, readReportJson } from "@/lib/domain/report/read-report-json";
import { type AuditReport, reportVersion } from "@/lib/domain/report/report";
import { reportSchemaIdOf, reportUpgrades } from "@/lib/domain/report/upgrade-report";
import { reportHtml } from "@/lib/exporters/html/html";
import { sampleReport } from "@/lib/exporters/testing/sample-report";
import { reportFormats } from "./report-formats";

// What happens when a version comes after today's: here today's form is the next version, and the one before it knows
// nothing of dissent, whose absence every export would fall over.

const today = reportForms[reportVersion - 1];
if (!today) throw new Error("no form of today");
const next = reportVersion + 1;

/** A form of a version, with the claims' members changed. */
function formOf(version: number, change: (claim: JsonSchema) => JsonSchema): JsonSchema {
  const { properties = {} } = today?.schema ?? {};
  return {
    ...today?.schema,
    properties: {
      ...properties,
      $schema: { type: "string", const: reportSchemaIdOf(version) },
      reportVersion: { type: "number", const: version },
      claims: { type: "array", items: change(properties.claims?.items ?? {}) },
    },
  };
}

function withoutDissent({ properties: { dissent: _, ...properties } = {}, required = [], ...claim }: JsonSchema) {
  return { ...claim, properties, required: required.filter((name) => name !== "dissent") };
}

const versions: ReportVersions = {
  forms: [
    ...reportForms.slice(0, -1),
    { ...today, schema: formOf(reportVersion, withoutDissent) },
    { ...today, name: `report-v${next}.json`, schema: formOf(next, (claim) => claim) },
  ],
  upgrades: [
    ...reportUpgrades,
    (report) => ({
      ...report,
      claims: (report.claims as object[]).map((claim) => ({ ...claim, dissent: [] })),
    }),
  ],
};

const earlier = () => ({
  ...sampleReport(),
  claims: sampleReport().claims.map(({ dissent: _, ...claim }) => claim),
});
const upgraded = () => ({
  ...sampleReport(),
  $schema: reportSchemaIdOf(next),
  reportVersion: next,
  claims: sampleReport().claims.map((claim) => ({ ...claim, dissent: [] })),
});

describe("a report of the version before", () => {
  test("becomes one of the newest where it is read, and stays what it was in its own file", () => {
    const kept = earlier();
    const read = readReportJson(kept, versions);
    expect(read).toEqual({ ok: true, value: { report: upgraded(), form: versions.forms[reportVersion - 1] } });
    expect(kept).toEqual(earlier());
    expect(Object.keys(read.ok ? read.value.report : {}).slice(0, 2)).toEqual(["$schema", "reportVersion"]);
  });

  test("fits the newest form then, which leaves it alone", () => {
    const again = readReportJson(upgraded(), versions);
    expect(again).toEqual({ ok: true, value: { report: upgraded(), form: versions.forms[next - 1] } });
  });

  test("is written in every format, which its members alone are not enough for", async () => {
    expect(() => reportHtml(earlier() as unknown as AuditReport)).toThrow(TypeError);
    const read = readReportJson(earlier(), versions);
    if (!read.ok) throw new Error(read.refusal.reason);
    for (const { name, write } of reportFormats) {
      const [ours, theirs] = await Promise.all([write(read.value.report), write(upgraded() as unknown as AuditReport)]);
      expect(Buffer.from(ours).equals(Buffer.from(theirs)), name).toBe(true);
    }
  }, 60_000);
});

describe("what is refused", () => {
  const last = (report: object) => ({ ...report, reportVersion: next, $schema: reportSchemaIdOf(next) });
  test.each([
    ["what lacks a member of its own version", { ...earlier(), claims: [{}] }, { where: "claims.0.id" }],
    ["what has a member of the next version already", sampleReport(), { where: "claims.0.dissent" }],
    ["the newest without a member that came with it", last(earlier()), { where: "claims.0.dissent" }],
    ["a version with another's name", { ...earlier(), $schema: reportSchemaIdOf(next) }, { where: "$schema" }],
    ["no version", { ...earlier(), reportVersion: undefined }, { where: "reportVersion" }],
    ["version 0", { ...earlier(), reportVersion: 0 }, { where: "reportVersion" }],
    ["half a version", { ...earlier(), reportVersion: 1.5 }, { where: "reportVersion" }],
    ["a version in words", { ...earlier(), reportVersion: "1" }, { where: "reportVersion" }],
    ["null", null, { where: "reportVersion" }],
    ["a name that every object has", { ...earlier(), toString: 1 }, { where: "toString" }],
    ["a prototype", JSON.parse('{"__proto__": {"reportVersion": 1}}'), { where: "reportVersion" }],
  ])("%s", (_, value, params) => {
    expect(readReportJson(value, versions)).toMatchObject({
      ok: false,
      refusal: { reason: "report-other-form", params },
    });
  });

  test("a version that nobody here knows yet, with what to do about it", () => {
    const newer = { ...sampleReport(), reportVersion: next + 1 };
    const refusal = { reason: "report-newer", params: { version: next + 1, newest: next } };
    expect(readReportJson(newer, versions)).toMatchObject({ ok: false, refusal });
  });
});

test("every version has a form, and every one but the newest a step to the next", () => {
  expect(reportForms.map(({ name }) => name)).toEqual(reportForms.map((_, i) => `report-v${i + 1}.json`));
  expect(reportForms).toHaveLength(reportVersion);
  expect(reportUpgrades).toHaveLength(reportVersion - 1);
});
