import "server-only";
import { valueApart } from "@/lib/apart/run-apart";
import { type Article, type ArticleVersion, getVersion } from "@/lib/data/article/articles";
import { insertCarriedSkips, listSkips } from "@/lib/data/article/skips";
import type { Transaction } from "@/lib/data/database";
import { approvedWords } from "@/lib/data/verdict/approved-words";
import type { CarriedClaim, KeptAnchor } from "@/lib/domain/anchor/carry-claim";
import {
  type CarriedOver,
  type CarrySummary,
  carriedClaim,
  carriedSkip,
  carryByEdit,
  carryCorrections,
  carrySummary,
  type NewText,
} from "@/lib/domain/claim/carry-over";
import type { TextRange } from "@/lib/domain/text/range";
import { insertAnchors, listAnchors, listLastStands } from "./anchors";
import { type Claim, changeCarriedClaims, listClaims } from "./claims";

/**
 * Works out where every claim and skip of the newest version stands in a new text; writes nothing. A claim that was
 * lost before is looked for from the version in which it last stood, so that a text put back puts it back too.
 */
export async function carryOver(
  tx: Transaction,
  article: Article,
  before: ArticleVersion,
  after: NewText,
): Promise<CarriedOver<Claim>> {
  const [claims, anchors, skips] = [
    await listClaims(article.id, tx),
    await listAnchors(before.id, tx),
    await listSkips(before.id, tx),
  ];
  const standing = claims.flatMap((claim) => {
    const anchor = anchors.get(claim.id);
    return anchor && anchor.how !== "lost" ? [{ claim, anchor }] : [];
  });
  const approved = await approvedWords(claims, tx);
  const ranges = [...standing.map(({ anchor }) => anchor), ...skips];
  const { carried, ...shared } = await carry(before.text, after, ranges);
  const { language } = article;
  const result = new Map<Claim, CarriedClaim>();
  const judged = standing.map((each) => ({ ...each, approved: approved.get(each.claim.id) ?? null }));
  const corrections = carryCorrections(after.text, shared.runs, judged);
  judged.forEach(({ claim, anchor, approved: words }, i) => {
    const place = carried[i];
    const [from, to] = [
      { ...before, language },
      { ...after, language },
    ];
    if (place) result.set(claim, carriedClaim(from, to, claim, anchor, place, words, corrections));
  });
  const lost = claims.filter((claim) => !result.has(claim));
  for (const [claim, placed] of await carryLost(tx, article, after, lost, anchors)) result.set(claim, placed);
  const over = skips.map(({ id }, i) => [id, carriedSkip(carried[standing.length + i])] as const);
  return { claims: result, skips: new Map(over), ...shared };
}

/** Two texts are compared apart, since both may be anybody's; an edit knows what it kept. */
async function carry(oldText: string, { text, runs }: NewText, given: readonly TextRange[]) {
  const ranges = given.map(({ start, end }) => ({ start, end }));
  if (runs) return carryByEdit(oldText, text, runs, ranges);
  const { carried, comparison } = await valueApart("carry-ranges", { before: oldText, after: text, ranges });
  return { carried, ...comparison };
}

async function carryLost(
  tx: Transaction,
  { id: articleId, versionNumber, language }: Article,
  after: NewText,
  lost: readonly Claim[],
  anchors: ReadonlyMap<string, KeptAnchor>,
): Promise<Map<Claim, CarriedClaim>> {
  const ids = lost.map(({ id }) => id);
  const stands = await listLastStands(tx, ids, versionNumber + 1);
  const result = new Map<Claim, CarriedClaim>();
  for (const number of new Set([...stands.values()].map((stand) => stand.versionNumber))) {
    const version = await getVersion(tx, articleId, number);
    const from = lost.flatMap((claim) => {
      const stand = stands.get(claim.id);
      return stand?.versionNumber === number ? [{ claim, anchor: stand.anchor }] : [];
    });
    const ranges = from.map(({ anchor: { start, end } }) => ({ start, end }));
    const { carried } = await valueApart("carry-ranges", { before: version.text, after: after.text, ranges });
    from.forEach(({ claim, anchor }, i) => {
      const place = carried[i];
      const how = anchors.get(claim.id)?.how ?? "lost";
      const [old, now] = [
        { ...version, language },
        { ...after, language },
      ];
      if (place) result.set(claim, carriedClaim(old, now, claim, { ...anchor, how }, place, null));
    });
  }
  return result;
}

/** Writes what {@link carryOver} found: the new version's anchors and skips, and the claims that changed. */
export async function keepCarried(
  tx: Transaction,
  articleId: string,
  versionId: string,
  over: CarriedOver<Claim>,
  now: Date,
): Promise<CarrySummary> {
  const claims = [...over.claims];
  await insertAnchors(tx, versionId, new Map(claims.map(([{ id }, { anchor }]) => [id, anchor])));
  await changeCarriedClaims(
    tx,
    claims.flatMap(([{ id, state: from }, { changed, state: to }]) => (changed ? { id, from, to } : [])),
    now,
  );
  await insertCarriedSkips(tx, articleId, versionId, over.skips);
  return carrySummary(over);
}
