import { defineWorkerCommand, done } from "@/lib/commands/define-command";
import { endExport, findExport } from "@/lib/data/report/report-exports";
import { refuse } from "@/lib/domain/result";

/** Says that a file could not be made. Refuses `export-settled` when the export has ended already. */
export const failExport = defineWorkerCommand<{ readonly exportId: string }, { exportId: string }>({
  name: "fail-export",
  permission: "report:keep",
  async run({ tx, now }, { exportId }) {
    const asked = await findExport(exportId, tx);
    if (!asked || !(await endExport(tx, exportId, null, await now()))) return refuse("export-settled");
    const { scope, format, state, askedById } = asked;
    return done({
      value: { exportId },
      event: {
        type: "report.export-failed",
        subject: exportId,
        from: state,
        to: "failed",
        ...(scope.of === "article" && { articleId: scope.articleId }),
        data: { format, scope: { ...scope }, askedBy: askedById },
      },
    });
  },
});
