import "server-only";
import { valueApart } from "@/lib/apart/run-apart";
import { type Article, type ArticleVersion, getVersion } from "@/lib/data/article/articles";
import type { Transaction } from "@/lib/data/database";
import { makeAnchor } from "@/lib/domain/anchor/anchor";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { TextRange } from "@/lib/domain/text/range";

/** A range in the newest version; `seenVersion` is the earlier one that the person chose it in, or null. */
export type NewestRange = {
  readonly version: ArticleVersion;
  readonly range: TextRange;
  readonly seenVersion: number | null;
};

/**
 * Where the words that a person chose stand in the newest version. When somebody added a version meanwhile, the range is
 * carried over if its words stand there unchanged. Refuses `article-changed` when they do not, and for a version that
 * is not there; and what makes no range. `known` is the newest version where it was read already, which may be long.
 */
export async function rangeInNewest(
  tx: Transaction,
  article: Article,
  seen: TextRange & { readonly versionNumber: number },
  known?: ArticleVersion,
): Promise<Result<NewestRange>> {
  const version = known ?? (await getVersion(tx, article.id, article.versionNumber));
  const { start, end, versionNumber } = seen;
  if (versionNumber === version.number) return ok({ version, range: { start, end }, seenVersion: null });
  if (versionNumber > version.number) return refuse("article-changed");
  const { text } = await getVersion(tx, article.id, versionNumber);
  const chosen = makeAnchor(text, { start, end });
  if (!chosen.ok) return chosen;
  const texts = { before: text, after: version.text };
  const { carried: found } = await valueApart("carry-ranges", { ...texts, ranges: [{ start, end }] });
  const [carried] = found;
  if (carried?.status !== "exact" && carried?.status !== "moved") return refuse("article-changed");
  return ok({ version, range: { start: carried.start, end: carried.end }, seenVersion: versionNumber });
}
