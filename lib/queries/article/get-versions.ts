import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { type Article, type ArticleVersion, findArticle, listVersions } from "@/lib/data/article/articles";
import {
  countAnchorsByHow,
  countAnchorsToLookAt,
  listOriginals,
  listSignedVersions,
  type OriginalFacts,
} from "@/lib/data/article/version-list";
import { namesOfPeople } from "@/lib/data/desk/people";
import type { AnchorHow } from "@/lib/domain/anchor/anchor";
import { NotFoundError } from "@/lib/domain/errors";
import { defineQuery } from "@/lib/queries/define-query";

/** A version as the list tells of it. Lengths are UTF-16 code units. */
export type VersionRow = Pick<
  ArticleVersion,
  "number" | "sha256" | "origin" | "note" | "inserted" | "deleted" | "bounded" | "createdAt"
> & {
  readonly by: string;
  readonly length: number;
  /** The length of the version before; null for the first. */
  readonly lengthBefore: number | null;
  /** Of a restored version, which one it is again. */
  readonly again: number | null;
  readonly claims: Readonly<Partial<Record<AnchorHow, number>>>;
  readonly original: OriginalFacts | null;
  /** The last sign-off that named this version. */
  readonly signedOff: { readonly by: string; readonly at: Date; readonly stands: boolean } | null;
};

/** An article's versions, newest first, and how many claims of the newest want a look. */
export type Versions = {
  readonly article: Article;
  readonly rows: readonly VersionRow[];
  readonly toLookAt: number;
};

/** The versions of the article at an address. Throws NotFoundError. */
export const getVersions = defineQuery("article:read", async (_: Actor, slug: string): Promise<Versions> => {
  const article = await findArticle(slug);
  if (!article) throw new NotFoundError("article");
  const [versions, originals, counts, signOffs] = await Promise.all([
    listVersions(article.id),
    listOriginals(article.id),
    countAnchorsByHow(article.id),
    listSignedVersions(article.id),
  ]);
  const newest = versions.at(-1);
  const [names, toLookAt] = await Promise.all([
    namesOfPeople([...versions.map(({ createdById }) => createdById), ...signOffs.map((each) => each.signedById)]),
    newest ? countAnchorsToLookAt(newest.id) : 0,
  ]);
  const nameOf = (id: string) => names.get(id)?.name ?? "";
  const rows = versions.map((version, i): VersionRow => {
    const { id, createdById, originalId: _, ...facts } = version;
    const signOff = signOffs.findLast((each) => each.number === version.number);
    const earlier = version.origin === "version" ? versions.slice(0, i) : [];
    return {
      ...facts,
      by: nameOf(createdById),
      lengthBefore: versions[i - 1]?.length ?? null,
      again: earlier.findLast(({ sha256 }) => sha256 === version.sha256)?.number ?? null,
      claims: counts.get(id) ?? {},
      original: originals.get(id) ?? null,
      signedOff: signOff ? { by: nameOf(signOff.signedById), at: signOff.signedAt, stands: signOff.stands } : null,
    };
  });
  return { article, rows: rows.reverse(), toLookAt };
});
