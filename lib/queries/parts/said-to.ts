import "server-only";
import { listSaidTo } from "@/lib/data/conversation/comments";
import { namesOfPeople } from "@/lib/data/desk/people";
import { withLabels } from "@/lib/domain/conversation/mentions";
import { placesOf } from "./told-places";

/** Something that was said to a person and waits for an answer, with its place. */
export type SaidToMe = {
  readonly id: string;
  readonly kind: "mention" | "reply";
  /** Who said it; null of somebody without an account. */
  readonly by: string | null;
  readonly at: Date;
  /** As it was typed, with people by name. */
  readonly said: string;
  readonly href: string;
  readonly article: { readonly slug: string; readonly title: string };
  /** The number of the claim that it is about, or null. */
  readonly claim: number | null;
};

/**
 * Mentions of a person and replies to what they said, newest first, in threads that nobody has resolved and that the person
 * has not answered since.
 */
export async function saidTo(personId: string, page: { skip: number; take: number }): Promise<SaidToMe[]> {
  const comments = await listSaidTo(personId, page);
  if (comments.length === 0) return [];
  const people = await namesOfPeople(comments.flatMap(({ authorId, mentions }) => [authorId ?? [], mentions].flat()));
  const labels = new Map([...people].map(([id, { name }]) => [id, name]));
  const told = comments.map((comment) => ({
    ...comment,
    kind: comment.mentions.includes(personId) ? ("mention" as const) : ("reply" as const),
    commentId: comment.id,
  }));
  const placeOf = await placesOf(told);
  return told.map((comment) => {
    const { href, article, claim } = placeOf(comment);
    return {
      ...{ id: comment.id, kind: comment.kind, at: comment.writtenAt, href, article, claim: claim?.number ?? null },
      by: people.get(comment.authorId ?? "")?.name ?? comment.authorName,
      said: withLabels(comment.words ?? "", labels),
    };
  });
}
