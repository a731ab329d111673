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
import { correctedPlace } from "@/lib/domain/anchor/corrected-place";
import type { KeptRun } from "@/lib/domain/anchor/kept-runs";
import type { Block } from "@/lib/domain/text/blocks";
import type { TextRange } from "@/lib/domain/text/range";
import { sentenceAround } from "@/lib/domain/text/surroundings";
import { sameWords } from "@/lib/domain/text/word-forms";
import type { AppliedCorrection } from "@/lib/domain/verdict/correction";
import type { ClaimState } from "./claim";

/** A version's text, its blocks and the language that it is in. */
type Text = { readonly text: string; readonly blocks: readonly Block[]; readonly language: string };

/** The text that claims are carried to. `runs` are the kept characters of an edit made in Galley, else null. */
export type NewText = Omit<Text, "language"> & { readonly runs: readonly KeptRun[] | null };

/** What both texts share, and how much is new, in UTF-16 code units. */
export type SharedText = {
  readonly runs: readonly KeptRun[];
  readonly inserted: number;
  readonly deleted: number;
  readonly bounded: boolean;
};

/** A claim that comes over. */
type ClaimOver = {
  readonly id: string;
  readonly number: number;
  readonly state: ClaimState;
  readonly isTick?: boolean;
};

/** How claims and skips come over to a new text; a skip that does not is null. */
export type CarriedOver<C extends ClaimOver = ClaimOver> = SharedText & {
  readonly claims: ReadonlyMap<C, CarriedClaim>;
  readonly skips: ReadonlyMap<string, TextRange | null>;
};

/** The same as an event and a screen tell it: how many, and which by number. */
export type CarrySummary = {
  readonly exact: number;
  readonly moved: number;
  readonly reworded: number[];
  /** Those that stand on the words of their approved correction now. */
  readonly corrected: number[];
  readonly lost: number[];
  readonly stale: number[];
  /** Those that somebody should look at, for one of these reasons. */
  readonly toLookAt: number[];
  readonly skipsKept: number;
  readonly skipsDropped: number;
};

/** Where ranges come to stand by an edit that knows what it kept. */
export function carryByEdit(
  oldText: string,
  text: string,
  runs: readonly KeptRun[],
  ranges: readonly TextRange[],
): SharedText & { readonly carried: readonly Carried[] } {
  const kept = runs.reduce((sum, { length }) => sum + length, 0);
  const carried = carryThroughEdit(oldText, text, runs, ranges);
  return { carried, runs, inserted: text.length - kept, deleted: oldText.length - kept, bounded: false };
}

/** What approved corrections do in a new text: where each stands, by claim id, and what they all change. */
export type CarriedCorrections = {
  readonly places: ReadonlyMap<string, TextRange>;
  readonly applied: readonly AppliedCorrection[];
};

const noCorrections: CarriedCorrections = { places: new Map(), applied: [] };

/**
 * Finds the approved corrections of claims that stand in the new text: those that come with it, with their places, and those
 * that stood in the text before. `anchor` is where the claim stands in the old text.
 */
export function carryCorrections(
  newText: string,
  runs: readonly KeptRun[],
  claims: readonly {
    readonly claim: ClaimOver;
    readonly anchor: TextRange & { readonly quote: string };
    readonly approved: ApprovedWords | null;
  }[],
): CarriedCorrections {
  const places = new Map<string, TextRange>();
  const applied: AppliedCorrection[] = [];
  for (const { claim, anchor, approved } of claims) {
    if (claim.state !== "approved" || !approved || approved.correction === null) continue;
    const { quote: from, correction: to } = approved;
    const isApplied = sameWords(anchor.quote, to);
    const place = isApplied ? null : correctedPlace(newText, runs, anchor, to);
    if (place) places.set(claim.id, place);
    if (place || isApplied) applied.push({ from, to });
  }
  return { places, applied };
}

/** What its new place makes of a claim that stood in `before`. `approved` is what a standing approval was given on. */
export function carriedClaim(
  before: Text,
  after: Text,
  { id, state, isTick = false }: ClaimOver,
  anchor: KeptAnchor,
  carried: Carried,
  approved: ApprovedWords | null,
  { places, applied }: CarriedCorrections = noCorrections,
): CarriedClaim {
  const isLost = carried.status === "lost";
  // Around a claim that nobody has judged, a change says nothing; and a tick says nothing of what stands around it.
  const matters = isJudged(state) && !isTick;
  const around = ({ text, blocks, language }: Text, range: TextRange) =>
    matters ? sentenceAround(text, blocks, range, language) : "";
  const sentence = { before: around(before, anchor), after: matters && isLost ? null : around(after, carried) };
  const corrected = places.get(id) ?? null;
  return carryClaim(after.text, { state, anchor, carried, approved, sentence, corrected, corrections: applied });
}

/** Where a skip comes to stand; null where its words are not the same any more. */
export function carriedSkip(place: Carried | undefined): TextRange | null {
  return place?.status === "exact" || place?.status === "moved" ? { start: place.start, end: place.end } : null;
}

/** How a carrying over is told. */
export function carrySummary({ claims, skips }: CarriedOver): CarrySummary {
  const told = [...claims];
  const numbers = (which: (claim: ClaimOver, carried: CarriedClaim) => boolean) =>
    told.flatMap(([claim, carried]) => (which(claim, carried) ? claim.number : []));
  const how = (name: string) => numbers((_, { anchor }) => anchor.how === name);
  const kept = [...skips.values()].filter((range) => range !== null).length;
  return {
    exact: how("exact").length,
    moved: how("moved").length,
    reworded: how("reworded"),
    corrected: how("corrected"),
    lost: how("lost"),
    stale: numbers(({ state }, carried) => state === "approved" && carried.state === "stale"),
    toLookAt: numbers((_, { state, anchor }) => lookReason(state, anchor) !== null),
    skipsKept: kept,
    skipsDropped: skips.size - kept,
  };
}
