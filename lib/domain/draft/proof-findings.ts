import { compareTexts } from "@/lib/domain/anchor/compare-texts";
import type { Block } from "@/lib/domain/text/blocks";
import type { EditedBlock, Piece } from "@/lib/domain/text/edit";
import type { TextRange } from "@/lib/domain/text/range";
import { correctedText } from "@/lib/domain/verdict/corrections-in-text";
import { hunksOf, KeptPlaces, type ShownHunk, shownHunks } from "./text-hunks";

/**
 * What became of a correction in a proof that came back: its words stand in the text; they were refused; they are still
 * tracked, so that nobody decided; or the words there are neither the old nor the new ones.
 */
export const proofOutcomes = ["applied", "refused", "undecided", "changed"] as const;
export type ProofOutcome = (typeof proofOutcomes)[number];

/** A correction as the proof had it: the change of the version's text, for whose claim. */
export type ProofCorrection = TextRange & { readonly words: string; readonly claim: number };

/** What a proof says that came back: its text with all tracked changes accepted, and with all of them rejected. */
export type ReturnedTexts = {
  readonly accepted: string;
  readonly acceptedBlocks: readonly Block[];
  readonly rejected: string;
};

type Sided = { readonly text: string; readonly blocks: readonly Block[] };

/** What was found in a proof. `outside` is what the writer changed beside the corrections; `undecided` in it is not. */
export type TextFindings = {
  readonly outcomes: readonly { readonly claim: number; readonly outcome: ProofOutcome }[];
  readonly outside: readonly ShownHunk[];
  readonly outsideCount: number;
};

/** So many changes beside the corrections are shown; all are counted. */
const MOST_SHOWN = 50;

/** What became of each correction of a version in a proof of it that came back, and what else was changed. */
export function textFindings(
  version: Sided,
  corrections: readonly ProofCorrection[],
  { accepted, rejected }: Pick<ReturnedTexts, "accepted" | "rejected">,
): TextFindings {
  const inAccepted = madeIn(version, corrections, accepted);
  const inRejected = madeIn(version, corrections, rejected);
  const outcomes = corrections.map(({ claim }, i) => ({
    claim,
    outcome: outcomeOf(inAccepted[i] ?? null, inRejected[i] ?? null),
  }));
  const expected = correctedText(
    version.text,
    corrections.filter((_, i) => inAccepted[i] === true),
  );
  const beside = hunksOf(expected, accepted);
  return { outcomes, outside: shownHunks(expected, accepted, MOST_SHOWN), outsideCount: beside.length };
}

function outcomeOf(accepted: boolean | null, rejected: boolean | null): ProofOutcome {
  if (accepted === true) return rejected === false ? "undecided" : "applied";
  return accepted === false ? "refused" : "changed";
}

/** Whether each correction is made in a text: yes, no, or null where neither its words nor the old ones stand there. */
function madeIn(version: Sided, corrections: readonly ProofCorrection[], text: string): (boolean | null)[] {
  const { runs } = compareTexts(version.text, text);
  const places = new KeptPlaces(runs);
  const made: (boolean | null)[] = corrections.map(() => null);
  for (const [nth, block] of version.blocks.entries()) {
    const own = corrections.flatMap((each, i) => (block.start <= each.start && each.end <= block.end ? [i] : []));
    if (own.length === 0) continue;
    const changes = own.map((i) => corrections[i] as ProofCorrection);
    const told = paragraphsBeside(block, nth, version.blocks.length, places, text)
      .map((whole) => choicesIn(version.text, block, changes, whole))
      .find((choices) => choices !== null);
    for (const [which, i] of own.entries()) {
      made[i] = told ? (told[which] ?? null) : madeAt(version.text, corrections[i] as ProofCorrection, places, text);
    }
  }
  return made;
}

/**
 * The paragraphs in which a block may stand in the other text, the likeliest first: that at its place where both have as many,
 * and those that have characters of it.
 */
function paragraphsBeside(block: TextRange, nth: number, count: number, places: KeptPlaces, text: string): string[] {
  const paragraphs = text.split("\n\n");
  const starts: number[] = [];
  for (let i = 0, at = 0; i < paragraphs.length; i++) {
    starts.push(at);
    at += (paragraphs[i]?.length ?? 0) + 2;
  }
  const shared = new Map<number, number>();
  let own = 0;
  for (let at = block.start; at < block.end; at++) {
    const place = places.of(at);
    if (place === null) continue;
    own = paragraphAt(starts, place, own);
    shared.set(own, (shared.get(own) ?? 0) + 1);
  }
  const byShare = [...shared].toSorted((a, b) => b[1] - a[1]).map(([i]) => i);
  const likely = paragraphs.length === count ? [nth, ...byShare] : byShare;
  return [...new Set(likely.slice(0, MOST_TRIED))].flatMap((i) => paragraphs[i] ?? []);
}

/** So many paragraphs are held against a block. */
const MOST_TRIED = 8;

