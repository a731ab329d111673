import "server-only";
import { listSlugs } from "@/lib/data/article/article-list";
import { findEventOrder } from "@/lib/data/record/bundle-proofs";
import { sha256 } from "@/lib/data/sha256";
import { type BundleFault, BundleFaultFound } from "@/lib/domain/record/bundle/bundle-fault";
import { checkReport } from "@/lib/domain/record/bundle/check-report";
import { shownEvents } from "@/lib/domain/record/bundle/shown-events";
import type { AuditReport } from "@/lib/domain/report/report";
import { getReportAsOperator } from "@/lib/queries/report/get-report";

/** What does not hold of an article. */
export type ArticleFault = { readonly slug: string; readonly fault: BundleFault };

/**
 * Holds every article, as the database has it, against the records of its events: whoever changed a row and not the log
 * is found. Whether the log itself holds is for verifyLog to say. Gives what was found first, or how many articles hold.
 */
export async function checkArticles(
  onProgress?: (count: number) => void,
): Promise<{ readonly articles: number } | ArticleFault> {
  const slugs = await listSlugs();
  for (const [i, slug] of slugs.entries()) {
    const fault = await checkArticle(slug);
    if (fault) return { slug, fault };
    onProgress?.(i + 1);
  }
  return { articles: slugs.length };
}

/** What of an article its records contradict, or null. */
export async function checkArticle(slug: string): Promise<BundleFault | null> {
  return checkAgainstRecords(await getReportAsOperator(slug));
}

/** What of a report, of an article or of one claim, its records contradict, or null. */
export async function checkAgainstRecords(report: AuditReport): Promise<BundleFault | null> {
  const shown = shownEvents(report.timeline, await findEventOrder(report.article.id));
  try {
    checkReport(sha256, report, shown);
    return null;
  } catch (error) {
    if (error instanceof BundleFaultFound) return error.fault;
    throw error;
  }
}
