/** A report of any version, which fits that version's schema. */
export type VersionedReport = {
  readonly $schema: string;
  readonly reportVersion: number;
  readonly [member: string]: unknown;
};

/**
 * Makes the members of one version those of the next: what the earlier one could not know is null or empty, and nothing is
 * made up. `$schema` and `reportVersion` are put right by whoever calls it.
 */
export type ReportUpgrade = (report: VersionedReport) => VersionedReport;

/** The steps from each version to the next: the first makes version 2 of version 1. A new version adds its own. */
export const reportUpgrades: readonly ReportUpgrade[] = [];

/** A report of the newest version, made from one of any version, which stays as it is. */
export function upgradeReport(report: VersionedReport, upgrades = reportUpgrades): VersionedReport {
  return upgrades.slice(report.reportVersion - 1).reduce((earlier, upgrade) => {
    const reportVersion = earlier.reportVersion + 1;
    return { ...upgrade(earlier), $schema: reportSchemaIdOf(reportVersion), reportVersion };
  }, report);
}

/** What names the form of a version's reports: the `$id` of its schema. */
export function reportSchemaIdOf<V extends number>(version: V): `urn:galley:report:${V}` {
  return `urn:galley:report:${version}`;
}