/** The last paragraph that begins at or before a place; looked for around the one before. */
function paragraphAt(starts: readonly number[], place: number, near: number): number {
  let at = near;
  while (at > 0 && (starts[at] ?? 0) > place) at--;
  while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= place) at++;
  return at;
}

/** Which of a block's corrections are made, so that its words are these; null where no choice gives them. */
function choicesIn(
  text: string,
  block: TextRange,
  corrections: readonly ProofCorrection[],
  whole: string,
): boolean[] | null {
  const target = folded(whole);
  // By how much of the target is read: whether each correction so far was made.
  let states = new Map<number, readonly boolean[]>([[0, []]]);
  let from = block.start;
  const read = (words: string, add: readonly boolean[]) => (next: Map<number, readonly boolean[]>) => {
    for (const [at, made] of states) {
      const end = at + words.length;
      if (target.startsWith(words, at) && !next.has(end)) next.set(end, [...made, ...add]);
    }
    return next;
  };
  for (const { start, end, words } of corrections) {
    states = read(folded(text.slice(from, start)), [])(new Map());
    states = read(folded(words), [true])(read(folded(text.slice(start, end)), [false])(new Map()));
    from = end;
  }
  states = read(folded(text.slice(from, block.end)), [])(new Map());
  const found = states.get(target.length);
  return found ? [...found] : null;
}

/** Without white space, in which programs differ. */
function folded(words: string): string {
  return words.replace(/\s+/g, "");
}

/** The same by the words around it alone: from the last kept character before to the first one behind. */
function madeAt(
  text: string,
  { start, end, words }: ProofCorrection,
  places: KeptPlaces,
  other: string,
): boolean | null {
  let lead = start;
  while (lead > 0 && places.of(lead - 1) === null) lead--;
  let trail = end;
  while (trail < text.length && places.of(trail) === null) trail++;
  const from = lead === 0 ? 0 : (places.of(lead - 1) ?? 0) + 1;
  const to = trail === text.length ? other.length : (places.of(trail) ?? other.length);
  const there = folded(other.slice(from, to));
  const [before, behind] = [text.slice(lead, start), text.slice(end, trail)];
  if (there === folded(before + words + behind)) return true;
  return there === folded(before + text.slice(start, end) + behind) ? false : null;
}

/** A version's blocks as an edit that makes these changes, each within one block. */
export function changedBlocks(
  { blocks }: Sided,
  changes: readonly (TextRange & { readonly words: string })[],
): EditedBlock[] {
  return blocks.map(({ kind, level, ordered, ...block }, i) => {
    const own = changes.filter(({ start, end }) => block.start <= start && end <= block.end);
    const pieces: Piece[] = [];
    let from = block.start;
    for (const { start, end, words } of own) {
      pieces.push({ start: from, end: start }, words);
      from = end;
    }
    pieces.push({ start: from, end: block.end });
    return { kind, level, ordered, block: i, pieces };
  });
}

/**
 * The writer's own text: all that the proof has, but for corrections on which nobody decided, which are taken back where
 * they stand as they were proposed.
 */
export function writersText(
  version: Sided,
  corrections: readonly (ProofCorrection & { readonly outcome: ProofOutcome })[],
  { accepted, acceptedBlocks }: Pick<ReturnedTexts, "accepted" | "acceptedBlocks">,
): Sided {
  const made = corrections.filter(({ outcome }) => outcome === "applied" || outcome === "undecided");
  const expected = correctedText(version.text, made);
  const places = new KeptPlaces(compareTexts(expected, accepted).runs);
  const back: (TextRange & { readonly words: string })[] = [];
  let by = 0;
  for (const { start, end, words, outcome } of made) {
    const at = start + by;
    by += words.length - (end - start);
    if (outcome !== "undecided") continue;
    const from = at === 0 ? 0 : places.of(at - 1);
    const to = at + words.length >= expected.length ? accepted.length : places.of(at + words.length);
    if (from === null || to === null) continue;
    const range = { start: at === 0 ? 0 : from + 1, end: to };
    if (accepted.slice(range.start, range.end) === words)
      back.push({ ...range, words: version.text.slice(start, end) });
  }
  return replacedIn({ text: accepted, blocks: acceptedBlocks }, back);
}

/** A text with ranges replaced, in text order, each within one block. */
function replacedIn({ text, blocks }: Sided, changes: readonly (TextRange & { readonly words: string })[]): Sided {
  const moved = (offset: number, isEnd: boolean) =>
    changes.reduce((at, { start, end, words }) => {
      const isBefore = isEnd
        ? start < offset || (start === offset && end === offset)
        : end < offset || (end === offset && start < offset);
      return isBefore ? at + words.length - (end - start) : at;
    }, offset);
  return {
    text: correctedText(text, changes),
    blocks: blocks.map((block) => ({ ...block, start: moved(block.start, false), end: moved(block.end, true) })),
  };
}
