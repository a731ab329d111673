import { type ClaimState, nextClaimState } from "@/lib/domain/claim/claim";
import type { TextRange } from "@/lib/domain/text/range";
import { sameWords } from "@/lib/domain/text/word-forms";
import { type AppliedCorrection, withCorrections } from "@/lib/domain/verdict/correction";
import { type Anchor, makeAnchor } from "./anchor";
import type { Carried } from "./carry";
import type { Candidate } from "./place/find-candidates";

/**
 * An anchor as a version keeps it. `confidence` is from 0 to 1. `candidates` are places (code units of the version's
 * text) where a lost claim might stand, best first. `sentenceChanged` says that the words around a judged claim changed,
 * though its own did not.
 */
export type KeptAnchor = Anchor & {
  readonly confidence: number;
  readonly candidates: readonly Candidate[];
  readonly sentenceChanged: boolean;
};

/** A claim as a new version finds it, and the sentence around it before and after; the latter null where it is lost. */
export type ClaimToCarry = {
  readonly state: ClaimState;
  /** As it stands in the version before, which says whether somebody still has to look at it. */
  readonly anchor: KeptAnchor;
  readonly carried: Carried;
  readonly sentence: { readonly before: string; readonly after: string | null };
  /**
   * What a standing approval was given on. A version with other forms of the same words may stand between, and what is the
   * same as its words need not be the same as those that were approved.
   */
  readonly approved?: ApprovedWords | null;
  /** Where the words of the approved correction stand in its place; null where they do not. */
  readonly corrected?: TextRange | null;
  /** The approved corrections that stand in the new text, of this claim and of others. */
  readonly corrections?: readonly AppliedCorrection[];
};

/**
 * The words that an approval was given on, the sentence around them where it names one, and the correction that it approved
 * with them.
 */
export type ApprovedWords = {
  readonly quote: string;
  readonly sentence?: string | undefined;
  readonly correction: string | null;
};

/** What a new version makes of a claim. `changed`: somebody who has it open has to be told. */
export type CarriedClaim = { readonly anchor: KeptAnchor; readonly state: ClaimState; readonly changed: boolean };

/** The states in which somebody has judged a claim, so that a change of the sentence around it matters. */
const judged: readonly ClaimState[] = ["submitted", "changes-requested", "approved", "stale"];

/**
 * Carries a claim to a new version's text. One whose own words and sentence stand as they did, in whatever form, keeps its
 * state, wherever it moved; of any other an approval becomes stale. Where the approved correction stands in its place, the
 * approval holds, since it was given on that, too; and so it does where approved corrections alone changed the sentence. A
 * lost anchor keeps the words that it stood on.
 */
export function carryClaim(newText: string, claim: ClaimToCarry): CarriedClaim {
  const { state, anchor, carried, approved } = claim;
  const corrected = claim.corrected ? makeAnchor(newText, claim.corrected, "corrected") : null;
  if (corrected?.ok) {
    const fresh = { confidence: 1, candidates: [], sentenceChanged: false };
    return { anchor: { ...corrected.value, ...fresh }, state, changed: true };
  }
  const placed = carried.status === "lost" ? null : makeAnchor(newText, carried, carried.status);
  const { confidence, candidates } = carried;
  if (!placed?.ok) {
    const lost: KeptAnchor = {
      ...anchor,
      start: 0,
      end: 0,
      how: "lost",
      confidence,
      candidates,
      sentenceChanged: false,
    };
    return { anchor: lost, state: afterChange(state), changed: anchor.how !== "lost" };
  }
  const { quote } = placed.value;
  const reworded = !sameWords(anchor.quote, quote) || (approved ? !isApproved(approved, quote) : false);
  const resentenced = !reworded && isJudged(state) && isOtherSentence(claim);
  const changed = reworded || resentenced || anchor.how === "lost";
  // What nobody has looked at since an earlier version still wants a look.
  const how = reworded || anchor.how === "reworded" ? "reworded" : placed.value.how;
  const sentenceChanged = how !== "reworded" && (resentenced || anchor.sentenceChanged);
  return {
    anchor: { ...placed.value, how, confidence, candidates: [], sentenceChanged },
    state: changed ? afterChange(state) : state,
    changed,
  };
}

/** Whether an approval was given on these words, be it as those that stood there or as those that should. */
function isApproved({ quote, correction }: ApprovedWords, words: string): boolean {
  return sameWords(quote, words) || (correction !== null && sameWords(correction, words));
}

function isOtherSentence({ sentence: { before, after }, approved, corrections = [] }: ClaimToCarry): boolean {
  if (after === null) return true;
  const isSame = (sentence: string) =>
    sameWords(sentence, after) || sameWords(withCorrections(sentence, corrections), after);
  if (!isSame(before)) return true;
  // Nothing around it changed, so that the caller may have left the sentence out.
  return before !== after && approved?.sentence !== undefined && !isSame(approved.sentence);
}

/** Whether a sentence's change matters to a claim in this state, so that it has to be compared. */
export function isJudged(state: ClaimState): boolean {
  return judged.includes(state);
}

function afterChange(state: ClaimState): ClaimState {
  const next = nextClaimState(state, "change");
  return next.ok ? next.value : state;
}

/** Why a claim wants a look: its words changed, only its sentence did, or its words are no longer found. */
export type LookReason = "reworded" | "sentence" | "lost";

/** Why a person should look at where a claim stands in the newest version; null when nobody has to. */
export function lookReason(
  state: ClaimState,
  anchor: Pick<KeptAnchor, "how" | "sentenceChanged"> | null | undefined,
): LookReason | null {
  if (state === "dismissed" || state === "taken-back") return null;
  if (!anchor || anchor.how === "lost") return "lost";
  if (anchor.how === "reworded") return "reworded";
  return anchor.sentenceChanged ? "sentence" : null;
}
