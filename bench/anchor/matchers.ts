import search from "approx-string-match";
import { diffWordsWithSpace } from "diff";
import MatchPatch from "diff-match-patch";
import { carryRanges } from "../../lib/domain/anchor/carry";
import type { TextRange } from "../../lib/domain/text/range";

type Place = TextRange | null;

/** Carries claims from one text to another; null for a claim that it finds no place for. */
export type Matcher = {
  readonly name: string;
  readonly carry: (oldText: string, newText: string, claims: readonly TextRange[]) => Place[];
};

/** Characters before and behind a quote that an annotation of Hypothesis keeps. */
const CONTEXT = 32;

export const galley: Matcher = {
  name: "Galley",
  carry: (oldText, newText, claims) =>
    carryRanges(oldText, newText, claims).carried.map((each) => (each.status === "lost" ? null : each)),
};

/**
 * Quote matching as Hypothesis does it, written from its description: all places of the exact quote, or else the best
 * approximate ones with up to half its characters wrong (256 at most), scored by quote, prefix, suffix and position
 * with the weights 50, 20, 20 and 2. The best place is taken, however low its score.
 */
export const hypothesis: Matcher = {
  name: "Hypothesis (approx-string-match)",
  carry: (oldText, newText, claims) => claims.map((claim) => matchQuote(oldText, newText, claim)),
};

function matchQuote(oldText: string, newText: string, { start, end }: TextRange): Place {
  const quote = oldText.slice(start, end);
  const prefix = oldText.slice(Math.max(0, start - CONTEXT), start);
  const suffix = oldText.slice(end, end + CONTEXT);
  let best: Place = null;
  let most = -1;
  for (const match of placesOf(newText, quote)) {
    const before = newText.slice(Math.max(0, match.start - prefix.length), match.start);
    const behind = newText.slice(match.end, match.end + suffix.length);
    const quoteScore = 1 - match.errors / quote.length;
    const position = 1 - Math.abs(match.start - start) / newText.length;
    const score = 50 * quoteScore + 20 * likeness(before, prefix) + 20 * likeness(behind, suffix) + 2 * position;
    if (score <= most) continue;
    most = score;
    best = { start: match.start, end: match.end };
  }
  return best;
}

function placesOf(text: string, quote: string): { start: number; end: number; errors: number }[] {
  const exact: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    exact.push({ start: at, end: at + quote.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, quote, Math.min(256, quote.length / 2));
}

function likeness(text: string, wanted: string): number {
  if (wanted === "" || text === "") return wanted === "" ? 1 : 0;
  const [match] = search(text, wanted, wanted.length);
  return match ? 1 - match.errors / wanted.length : 0;
}

/** diff_main, and both ends by diff_xIndex. */
export const matchPatchDiff: Matcher = {
  name: "diff-match-patch, diff_xIndex",
  carry: (oldText, newText, claims) => {
    const tool = new MatchPatch();
    const diffs = tool.diff_main(oldText, newText);
    return claims.map(({ start, end }) => notEmpty(tool.diff_xIndex(diffs, start), tool.diff_xIndex(diffs, end)));
  },
};

/** match_main looks for 32 characters at most: for the first and the last 32 of a longer claim. */
export const matchPatchMatch: Matcher = {
  name: "diff-match-patch, match_main",
  carry: (oldText, newText, claims) => {
    const tool = new MatchPatch();
    const most = (tool as unknown as { Match_MaxBits: number }).Match_MaxBits;
    return claims.map(({ start, end }) => {
      const head = oldText.slice(start, Math.min(end, start + most));
      const tail = oldText.slice(Math.max(start, end - most), end);
      const first = tool.match_main(newText, head, start);
      if (first < 0) return null;
      const last = tool.match_main(newText, tail, first + end - start - tail.length);
      return last < 0 ? null : notEmpty(first, last + tail.length);
    });
  },
};

/** The word diff of the package `diff`: a claim reaches from its first to its last character that was kept. */
export const wordDiff: Matcher = {
  name: "diff, diffWordsWithSpace",
  carry: (oldText, newText, claims) => {
    const kept: { from: number; to: number; length: number }[] = [];
    let from = 0;
    let to = 0;
    for (const { added, removed, value } of diffWordsWithSpace(oldText, newText)) {
      if (!added && !removed) kept.push({ from, to, length: value.length });
      if (!added) from += value.length;
      if (!removed) to += value.length;
    }
    return claims.map(({ start, end }) => {
      const inside = kept.filter((run) => run.from < end && run.from + run.length > start);
      const first = inside[0];
      const last = inside.at(-1);
      if (!first || !last) return null;
      return notEmpty(first.to + Math.max(0, start - first.from), last.to + Math.min(last.length, end - last.from));
    });
  },
};

function notEmpty(start: number, end: number): Place {
  return start < end ? { start, end } : null;
}

export const peers: readonly Matcher[] = [hypothesis, matchPatchDiff, matchPatchMatch, wordDiff];
