import { runApart } from "@/lib/apart/run-apart";
import { defineCommand, done } from "@/lib/commands/define-command";
import { countCoverage } from "@/lib/commands/parts/keep-coverage";
import { findArticleByText, insertArticle, takenSlugs } from "@/lib/data/article/articles";
import { insertOriginal } from "@/lib/data/article/originals";
import { findForeignReport } from "@/lib/data/exchange/foreign-reports";
import { freeSlug, slugStem } from "@/lib/domain/article/slug";
import { NotFoundError } from "@/lib/domain/errors";
import type { AuditReport } from "@/lib/domain/report/report";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { blocksHold } from "@/lib/domain/text/blocks-hold";
import { canonicalText, checkTextSize } from "@/lib/domain/text/canonical";
import { type ForeignReportInput, foreignArticle } from "@/lib/input/foreign-report";
import { parseInput } from "@/lib/input/parse-input";

type Imported = { articleId: string; slug: string; versionNumber: number };

/**
 * Makes the article of another newsroom's report one of ours: the text and blocks of its newest version as they stand
 * there, and what it tells of itself. Nothing of its check comes along; its claims are marked one by one by markClaim.
 * Refuses article-here (`title`) where an article has this text already, text-too-large, and report-article-unfit
 * (`what`) for what no article of ours may have. Throws NotFoundError.
 */
export const importForeignArticle = defineCommand<ForeignReportInput, Imported>({
  name: "import-foreign-article",
  permission: "article:import",
  async run({ tx, actor }, { reportId }) {
    const kept = await findForeignReport(reportId, tx);
    if (!kept) throw new NotFoundError("report");
    const read = await runApart("foreign-article", { report: kept.report });
    if (!read.ok) return read;
    const report = read.value;
    const facts = factsOf(report);
    if (!facts.ok) return facts;
    const { text, blocks, sha256 } = report.version;
    // Taking the slugs makes whoever brings in the same text wait, so that it is here once.
    const stem = slugStem(facts.value.title);
    const slug = freeSlug(stem, await takenSlugs(tx, stem));
    const here = await findArticleByText(sha256, tx);
    if (here) return refuse("article-here", { title: here.article.title });
    const file = { bytes: kept.report, mediaType: "application/json", name: `${report.article.slug}-report.json` };
    const original = await insertOriginal(tx, { ...file, address: null }, actor.id);
    const id = await insertArticle(
      tx,
      { slug, ...facts.value, foreignReportId: reportId },
      { text, blocks: [...blocks], sha256, origin: "file", originalId: original.id },
      actor.id,
    );
    const { title, language } = facts.value;
    await countCoverage(tx, { id, versionNumber: 1, language });
    return done({
      value: { articleId: id, slug, versionNumber: 1 },
      event: {
        type: "article.imported",
        subject: id,
        articleId: id,
        to: "checking",
        data: {
          ...{
            title,
            language,
            version: 1,
            sha256,
            origin: "file",
            originalSha256: original.sha256,
            encoding: null,
            reportId,
          },
          ...{ draft: null, draftSha256: null },
          ...{ blocksLeftOut: 0, blocksTakenIn: 0 },
        },
      },
    });
  },
});

/** What the report tells of the article, where text and facts are such as ours have. */
function factsOf({ article, version }: Pick<AuditReport, "article" | "version">) {
  const text = checkText(version);
  if (!text.ok) return text;
  const { title, byline, site, publishedOn, modifiedOn, address, language, direction } = article;
  const told = { title, byline, site, publishedOn, modifiedOn, address, language, direction };
  const facts = parseInput(foreignArticle, told);
  return facts.ok ? facts : refuse("report-article-unfit", { what: facts.refusal.field ?? "article" });
}

function checkText({ text, blocks }: AuditReport["version"]): Result<string> {
  const fits = checkTextSize(text);
  if (!fits.ok) return fits;
  const canonical = canonicalText(text);
  if (!canonical.ok || canonical.value !== text) return refuse("report-article-unfit", { what: "version.text" });
  return blocks.length > 0 && blocksHold(text, blocks)
    ? ok(text)
    : refuse("report-article-unfit", { what: "version.blocks" });
}
