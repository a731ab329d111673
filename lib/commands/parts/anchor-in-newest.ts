import "server-only";
import type { Article, ArticleVersion } from "@/lib/data/article/articles";
import { findClaimOnRange } from "@/lib/data/claim/anchors";
import type { Transaction } from "@/lib/data/database";
import { type Anchor, makeAnchor } from "@/lib/domain/anchor/anchor";
import { checkClaimLength } from "@/lib/domain/claim/claim";
import { ok, type Result } from "@/lib/domain/result";
import type { TextRange } from "@/lib/domain/text/range";
import { type NewestRange, rangeInNewest } from "./range-in-newest";

/** Where a claim is to stand; `standing` is the number of the claim that stands on just these words, or null. */
export type NewestAnchor = NewestRange & { readonly anchor: Anchor; readonly standing: number | null };

/**
 * The anchor that a claim gets on the words that a person chose, in the newest version. Refuses what rangeInNewest refuses,
 * what makes no anchor, and `range-too-long`. `known` is as there.
 */
export async function anchorInNewest(
  tx: Transaction,
  article: Article,
  seen: TextRange & { readonly versionNumber: number },
  known?: ArticleVersion,
): Promise<Result<NewestAnchor>> {
  const newest = await rangeInNewest(tx, article, seen, known);
  if (!newest.ok) return newest;
  const { version, range } = newest.value;
  const anchor = makeAnchor(version.text, range);
  if (!anchor.ok) return anchor;
  const fits = checkClaimLength(range);
  if (!fits.ok) return fits;
  const standing = await findClaimOnRange(tx, version.id, range.start, range.end);
  return ok({ ...newest.value, anchor: anchor.value, standing });
}
