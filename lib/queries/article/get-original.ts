import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { findArticle } from "@/lib/data/article/articles";
import { findOriginalOfVersion } from "@/lib/data/article/version-list";
import { sha256Hex } from "@/lib/data/sha256";
import { NotFoundError } from "@/lib/domain/errors";
import { defineQuery } from "@/lib/queries/define-query";

/** The kept bytes of a version, and the name that they are saved under. */
export type KeptOriginal = { readonly bytes: Uint8Array; readonly name: string; readonly sha256: string };

/** Endings for what has no file name of its own. */
const endings: readonly (readonly [mediaType: RegExp, ending: string])[] = [
  [/^text\/html\b|^application\/xhtml\+xml\b/i, ".html"],
  [/^text\/plain\b/i, ".txt"],
];

/**
 * The bytes that a version was read from, as they came. Throws NotFoundError where there are none, and an Error when they
 * are not those that the version's SHA-256 was kept of.
 */
export const getOriginal = defineQuery(
  "article:read",
  async (_: Actor, slug: string, number: number): Promise<KeptOriginal> => {
    const article = await findArticle(slug);
    const isNumber = article && Number.isInteger(number) && number >= 1 && number <= article.versionNumber;
    const original = isNumber ? await findOriginalOfVersion(article.id, number) : null;
    if (!original) throw new NotFoundError("original");
    const { bytes, sha256, mediaType, name } = original;
    if (sha256Hex(bytes) !== sha256)
      throw new Error(`the original of ${slug}, version ${number}, is not what was kept`);
    const ending = endings.find(([type]) => type.test(mediaType ?? ""))?.[1] ?? ".bin";
    return { bytes, sha256, name: name ?? `${slug}-version-${number}${ending}` };
  },
);
