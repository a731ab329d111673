import "server-only";
import { runApart, valueApart } from "@/lib/apart/run-apart";
import type { Actor } from "@/lib/auth/authorize";
import {
  type ForeignReport,
  findForeignBundle,
  findForeignReport,
  listForeignReports,
} from "@/lib/data/exchange/foreign-reports";
import { NotFoundError } from "@/lib/domain/errors";
import { type Result, refuse } from "@/lib/domain/result";
import type { ReportFile } from "@/lib/exporters/report/report-file";
import type { ReportFormat } from "@/lib/exporters/report/report-formats";
import type { ForeignReportInput } from "@/lib/input/foreign-report";
import { defineQuery } from "@/lib/queries/define-query";
import { isId } from "@/lib/queries/search-params";

/** How many reports the list shows, the newest first. */
const shown = 200;

/** The reports of other newsrooms. */
export const getForeignReports = defineQuery(
  "foreign-report:read",
  (_: Actor): Promise<ForeignReport[]> => listForeignReports(shown),
);

/** The kept bytes of a report of another newsroom, of which its page is made. Throws NotFoundError. */
export const getForeignReport = defineQuery("foreign-report:read", (_: Actor, id: string) => keptBytes(id));

/** The same in a format: the bytes that its own Galley gave, as long as both write reports alike. Throws NotFoundError. */
export const getForeignReportFile = defineQuery(
  "foreign-report:read",
  (_: Actor, id: string, format: ReportFormat): Promise<ReportFile> => foreignReportFile(id, format),
);

/** The bundle that a report came in. Throws NotFoundError. */
export const getForeignBundle = defineQuery("foreign-report:read", (_: Actor, id: string) => foreignBundle(id));

/** The file and the bundle for whoever sits at the command line of the server. JSON is what came, in its own version's form. */
export async function foreignReportFile(id: string, { name }: ReportFormat): Promise<ReportFile> {
  return valueApart("render-kept-report", { report: await keptBytes(id), format: name, served: null });
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
    return runApart("verify-bundle", { bytes: bundle });
  },
);
