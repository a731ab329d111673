import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import {
  type ArticleFilter,
  articleProgresses,
  countArticles,
  listArticleLanguages,
  listArticlesByActivity,
} from "@/lib/data/article/article-list";
import { listAssignable } from "@/lib/data/desk/people";
import { defineQuery } from "@/lib/queries/define-query";
import { type ArticleRow, articleRows } from "@/lib/queries/parts/article-rows";
import { type PageOfRows, readPage } from "@/lib/queries/parts/page-of-rows";
import { choiceOf, isId, pageOf, paramOf, type SearchParams } from "@/lib/queries/search-params";

export { articleProgresses };

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
    const rows = await articleRows(page.rows);
    return { ...page, rows, languages, people: people.map(({ id, name }) => ({ id, name })) };
  },
);
