import { randomUUID } from "node:crypto";
import { defineCommand, done } from "@/lib/commands/define-command";
import { lockArticle } from "@/lib/data/article/articles";
import { findClaimByNumber } from "@/lib/data/claim/claims";
import { sendJob } from "@/lib/data/jobs";
import { findExportUnderWay, insertExport, listSlugsOfPeriod } from "@/lib/data/report/report-exports";
import { NotFoundError } from "@/lib/domain/errors";
import type { ExportScope } from "@/lib/domain/report/export-scope";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { exportFormats } from "@/lib/exporters/export-formats";
import type { AskExportInput } from "@/lib/input/report-export";

/**
 * Asks for a file of a report, which background work makes and keeps; the log names its SHA-256 then. Refuses
 * `export-under-way` when the same is being made of the article already, `export-days-reversed`, and
 * `export-without-articles` for a period in which nothing happened.
 */
export const askExport = defineCommand<AskExportInput, { exportId: string }>({
  name: "ask-export",
  permission: "report:export",
  async run({ tx, actor, now }, { scope, format }) {
    if (!exportFormats.some(({ name }) => name === format)) throw new NotFoundError("format");
    const checked = await checkScope(scope);
    if (!checked.ok) return checked;
    const article = scope.of === "article" ? await lockArticle(tx, scope.articleId) : null;
    if (scope.of === "article" && !article) throw new NotFoundError("article");
    if (article && (await findExportUnderWay(tx, scope, format))) return refuse("export-under-way");
    const id = randomUUID();
    await insertExport(tx, { id, scope, format, askedById: actor.id, askedAt: await now() });
    await sendJob(tx, "make-export", { exportId: id });
    return done({
      value: { exportId: id },
      event: {
        type: "report.export-asked",
        subject: id,
        ...(article && { articleId: article.id }),
        data: { format, scope: { ...scope } },
      },
    });
  },
});

async function checkScope(scope: ExportScope): Promise<Result<void>> {
  if (scope.of === "article") {
    const claim = scope.claim === null || (await findClaimByNumber(scope.articleId, scope.claim));
    if (!claim) throw new NotFoundError("claim");
    return ok(undefined);
  }
  if (scope.to < scope.from) return refuse("export-days-reversed", {}, "scope.to");
  const slugs = await listSlugsOfPeriod(scope.from, scope.to, scope.personId);
  return slugs.length === 0 ? refuse("export-without-articles", {}, "scope.from") : ok(undefined);
}
