import type { FactPair } from "@/lib/domain/fact/match/fact-pair";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { limits } from "@/lib/domain/shape/limits";
import type { Block } from "@/lib/domain/text/blocks";
import { snapToGraphemes } from "@/lib/domain/text/graphemes";
import type { TextRange } from "@/lib/domain/text/range";
import { surroundingsOf } from "@/lib/domain/text/surroundings";
import { statementFromQuote } from "./claim";

/** The longest quote that a tick's statement holds in full, in UTF-16 code units. */
const LONGEST_QUOTE = limits.statement - 100;

/**
 * What a tick states: that its words agree with its source, and nothing of the sentence around them. A statement is kept and
 * approved as it is, so it is the same in whatever language the screens are; a very long quote is cut.
 */
export function tickStatement(quote: string): string {
  const words = statementFromQuote(quote);
  const { start, end } = snapToGraphemes(words, { start: 0, end: Math.min(words.length, LONGEST_QUOTE) });
  return `“${words.slice(start, end)}${end < words.length ? "…" : ""}” agrees with the source.`;
}

/**
 * The pair that lets a fact be ticked: the source says the same in value. Refuses `fact-unknown` where no fact has exactly
 * this range, `fact-not-in-source`, and `fact-differs`.
 */
export function pairToTick(
  range: TextRange,
  facts: readonly TextRange[],
  pairs: readonly FactPair[],
): Result<FactPair> {
  const isHere = ({ start, end }: TextRange) => start === range.start && end === range.end;
  if (!facts.some(isHere)) return refuse("fact-unknown");
  const found = pairs.filter(({ article }) => isHere(article));
  const agreeing = found.find(({ agrees }) => agrees);
  if (agreeing) return ok(agreeing);
  return refuse(found.length > 0 ? "fact-differs" : "fact-not-in-source");
}

/**
 * The words of a source that a tick rests on: the sentence that says it, so that whoever approves the tick can read them;
 * the fact's own words where the sentence is longer than a passage may be. Null where those are, too.
 */
export function tickPassage(
  source: { readonly text: string; readonly blocks: readonly Block[]; readonly language: string },
  place: TextRange,
): TextRange | null {
  const { lead, trail } = surroundingsOf(source.text, source.blocks, place, source.language);
  const sentence = { start: place.start - lead.length, end: place.end + trail.length };
  return [sentence, place].find(({ start, end }) => end - start <= limits.passage) ?? null;
}

/**
 * Whether a verdict without a rationale still says what was ticked: the claim stands on the same words, and the evidence on
 * exact words of what was kept. Refuses `tick-over`.
 */
export function checkStandingTick(
  claim: { readonly statement: string },
  quote: string,
  hasExactPassage: boolean,
): Result<void> {
  return claim.statement === tickStatement(quote) && hasExactPassage ? ok(undefined) : refuse("tick-over");
}
