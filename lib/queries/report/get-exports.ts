import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { type Article, findArticle } from "@/lib/data/article/articles";
import { listClaims } from "@/lib/data/claim/claims";
import { listAssignable, namesOfPeople } from "@/lib/data/desk/people";
import { findExportFile, type KeptFile, listExports, type ReportExport } from "@/lib/data/report/report-exports";
import { NotFoundError } from "@/lib/domain/errors";
import { defineQuery } from "@/lib/queries/define-query";

/** How many exports a page shows, the newest first. */
const shown = 100;

/** An export as a list shows it: `person` narrowed its period, `by` asked for it. */
export type ExportRow = Omit<ReportExport, "askedById"> & { readonly by: string; readonly person: string | null };

export type ArticleExports = {
  readonly article: Article;
  readonly claims: readonly { readonly number: number; readonly statement: string; readonly approved: boolean }[];
  readonly rows: readonly ExportRow[];
};

/** The exports of the article at an address, and the claims that one can be made of. Throws NotFoundError. */
export const getExports = defineQuery("report:export", async (_: Actor, slug: string): Promise<ArticleExports> => {
  const article = await findArticle(slug);
  if (!article) throw new NotFoundError("article");
  const [claims, exports] = await Promise.all([listClaims(article.id), listExports(article.id, shown)]);
  return {
    article,
    claims: claims.map(({ number, statement, state }) => ({ number, statement, approved: state === "approved" })),
    rows: await withNames(exports),
  };
});

export type PeriodExports = {
  readonly rows: readonly ExportRow[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
};

/** The exports of periods, and the people to whom one can be narrowed. */
export const getPeriodExports = defineQuery("report:export", async (_: Actor): Promise<PeriodExports> => {
  const [exports, people] = await Promise.all([listExports(null, shown), listAssignable()]);
  return { rows: await withNames(exports), people: people.map(({ id, name }) => ({ id, name })) };
});

/** The file of a kept export. Throws NotFoundError. */
export const getExportFile = defineQuery(
  "report:export",
  async (_: Actor, id: string): Promise<KeptFile & { readonly sha256: string }> => {
    const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
    const file = isId ? await findExportFile(id) : null;
    if (!file) throw new NotFoundError("export");
    return file;
  },
);

async function withNames(exports: readonly ReportExport[]): Promise<ExportRow[]> {
  const ids = exports.flatMap(({ askedById, scope }) => [
    askedById,
    ...(scope.of === "period" && scope.personId !== null ? [scope.personId] : []),
  ]);
  const names = await namesOfPeople(ids);
  return exports.map(({ askedById, ...row }) => ({
    ...row,
    by: names.get(askedById)?.name ?? "",
    person:
      row.scope.of === "period" && row.scope.personId !== null ? (names.get(row.scope.personId)?.name ?? "") : null,
  }));
}
