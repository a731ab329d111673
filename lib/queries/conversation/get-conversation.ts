import "server-only";
import { type Actor, may } from "@/lib/auth/authorize";
import { type Article, findArticle, readVersion } from "@/lib/data/article/articles";
import { findClaimByNumber, listClaimsById } from "@/lib/data/claim/claims";
import { type Comment, listComments } from "@/lib/data/conversation/comments";
import { type CommentPlace, listPlaces } from "@/lib/data/conversation/places";
import { listMentionable, namesOfPeople, type PersonName } from "@/lib/data/desk/people";
import type { CommentKind } from "@/lib/domain/conversation/comment";
import { NotFoundError } from "@/lib/domain/errors";
import { defineQuery } from "@/lib/queries/define-query";

/** A comment as a thread shows it; `words` is null where it was deleted, or its author erased. */
export type ShownComment = Pick<Comment, "id" | "words" | "revision" | "writtenAt" | "editedAt"> & {
  readonly author: string;
  /** Whether the reader wrote it, and may change it. */
  readonly isOwn: boolean;
  /** Whether somebody without an account said it, in a document that came in. */
  readonly isOutside: boolean;
};

/** A thread with its comments, oldest first. */
export type ShownThread = {
  readonly id: string;
  readonly about: CommentKind;
  /** The number of the claim that it is about. */
  readonly claim: number | null;
  /** Where its words stand in the newest version; lost ones are what they were. */
  readonly place: CommentPlace | null;
  readonly resolved: { readonly by: string; readonly at: Date } | null;
  readonly isIncluded: boolean;
  readonly comments: readonly ShownComment[];
};

/** What was said about a claim or an article, and what its reader may do with it. */
export type Conversation = {
  readonly article: Pick<Article, "id" | "slug" | "language" | "direction" | "versionNumber">;
  readonly claim: { readonly id: string; readonly number: number } | null;
  /** Open threads first, each in the order in which it began. */
  readonly threads: readonly ShownThread[];
  /** Who can be mentioned. */
  readonly people: readonly Pick<PersonName, "id" | "name" | "role">[];
  /** Everybody whom a comment mentions, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly mayWrite: boolean;
  readonly mayInclude: boolean;
};

/** What was said about the article at an address, or about the claim with that number in it. Throws NotFoundError. */
export const getConversation = defineQuery(
  "comment:read",
  async (actor: Actor, slug: string, claimNumber: number | null): Promise<Conversation> => {
    const article = await findArticle(slug);
    const claim = article && claimNumber !== null ? await findClaimByNumber(article.id, claimNumber) : null;
    if (!article || (claimNumber !== null && !claim)) throw new NotFoundError("conversation");
    const comments = await listComments(claim ? { claimId: claim.id } : { articleId: article.id });
    const version = await readVersion(article.id, article.versionNumber);
    const [places, people, names, claims] = await Promise.all([
      listPlaces(version.id),
      listMentionable(),
      namesOfPeople(
        comments.flatMap(({ authorId, settledById, mentions }) => [authorId ?? [], settledById ?? [], mentions].flat()),
      ),
      listClaimsById(comments.flatMap(({ claimId }) => claimId ?? [])),
    ]);
    const numbers = new Map(claims.map((each) => [each.id, each.state === "taken-back" ? null : each.number]));
    const nameOf = (id: string | null) => (id === null ? undefined : names.get(id)?.name);
    const threads = comments
      .filter(({ id, firstId, claimId }) => id === firstId && (claimId === null || numbers.get(claimId)))
      .map(
        (first): ShownThread => ({
          ...{ id: first.id, about: first.kind, claim: numbers.get(first.claimId ?? "") ?? null },
          place: places.get(first.id) ?? null,
          resolved: first.resolvedAt && { by: nameOf(first.settledById) ?? "", at: first.resolvedAt },
          isIncluded: first.includedAt !== null,
          comments: comments
            .filter(({ firstId }) => firstId === first.id)
            .map(({ id, words, revision, writtenAt, editedAt, authorId, authorName }) => ({
              ...{ id, words, revision, writtenAt, editedAt },
              author: nameOf(authorId) ?? authorName ?? "",
              isOutside: authorName !== null,
              isOwn: authorId === actor.id && may(actor, "comment:change", ["is-author"]),
            })),
        }),
      );
    const { id, language, direction, versionNumber } = article;
    return {
      article: { id, slug: article.slug, language, direction, versionNumber },
      claim: claim && { id: claim.id, number: claim.number },
      threads: [...threads.filter(({ resolved }) => !resolved), ...threads.filter(({ resolved }) => resolved)],
      people: people.map(({ id: personId, name, role }) => ({ id: personId, name, role })),
      names: Object.fromEntries([...names].map(([personId, { name }]) => [personId, name])),
      mayWrite: may(actor, "comment:write"),
      mayInclude: may(actor, "comment:include"),
    };
  },
);
