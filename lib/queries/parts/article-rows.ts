import "server-only";
import { countClaimsByState, listPeopleOnArticles } from "@/lib/data/article/article-list";
import type { Article } from "@/lib/data/article/articles";
import { namesOfPeople } from "@/lib/data/desk/people";
import { countFindings } from "@/lib/data/verdict/standing-findings";
import { type VisibleClaimState, visibleClaimStates } from "@/lib/domain/claim/claim";
import { type Tally, tallyFrom } from "@/lib/domain/verdict/tally";

/** An article as lists show it. `people` are the names of those on it: its lead, those who have claims, those who marked them. */
export type ArticleRow = Omit<Article, "id" | "versionNumber" | "claimCount"> & {
  readonly tally: Tally;
  readonly lead: string | null;
  readonly people: readonly string[];
};

/** Says of some articles how far each check is and who is on it; four queries, however many articles. */
export async function articleRows(articles: readonly Article[]): Promise<ArticleRow[]> {
  const ids = articles.map(({ id }) => id);
  const [counts, findings, parts] = await Promise.all([
    countClaimsByState(ids),
    countFindings(ids),
    listPeopleOnArticles(ids),
  ]);
  const names = await namesOfPeople([
    ...articles.flatMap(({ leadId }) => leadId ?? []),
    ...parts.flatMap(({ assignedToId, markedById }) => [markedById, assignedToId ?? []].flat()),
  ]);
  return articles.map(({ id, versionNumber: _, claimCount: __, ...article }) => {
    const own = parts.filter(({ articleId }) => articleId === id);
    const peopleIds = new Set([
      ...(article.leadId === null ? [] : [article.leadId]),
      ...own.flatMap(({ assignedToId }) => assignedToId ?? []),
      ...own.map(({ markedById }) => markedById),
    ]);
    const countOf = (state: VisibleClaimState) =>
      counts.find((row) => row.articleId === id && row.state === state)?.count ?? 0;
    const byState = Object.fromEntries(visibleClaimStates.map((state) => [state, countOf(state)])) as Record<
      VisibleClaimState,
      number
    >;
    const found = findings.flatMap(({ articleId, ...finding }) => (articleId === id ? finding : []));
    return {
      ...article,
      tally: tallyFrom(byState, found),
      lead: names.get(article.leadId ?? "")?.name ?? null,
      people: [...peopleIds].flatMap((personId) => names.get(personId)?.name ?? []),
    };
  });
}
