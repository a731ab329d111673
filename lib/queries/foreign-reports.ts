import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { verifyEd25519 } from "@/lib/data/audit/ed25519";
import {
  type ForeignReport,
  findForeignBundle,
  findForeignReport,
  listForeignReports,
} from "@/lib/data/foreign-reports";
import { sha256 } from "@/lib/data/sha256";
import { fingerprintOf } from "@/lib/domain/audit/signed-note";
import { BundleFaultFound } from "@/lib/domain/bundle/bundle-fault";
import { verifyBundle } from "@/lib/domain/bundle/verify-bundle";
import { NotFoundError } from "@/lib/domain/errors";
import type { AuditReport } from "@/lib/domain/report/report";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { keptReport } from "@/lib/exporters/kept-report";
import { asReportFile, type ReportFile, reportFile } from "@/lib/exporters/report-file";
import type { ReportFormat } from "@/lib/exporters/report-formats";
import type { ForeignReportInput } from "@/lib/input/foreign-report";
import { defineQuery } from "./define-query";

/** How many reports the list shows, the newest first. */
const shown = 200;

/** The reports of other newsrooms. */
export const getForeignReports = defineQuery(
  "foreign-report:read",
  (_: Actor): Promise<ForeignReport[]> => listForeignReports(shown),
);

/** A report of another newsroom, of which its page is made. Throws NotFoundError. */
export const getForeignReport = defineQuery(
  "foreign-report:read",
  async (_: Actor, id: string): Promise<AuditReport> => {
    return keptReport(await keptBytes(id));
  },
);

/** The same in a format: the bytes that its own Galley gave, as long as both write reports alike. Throws NotFoundError. */
export const getForeignReportFile = defineQuery(
  "foreign-report:read",
  (_: Actor, id: string, format: ReportFormat): Promise<ReportFile> => foreignReportFile(id, format),
);

/** The bundle that a report came in. Throws NotFoundError. */
export const getForeignBundle = defineQuery("foreign-report:read", (_: Actor, id: string) => foreignBundle(id));

/** The file and the bundle for whoever sits at the command line of the server. JSON is what came, in its own version's form. */
export async function foreignReportFile(id: string, format: ReportFormat): Promise<ReportFile> {
  const bytes = await keptBytes(id);
  const report = keptReport(bytes);
  return format.name === "json" ? asReportFile(report, format, bytes) : reportFile(report, format);
}

async function keptBytes(id: string): Promise<Uint8Array> {
  const found = isId(id) ? await findForeignReport(id) : null;
  if (!found) throw new NotFoundError("report");
  return found.report;
}

export async function foreignBundle(id: string): Promise<Uint8Array> {
  const bundle = isId(id) ? await findForeignBundle(id) : null;
  if (!bundle) throw new NotFoundError("bundle");
  return bundle;
}

/** What a bundle that holds is, for saying what was verified. `size` is that of the other newsroom's log, in events. */
export type VerifiedAgain = {
  readonly fingerprint: string;
  readonly files: number;
  readonly claims: number;
  readonly events: number;
  readonly size: number;
};

/** Verifies the kept bundle of a report once more. Refuses bundle-does-not-hold (with the fault) and report-without-bundle. */
export const verifyForeignBundle = defineQuery(
  "foreign-report:read",
  async (_: Actor, { reportId }: ForeignReportInput): Promise<Result<VerifiedAgain>> => {
    const bundle = await findForeignBundle(reportId);
    if (!bundle) return refuse("report-without-bundle");
    try {
      const { key, files, claims, events, size } = verifyBundle({ sha256, verifyEd25519 }, bundle, null);
      return ok({ fingerprint: fingerprintOf(sha256, key), files, claims, events, size });
    } catch (error) {
      if (!(error instanceof BundleFaultFound)) throw error;
      return refuse("bundle-does-not-hold", { fault: error.fault.what, ...error.fault.where });
    }
  },
);

function isId(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}
