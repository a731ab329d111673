import { defineWorkerCommand, done } from "@/lib/commands/define-command";
import { endExport, findExport, type KeptFile } from "@/lib/data/report/report-exports";
import { refuse } from "@/lib/domain/result";

/** A file that was made, and of which export. */
export type MadeExport = { readonly exportId: string; readonly file: KeptFile };

/** Keeps the file of an export and names its hash in the log. Refuses `export-settled` when it has ended already. */
export const keepExport = defineWorkerCommand<MadeExport, { sha256: string }>({
  name: "keep-export",
  permission: "report:keep",
  async run({ tx, now }, { exportId, file }) {
    const asked = await findExport(exportId, tx);
    const ended = asked && (await endExport(tx, exportId, file, await now()));
    if (!ended || ended.sha256 === null) return refuse("export-settled");
    const { scope, format, state, askedById } = asked;
    return done({
      value: { sha256: ended.sha256 },
      event: {
        type: "report.exported",
        subject: exportId,
        from: state,
        to: "kept",
        ...(scope.of === "article" && { articleId: scope.articleId }),
        data: { format, scope: { ...scope }, askedBy: askedById, sha256: ended.sha256, bytes: file.bytes.byteLength },
      },
    });
  },
});
