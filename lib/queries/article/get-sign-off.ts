import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { findArticle } from "@/lib/data/article/articles";
import { listSignOffs } from "@/lib/data/article/sign-offs";
import { getNewsroomSettings } from "@/lib/data/desk/newsroom-settings";
import { namesOfPeople } from "@/lib/data/desk/people";
import { getSignOffSubject } from "@/lib/data/verdict/subjects";
import { claimsInTheWay } from "@/lib/domain/article/signoff";
import { NotFoundError } from "@/lib/domain/errors";
import { namedSignIn } from "@/lib/queries/claim/get-claim-detail";
import { defineQuery } from "@/lib/queries/define-query";

/**
 * What a sign-off of the article as it is now would cover, whether the newsroom asks for full coverage first, and the
 * sign-off that stands, if any. Throws NotFoundError.
 */
export const getSignOff = defineQuery("article:read", async (_: Actor, slug: string) => {
  const article = await findArticle(slug);
  if (!article) throw new NotFoundError("article");
  const [{ subject, sha256, stillWrong }, signOffs, { fullCoverage }] = await Promise.all([
    getSignOffSubject(article),
    listSignOffs(article.id),
    getNewsroomSettings(),
  ]);
  const standing = signOffs.find(({ withdrawnAt }) => withdrawnAt === null) ?? null;
  const names = await namesOfPeople(standing ? [standing.signedById, standing.signIn.madeById ?? []].flat() : []);
  const nameOf = (id: string) => names.get(id)?.name ?? "";
  return {
    inTheWay: claimsInTheWay(subject.claims),
    stillWrong,
    fullCoverage,
    covers: { claims: subject.claims.length, skips: subject.skips.length, sha256 },
    standing: standing && {
      by: nameOf(standing.signedById),
      at: standing.signedAt,
      signIn: namedSignIn(standing.signIn, nameOf),
      sha256: standing.subjectSha256,
    },
  };
});
