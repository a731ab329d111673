import { markClaim } from "@/lib/commands/claim/mark-claim";
import { tickFact } from "@/lib/commands/claim/tick-fact";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { pasteSnapshot } from "@/lib/commands/evidence/paste-snapshot";
import { usualFields } from "@/lib/domain/claim/fields";
import type { SeededArticle } from "./claims";
import { as, type Desk, must, seen } from "./desk";

/** A source of the library, with words that were pasted as its only copy. */
export type PinnedSource = { readonly sourceId: string; readonly snapshotId: string };

/** Brings a source into the library, with these words as its copy; it stands on a claim of the words from `start`. */
export async function seedPinned(desk: Desk, article: SeededArticle, words: string, start = 0): Promise<PinnedSource> {
  const range = { articleId: article.id, versionNumber: article.versionNumber, start, end: start + 3 };
  const { claimId } = must(await markClaim(as(desk.reviewer), { ...range, ...usualFields }));
  const source = {
    ...({ from: "new", title: "The archive", publisher: null, author: null, publishedOn: null } as const),
    ...({ kind: "primary", medium: "document", address: null } as const),
  };
  const evidence = { source, stance: "context", passage: null, note: null, takeSnapshot: false } as const;
  const { sourceId } = must(await attachEvidence(as(desk.reviewer), { ...(await seen(claimId)), ...evidence }));
  return { sourceId, snapshotId: await seedCopy(desk, sourceId, words) };
}

/** Keeps other words of a source, as its newest copy. */
export async function seedCopy(desk: Desk, sourceId: string, words: string): Promise<string> {
  const pasted = { sourceId, evidence: null, words, howSeen: "paper-archive", howSeenNote: null } as const;
  return must(await pasteSnapshot(as(desk.reviewer), pasted)).snapshotId;
}

/** What ticking some words of the article takes. */
export function tickOf(article: SeededArticle, { snapshotId }: PinnedSource, quote: string) {
  const start = article.text.indexOf(quote);
  return { articleId: article.id, versionNumber: article.versionNumber, start, end: start + quote.length, snapshotId };
}

/** Words of the article ticked by the reviewer: a submitted claim. */
export async function seedTick(
  desk: Desk,
  article: SeededArticle,
  pinned: PinnedSource,
  quote: string,
): Promise<string> {
  return must(await tickFact(as(desk.reviewer), tickOf(article, pinned, quote))).claimId;
}
