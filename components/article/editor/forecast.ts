import { makeAnchor } from "@/lib/domain/anchor/anchor";
import type { Carried } from "@/lib/domain/anchor/carry";
import { carryClaim, isJudged, type KeptAnchor } from "@/lib/domain/anchor/carry-claim";
import { carryThroughEdit } from "@/lib/domain/anchor/carry-through-edit";
import { type CarriedCorrections, carryCorrections } from "@/lib/domain/claim/carry-over";
import type { Refusal } from "@/lib/domain/result";
import type { Block } from "@/lib/domain/text/blocks";
import { applyEdit, type EditedBlock, type EditedText } from "@/lib/domain/text/edit";
import { overlaps } from "@/lib/domain/text/range";
import { sentenceAround } from "@/lib/domain/text/surroundings";
import { sameWords } from "@/lib/domain/text/word-forms";
import type { EditedClaim } from "@/lib/queries/article/get-editing";
import { keepsWords } from "./editor-block";

/** The version that is edited. */
export type OldVersion = { readonly text: string; readonly blocks: readonly Block[]; readonly language: string };

/**
 * What an edit makes of a claim; `sentence` is one whose own words stay while the sentence around them does not; `corrected` one that
 * comes to stand on its approved correction. */
export type Fate = "kept" | "moved" | "reworded" | "corrected" | "sentence" | "lost";

export type ClaimFate = { readonly fate: Fate; readonly askedAgain: boolean };

/** What saving an edit would do, or why it would be refused. */
export type Forecast = {
  readonly refusal: Refusal | null;
  readonly fates: ReadonlyMap<string, ClaimFate>;
  /** How many claims that matter meet each fate, and how many approvals would have to be given again. */
  readonly counts: Readonly<Record<Fate, number>>;
  readonly askedAgain: number;
};

const none = { kept: 0, moved: 0, reworded: 0, corrected: 0, sentence: 0, lost: 0 };

/** What the edit would do to every claim, by the same rules as the command that makes the version. */
export function forecastEdit(
  old: OldVersion,
  edited: readonly EditedBlock[],
  claims: readonly EditedClaim[],
): Forecast {
  const after = applyEdit(old, edited);
  if (!after.ok) return { refusal: after.refusal, fates: new Map(), counts: none, askedAgain: 0 };
  const carried = carryThroughEdit(old.text, after.value.text, after.value.runs, claims);
  const untouched = untouchedOf(old, edited);
  const corrections = carryCorrections(
    after.value.text,
    after.value.runs,
    claims.map((claim) => ({
      ...{ claim, approved: claim.approved },
      anchor: { start: claim.start, end: claim.end, quote: old.text.slice(claim.start, claim.end) },
    })),
  );
  const fates = new Map<string, ClaimFate>();
  const counts = { ...none };
  let askedAgain = 0;
  claims.forEach((claim, index) => {
    const place = carried[index];
    if (!place) return;
    const fate = fateOf(old, after.value, untouched, corrections, claim, place);
    fates.set(claim.id, fate);
    if (claim.state !== "dismissed") counts[fate.fate]++;
    if (fate.askedAgain) askedAgain++;
  });
  return { refusal: null, fates, counts, askedAgain };
}

function fateOf(
  old: OldVersion,
  after: EditedText,
  untouched: ReadonlySet<Block>,
  { places, applied }: CarriedCorrections,
  claim: EditedClaim,
  carried: Carried,
): ClaimFate {
  const made = makeAnchor(old.text, claim, claim.how);
  if (!made.ok) return { fate: "lost", askedAgain: false };
  const anchor: KeptAnchor = { ...made.value, confidence: 1, candidates: [], sentenceChanged: claim.sentenceChanged };
  const sentence = isJudged(claim.state)
    ? sentencesOf(old, after, untouched, claim, carried)
    : { before: "", after: "" };
  const result = carryClaim(after.text, {
    ...{ state: claim.state, anchor, carried, sentence, approved: claim.approved },
    ...{ corrected: places.get(claim.id) ?? null, corrections: applied },
  });
  const askedAgain = claim.state === "approved" && result.state === "stale";
  if (result.anchor.how === "corrected") return { fate: "corrected", askedAgain };
  if (result.anchor.how === "lost") return { fate: "lost", askedAgain };
  const approved = claim.approved?.quote ?? anchor.quote;
  if (![anchor.quote, approved].every((words) => sameWords(words, result.anchor.quote)))
    return { fate: "reworded", askedAgain };
  if (result.changed) return { fate: "sentence", askedAgain };
  return { fate: carried.status === "moved" ? "moved" : "kept", askedAgain };
}

/** Finding sentences takes long, and those of a block that nobody touched are what they were. */
function sentencesOf(
  old: OldVersion,
  after: EditedText,
  untouched: ReadonlySet<Block>,
  claim: EditedClaim,
  carried: Carried,
): { before: string; after: string | null } {
  if (carried.status === "lost") return { before: "", after: null };
  const holders = old.blocks.filter((block) => overlaps(block, claim));
  if (holders.length === 1 && holders.every((block) => untouched.has(block))) return { before: "", after: "" };
  return {
    before: sentenceAround(old.text, old.blocks, claim, old.language),
    after: sentenceAround(after.text, after.blocks, carried, old.language),
  };
}

function untouchedOf({ blocks }: OldVersion, edited: readonly EditedBlock[]): ReadonlySet<Block> {
  const untouched = new Set<Block>();
  for (const block of edited) {
    const old = block.block === null ? undefined : blocks[block.block];
    if (old && keepsWords(old, block)) untouched.add(old);
  }
  return untouched;
}
