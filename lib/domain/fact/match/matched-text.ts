import type { Fact } from "@/lib/domain/fact/fact";
import { type Token, tokensOf } from "@/lib/domain/fact/tokens";
import type { TextRange } from "@/lib/domain/text/range";
import { sentencesOf } from "@/lib/domain/text/sentences";
import { rememberedBy } from "./remembered";
import { wordStem } from "./stems";
import { valueTerms } from "./value-terms";

/** A text with its facts, as `findFacts` gives them; `language` is a BCP 47 tag. */
export type TextWithFacts = {
  readonly text: string;
  readonly blocks: readonly TextRange[];
  readonly language: string;
  readonly facts: readonly Fact[];
};

/** A fact where it stands: in which sentence, and by which words it is followed and led (stems, nearest first). */
export type PlacedFact = Fact & {
  readonly sentence: number;
  /** What its value adds to its sentence, and what it is found by. */
  readonly keys: readonly string[];
  readonly before: readonly string[];
  readonly behind: readonly string[];
};

export type MatchedText = {
  readonly text: string;
  readonly language: string;
  readonly facts: readonly PlacedFact[];
  /** All words and numbers in text order. */
  readonly tokens: readonly Token[];
  /** What each sentence speaks of: stems of its words and values of its facts. */
  readonly terms: readonly ReadonlySet<string>[];
};

/** How many words beside a fact say what it counts. */
const BESIDE = 3;

/** Reads a text once for matching. Costs in proportion to it. */
export function matchedText({ text, blocks, language, facts }: TextWithFacts): MatchedText {
  const sentences = sentencesOf(text, blocks, language);
  const tokens = sentences.flatMap((sentence) => tokensOf(text, sentence));
  const stem = rememberedBy(
    (token: Token) => token.plain,
    ({ plain }) => wordStem(plain),
  );
  const stems = tokens.map((token) =>
    token.kind === "word" ? stem(token) : token.kind === "number" ? token.text : "",
  );
  const terms = sentences.map(() => new Set<string>());
  let sentence = 0;
  for (const [i, token] of tokens.entries()) {
    while (sentence + 1 < sentences.length && token.start >= (sentences[sentence + 1]?.start ?? 0)) sentence++;
    if (stems[i] && token.kind === "word") terms[sentence]?.add(stems[i]);
  }
  return { text, language, tokens, terms, facts: placed(facts, sentences, terms, tokens, stems) };
}

function placed(
  facts: readonly Fact[],
  sentences: readonly TextRange[],
  terms: readonly Set<string>[],
  tokens: readonly Token[],
  stems: readonly string[],
): PlacedFact[] {
  let [sentence, first] = [0, 0];
  const keysOf = rememberedBy((fact: Fact) => `${fact.kind} ${fact.value}`, valueTerms);
  return facts.map((fact) => {
    while (sentence + 1 < sentences.length && fact.start >= (sentences[sentence + 1]?.start ?? 0)) sentence++;
    while (first < tokens.length && (tokens[first]?.start ?? 0) < fact.start) first++;
    const keys = keysOf(fact);
    for (const term of keys) terms[sentence]?.add(term);
    let last = first;
    while (fact.kind !== "quote" && last < tokens.length && (tokens[last]?.start ?? 0) < fact.end) last++;
    return {
      ...fact,
      sentence,
      keys,
      before: beside(tokens, stems, first - 1, -1),
      behind: beside(tokens, stems, last, 1),
    };
  });
}

/** The stems of the next words from `from` on in one direction, as far as no mark stands between. */
function beside(tokens: readonly Token[], stems: readonly string[], from: number, step: 1 | -1): string[] {
  const found: string[] = [];
  for (let at = from, left = BESIDE * 2; left > 0 && found.length < BESIDE; at += step, left--) {
    const token = tokens[at];
    if (!token || (token.kind === "mark" && !"-‐’'\"“”„".includes(token.text))) break;
    const stem = stems[at];
    if (stem) found.push(stem);
  }
  return found;
}
