import "server-only";
import { listArticlesById } from "@/lib/data/article/articles";
import { listClaimsById } from "@/lib/data/claim/claims";
import type { NotificationKind } from "@/lib/domain/notification/kinds";

/** What somebody was told of: where that stands. */
type Told = {
  readonly kind: NotificationKind;
  readonly articleId: string;
  readonly claimId: string | null;
  readonly commentId: string | null;
};

/** A place that something leads to, with what it is called. */
export type ToldPlace = {
  readonly href: string;
  readonly article: { readonly slug: string; readonly title: string };
  readonly claim: { readonly number: number; readonly statement: string } | null;
};

/** The places of what people were told, by two queries however many there are. */
export async function placesOf(all: readonly Told[]): Promise<(told: Told) => ToldPlace> {
  const articles = new Map(
    (await listArticlesById(all.map(({ articleId }) => articleId))).map((each) => [each.id, each]),
  );
  const claims = new Map(
    (await listClaimsById(all.flatMap(({ claimId }) => claimId ?? []))).map((each) => [each.id, each]),
  );
  return ({ kind, articleId, claimId, commentId }) => {
    const article = articles.get(articleId);
    if (!article) throw new Error("what somebody was told of is of no article");
    const { slug, title } = article;
    const claim = claims.get(claimId ?? "") ?? null;
    const at = claim ? `/articles/${slug}/claims/${claim.number}` : `/articles/${slug}/conversation`;
    return {
      href: kind === "notice" ? "/notices" : commentId === null ? at : `${at}#comment-${commentId}`,
      article: { slug, title },
      claim: claim && { number: claim.number, statement: claim.statement },
    };
  };
}
