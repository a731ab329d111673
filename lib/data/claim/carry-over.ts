import "server-only";
import { valueApart } from "@/lib/apart/run-apart";
import { type Article, type ArticleVersion, getVersion } from "@/lib/data/article/articles";
import { insertCarriedSkips, listSkips } from "@/lib/data/article/skips";
import type { Transaction } from "@/lib/data/database";
import { approvedWords } from "@/lib/data/verdict/approved-words";
import type { Carried } from "@/lib/domain/anchor/carry";
import {
  type ApprovedWords,
  type CarriedClaim,
  carryClaim,
  isJudged,
  type KeptAnchor,
  lookReason,
} from "@/lib/domain/anchor/carry-claim";
import { carryThroughEdit } from "@/lib/domain/anchor/carry-through-edit";
import type { KeptRun } from "@/lib/domain/anchor/kept-runs";
import type { Block } from "@/lib/domain/text/blocks";
import type { TextRange } from "@/lib/domain/text/range";
import { sentenceAround } from "@/lib/domain/text/surroundings";
import { isPlainForm } from "@/lib/domain/text/word-forms";
import { insertAnchors, listAnchors, listLastStands } from "./anchors";
import { type Claim, changeCarriedClaims, listClaims } from "./claims";

/** The text that claims are carried to. `runs` are the kept characters of an edit made in Galley, else null. */
export type NewText = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly runs: readonly KeptRun[] | null;
};

/** How claims and skips come over to a new text, what both texts share, and how much is new, in UTF-16 code units. */
export type CarriedOver = {
  readonly claims: ReadonlyMap<Claim, CarriedClaim>;
  readonly skips: ReadonlyMap<string, TextRange | null>;
  readonly runs: readonly KeptRun[];
  readonly inserted: number;
  readonly deleted: number;
  readonly bounded: boolean;
};

/** The same as an event and a screen tell it: how many, and which by number. */
export type CarrySummary = {
  readonly exact: number;
  readonly moved: number;
  readonly reworded: number[];
  readonly lost: number[];
  readonly stale: number[];
  /** Those that somebody should look at, for one of these reasons. */
  readonly toLookAt: number[];
  readonly skipsKept: number;
  readonly skipsDropped: number;
};

/**
 * Works out where every claim and skip of the newest version stands in a new text; writes nothing. A claim that was
 * lost before is looked for from the version in which it last stood, so that a text put back puts it back too.
 */
export async function carryOver(
  tx: Transaction,
  article: Article,
  before: ArticleVersion,
  after: NewText,
): Promise<CarriedOver> {
  const [claims, anchors, skips] = [
    await listClaims(article.id, tx),
    await listAnchors(before.id, tx),
    await listSkips(before.id, tx),
  ];
  const standing = claims.flatMap((claim) => {
    const anchor = anchors.get(claim.id);
    return anchor && anchor.how !== "lost" ? [{ claim, anchor }] : [];
  });
  // Words in their plain form are the same as every form of them, so that the last version's tell enough.
  const approved = isPlainForm(after.text) ? new Map<string, ApprovedWords>() : await approvedWords(claims, tx);
  const { carried, ...comparison } = await carry(before.text, after, [
    ...standing.map(({ anchor }) => anchor),
    ...skips,
  ]);
  const result = new Map<Claim, CarriedClaim>();
  standing.forEach(({ claim, anchor }, i) => {
    const place = carried[i];
    if (place) result.set(claim, carriedClaim(article, before, after, claim, anchor, place, approved));
  });
  const lost = claims.filter((claim) => !result.has(claim));
  for (const [claim, placed] of await carryLost(tx, article, after, lost, anchors)) result.set(claim, placed);
  const skipsOver = skips.map(({ id }, i) => {
    const place = carried[standing.length + i];
    const same = place && (place.status === "exact" || place.status === "moved");
    return [id, same ? { start: place.start, end: place.end } : null] as const;
  });
  return { claims: result, skips: new Map(skipsOver), ...comparison };
}

