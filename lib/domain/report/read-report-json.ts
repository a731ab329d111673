import { ok, type Result, refuse } from "@/lib/domain/result";
import { type ReportForm, reportForms } from "./generated/report-forms";
import { misfitOf } from "./json-schema";
import type { AuditReport } from "./report";
import { reportUpgrades, upgradeReport, type VersionedReport } from "./upgrade-report";

/** A report and the form that it came in, which is that of its own version. */
export type ReadReport = { readonly report: AuditReport; readonly form: ReportForm };

/** Every version's form, the first one first, and the steps from each to the next. */
export type ReportVersions = {
  readonly forms: readonly ReportForm[];
  readonly upgrades: typeof reportUpgrades;
};
const known: ReportVersions = { forms: reportForms, upgrades: reportUpgrades };

/**
 * Reads a report of any version from its JSON value: it has to fit the form of its own version, and becomes one of the
 * newest. Refuses report-newer (`version`, `newest`), and report-other-form with `where` it does not fit.
 */
export function readReportJson(value: unknown, { forms, upgrades }: ReportVersions = known): Result<ReadReport> {
  const version = (value as Partial<VersionedReport> | null)?.reportVersion;
  if (Number.isInteger(version) && Number(version) > forms.length)
    return refuse("report-newer", { version: Number(version), newest: forms.length });
  const form = forms[Number(version) - 1];
  if (!form) return refuse("report-other-form", { where: "reportVersion" });
  const misfit = misfitOf(form.schema, value);
  if (misfit) return refuse("report-other-form", { where: misfit.join(".").slice(0, 120) || "its top" });
  // What fits the newest form is a report as the compiler knows it; both are made of one declaration.
  return ok({ report: upgradeReport(value as VersionedReport, upgrades) as unknown as AuditReport, form });
}
