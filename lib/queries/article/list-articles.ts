import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import {
  type ArticleFilter,
  articleProgresses,
  countArticles,
  countClaimsByState,
  listArticleLanguages,
  listArticlesByActivity,
  listPeopleOnArticles,
} from "@/lib/data/article/article-list";
import type { Article } from "@/lib/data/article/articles";
import { listAssignable, namesOfPeople } from "@/lib/data/desk/people";
import { countFindings } from "@/lib/data/verdict/standing-findings";
import { type VisibleClaimState, visibleClaimStates } from "@/lib/domain/claim/claim";
import { type Tally, tallyFrom } from "@/lib/domain/verdict/tally";
import { defineQuery } from "@/lib/queries/define-query";
import { type PageOfRows, readPage } from "@/lib/queries/parts/page-of-rows";
import { choiceOf, isId, pageOf, paramOf, type SearchParams } from "@/lib/queries/search-params";

export { articleProgresses };

/** An article as the list shows it. `people` are the names of those on it, the ones with claims assigned first. */
export type ArticleRow = Omit<Article, "id" | "versionNumber" | "claimCount"> & {
  readonly tally: Tally;
  readonly people: readonly string[];
};

/** A page of the article list, and what it can be filtered by. Without languages the newsroom has no article at all. */
export type ArticleList = PageOfRows<ArticleRow> & {
  readonly languages: readonly string[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
};

/** What the list's address asks for; `person` is "mine", an id, or "". */
export function readArticleFilter(params: SearchParams) {
  const person = paramOf(params, "person");
  return {
    search: paramOf(params, "q"),
    progress: choiceOf(params, "state", articleProgresses),
    person: person === "mine" || isId(person) ? person : "",
    language: paramOf(params, "language"),
    page: pageOf(params),
  };
}

/** Articles by last activity, with how far each check is and who is on it; nine queries, however many articles. */
export const listArticles = defineQuery(
  "article:read",
  async (actor: Actor, asked: ReturnType<typeof readArticleFilter>): Promise<ArticleList> => {
    const filter: ArticleFilter = {
      search: asked.search,
      progress: asked.progress,
      personId: asked.person === "mine" ? actor.id : asked.person || null,
      language: asked.language || null,
    };
    const [page, languages, people] = await Promise.all([
      readPage(
        asked.page,
        () => countArticles(filter),
        (range) => listArticlesByActivity(filter, range),
      ),
      listArticleLanguages(),
      listAssignable(),
    ]);
    const ids = page.rows.map(({ id }) => id);
    const [counts, findings, parts] = await Promise.all([
      countClaimsByState(ids),
      countFindings(ids),
      listPeopleOnArticles(ids),
    ]);
    const names = await namesOfPeople(
      parts.flatMap(({ assignedToId, markedById }) => [markedById, ...(assignedToId ? [assignedToId] : [])]),
    );
    const rows = page.rows.map(({ id, versionNumber: _, claimCount: __, ...article }) => {
      const own = parts.filter(({ articleId }) => articleId === id);
      const peopleIds = new Set([
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
        people: [...peopleIds].flatMap((personId) => names.get(personId)?.name ?? []),
      };
    });
    return { ...page, rows, languages, people: people.map(({ id, name }) => ({ id, name })) };
  },
);