/** Two texts are compared apart, since both may be anybody's; an edit knows what it kept. */
async function carry(oldText: string, { text, runs }: NewText, given: readonly TextRange[]) {
  const ranges = given.map(({ start, end }) => ({ start, end }));
  if (!runs) {
    const { carried, comparison } = await valueApart("carry-ranges", { before: oldText, after: text, ranges });
    return { carried, ...comparison };
  }
  const kept = runs.reduce((sum, { length }) => sum + length, 0);
  const carried = carryThroughEdit(oldText, text, runs, ranges);
  return { carried, runs, inserted: text.length - kept, deleted: oldText.length - kept, bounded: false };
}

function carriedClaim(
  { language }: Article,
  before: Pick<ArticleVersion, "text" | "blocks">,
  after: NewText,
  { id, state }: Claim,
  anchor: KeptAnchor,
  carried: Carried,
  approved: ReadonlyMap<string, ApprovedWords> = new Map(),
): CarriedClaim {
  const matters = isJudged(state);
  return carryClaim(after.text, {
    state,
    anchor,
    carried,
    approved: approved.get(id) ?? null,
    sentence: {
      before: matters ? sentenceAround(before.text, before.blocks, anchor, language) : "",
      after: !matters
        ? ""
        : carried.status === "lost"
          ? null
          : sentenceAround(after.text, after.blocks, carried, language),
    },
  });
}

async function carryLost(
  tx: Transaction,
  article: Article,
  after: NewText,
  lost: readonly Claim[],
  anchors: ReadonlyMap<string, KeptAnchor>,
): Promise<Map<Claim, CarriedClaim>> {
  const ids = lost.map(({ id }) => id);
  const stands = await listLastStands(tx, ids, article.versionNumber + 1);
  const result = new Map<Claim, CarriedClaim>();
  for (const number of new Set([...stands.values()].map(({ versionNumber }) => versionNumber))) {
    const version = await getVersion(tx, article.id, number);
    const from = lost.flatMap((claim) => {
      const stand = stands.get(claim.id);
      return stand?.versionNumber === number ? [{ claim, anchor: stand.anchor }] : [];
    });
    const ranges = from.map(({ anchor: { start, end } }) => ({ start, end }));
    const { carried } = await valueApart("carry-ranges", { before: version.text, after: after.text, ranges });
    from.forEach(({ claim, anchor }, i) => {
      const place = carried[i];
      const how = anchors.get(claim.id)?.how ?? "lost";
      if (place) result.set(claim, carriedClaim(article, version, after, claim, { ...anchor, how }, place));
    });
  }
  return result;
}

/** Writes what {@link carryOver} found: the new version's anchors and skips, and the claims that changed. */
export async function keepCarried(
  tx: Transaction,
  articleId: string,
  versionId: string,
  over: CarriedOver,
): Promise<CarrySummary> {
  const claims = [...over.claims];
  await insertAnchors(tx, versionId, new Map(claims.map(([{ id }, { anchor }]) => [id, anchor])));
  await changeCarriedClaims(
    tx,
    claims.filter(([, { changed }]) => changed).map(([{ id }, { state }]) => ({ id, state })),
  );
  await insertCarriedSkips(tx, articleId, versionId, over.skips);
  return summaryOf(over);
}

/** How a carrying over is told. */
export function summaryOf({ claims, skips }: CarriedOver): CarrySummary {
  const told = [...claims];
  const numbers = (which: (claim: Claim, carried: CarriedClaim) => boolean) =>
    told.flatMap(([claim, carried]) => (which(claim, carried) ? claim.number : []));
  const how = (name: string) => numbers((_, { anchor }) => anchor.how === name);
  const kept = [...skips.values()].filter((range) => range !== null).length;
  return {
    exact: how("exact").length,
    moved: how("moved").length,
    reworded: how("reworded"),
    lost: how("lost"),
    stale: numbers(({ state }, carried) => state === "approved" && carried.state === "stale"),
    toLookAt: numbers((_, { state, anchor }) => lookReason(state, anchor) !== null),
    skipsKept: kept,
    skipsDropped: skips.size - kept,
  };
}
