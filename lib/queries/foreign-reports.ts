import "server-only";
import { runApart } from "@/lib/apart/run-apart";
import type { Actor } from "@/lib/auth/authorize";
import {
  type ForeignReport,
  findForeignBundle,
  findForeignReport,
  listForeignReports,
} from "@/lib/data/foreign-reports";
import { NotFoundError } from "@/lib/domain/errors";
import { type Result, refuse } from "@/lib/domain/result";
import type { ForeignReportInput } from "@/lib/input/foreign-report";
import { defineQuery } from "./define-query";

/** How many reports the list shows, the newest first. */
const shown = 200;

/** The reports of other newsrooms. */
export const getForeignReports = defineQuery(
  "foreign-report:read",
  (_: Actor): Promise<ForeignReport[]> => listForeignReports(shown),
);

/** The kept bytes of a report of another newsroom, from which every format comes out as it did there. Throws NotFoundError. */
export const getForeignReport = defineQuery("foreign-report:read", (_: Actor, id: string) => foreignReport(id));

/** The bundle that a report came in. Throws NotFoundError. */
export const getForeignBundle = defineQuery("foreign-report:read", (_: Actor, id: string) => foreignBundle(id));

/** The same two for whoever sits at the command line of the server. */
export async function foreignReport(id: string): Promise<Uint8Array> {
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

function isId(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}
