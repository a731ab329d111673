import { runApart } from "@/lib/apart/run-apart";
import { defineOperatorCommand, done } from "@/lib/commands/define-command";
import { insertForeignReport } from "@/lib/data/exchange/foreign-reports";
import { refuse } from "@/lib/domain/result";
import type { ReadForeignReport } from "@/lib/exporters/report/read-foreign-report";
import type { ImportReportInput } from "@/lib/input/foreign-report";

/**
 * Takes in a report of another newsroom: a bundle, which is verified first, or its JSON alone. It is kept byte for byte,
 * with the bundle's records and proofs, as foreign history; nothing of it enters our own record but that it came.
 * Refuses bundle-does-not-hold (with the fault), what readReport does, and report-known.
 */
export const importReport = defineOperatorCommand<
  ImportReportInput,
  { reportId: string; title: string },
  ReadForeignReport
>({
  name: "import-report",
  permission: "foreign-report:import",
  prepare: ({ bytes }) => runApart("read-foreign-report", { bytes }),
  async run({ tx, actor, now }, { bytes }, { signedBy, ...read }) {
    const bundle = signedBy === null ? null : { bytes, signedBy };
    const kept = await insertForeignReport(tx, { ...read, bundle }, actor?.id ?? null, await now());
    if (!kept) return refuse("report-known");
    return done({
      value: { reportId: kept.id, title: read.title },
      event: {
        type: "report.imported",
        subject: kept.id,
        data: { sha256: kept.sha256, signedBy },
      },
    });
  },
});
