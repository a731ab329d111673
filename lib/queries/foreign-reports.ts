import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import {
  type ForeignReport,
  findForeignBundle,
  findForeignReport,
  listForeignReports,
} from "@/lib/data/foreign-reports";
import { NotFoundError } from "@/lib/domain/errors";
import type { AuditReport } from "@/lib/exporters/report-model";
import { defineQuery } from "./define-query";

/** How many reports the list shows, the newest first. */
const shown = 200;

/** The reports of other newsrooms. */
export const getForeignReports = defineQuery(
  "foreign-report:read",
  (_: Actor): Promise<ForeignReport[]> => listForeignReports(shown),
);

/** A report of another newsroom as it was made, from which every format comes out as it did there. Throws NotFoundError. */
export const getForeignReport = defineQuery(
  "foreign-report:read",
  async (_: Actor, id: string): Promise<AuditReport> => {
    const found = isId(id) ? await findForeignReport(id) : null;
    if (!found) throw new NotFoundError("report");
    const { $schema: _schema, ...report } = JSON.parse(new TextDecoder().decode(found.report)) as AuditReport & {
      $schema?: string;
    };
    return report;
  },
);

/** The bundle that a report came in. Throws NotFoundError. */
export const getForeignBundle = defineQuery(
  "foreign-report:read",
  async (_: Actor, id: string): Promise<Uint8Array> => {
    const bundle = isId(id) ? await findForeignBundle(id) : null;
    if (!bundle) throw new NotFoundError("bundle");
    return bundle;
  },
);

function isId(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}
